/**
 * The colours of overlays. What was added, removed and changed differs by hues of Okabe and Ito's palette, which the colour-blind distinguish
 * too; heat goes by ColorBrewer's sequential YlOrRd, whose lightness alone shows the order. Signs, dashes and widths say the same again.
 */
import type { OverlayTone } from '../geometry/diagram.ts';

interface OverlayColor {
  readonly band: string;
  readonly badge: string;
  /** On the badge. */
  readonly sign: string;
}

export type OverlayColors = Readonly<Record<OverlayTone, OverlayColor>>;

const heat = (bands: readonly [string, string, string, string, string], signs: readonly [string, string]): OverlayColors => {
  const at = (i: number) => ({ band: bands[i]!, badge: bands[i]!, sign: i < 3 ? signs[0] : signs[1] });
  return { heat1: at(0), heat2: at(1), heat3: at(2), heat4: at(3), heat5: at(4) } as OverlayColors;
};

export const LIGHT_OVERLAY: OverlayColors = {
  ...heat(['#FED976', '#FEB24C', '#FD8D3C', '#E03218', '#A80026'], ['#15202E', '#FFFFFF']),
  added: { band: '#8FDCC2', badge: '#00704F', sign: '#FFFFFF' },
  removed: { band: '#F7B48A', badge: '#B04A00', sign: '#FFFFFF' },
  changed: { band: '#A3CFEC', badge: '#005A94', sign: '#FFFFFF' },
};

export const DARK_OVERLAY: OverlayColors = {
  ...heat(['#4A3A12', '#7A5310', '#B8691A', '#F0934A', '#FFD3A0'], ['#FFFFFF', '#15202E']),
  added: { band: '#0B5E47', badge: '#5FD3AF', sign: '#10202A' },
  removed: { band: '#7A3A0C', badge: '#F5A06A', sign: '#10202A' },
  changed: { band: '#0F4C75', badge: '#7CC0EE', sign: '#10202A' },
};

export const MONO_OVERLAY: OverlayColors = {
  ...heat(['#E4E4E4', '#C4C4C4', '#A0A0A0', '#6A6A6A', '#303030'], ['#000000', '#FFFFFF']),
  added: { band: '#B0B0B0', badge: '#000000', sign: '#FFFFFF' },
  removed: { band: '#B0B0B0', badge: '#000000', sign: '#FFFFFF' },
  changed: { band: '#B0B0B0', badge: '#000000', sign: '#FFFFFF' },
};
