/** For printers and copiers: no tint carries meaning, so weights and dashes alone tell the flows apart. */
import { MONO_OVERLAY } from './overlay-colors.ts';
import type { Theme } from './theme.ts';

export const mono: Theme = {
  name: 'mono',
  page: '#FFFFFF',
  lane: '#FFFFFF',
  externalLane: '#FFFFFF',
  header: '#FFFFFF',
  frame: { color: '#000000', width: 1 },
  laneRule: { color: '#8A8A8A', width: 1 },
  text: { ink: '#000000', quiet: '#333333', data: '#000000', inverse: '#FFFFFF', control: '#000000', controlText: '#FFFFFF' },
  terminator: { fill: '#000000', line: { color: '#000000', width: 1.5 } },
  step: { fill: '#FFFFFF', line: { color: '#000000', width: 1.25 } },
  decision: { fill: '#FFFFFF', line: { color: '#000000', width: 1.5 } },
  data: { fill: '#FFFFFF', line: { color: '#000000', width: 0.9 } },
  mainFlow: { color: '#000000', width: 2.25 },
  otherFlow: { color: '#000000', width: 1 },
  informationFlow: { color: '#000000', width: 1 },
  control: '#000000',
  highlight: { band: '#B4B4B4', disc: '#000000', sign: '#FFFFFF' },
  overlay: MONO_OVERLAY,
  corner: 4,
  ownColors: false,
};
