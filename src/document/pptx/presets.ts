/**
 * The preset shapes of PresentationML for the symbols of ISO 5807, and the numbers of their connection sites at the middle of each side: a
 * connector that is glued to one follows the shape when somebody moves it.
 */
import type { PlacedNode } from '../../geometry/diagram.ts';
import type { Point, Side } from '../../geometry/geometry.ts';

export interface PresetShape {
  readonly shape: string;
  readonly sites: Readonly<Record<Side, number>>;
}

const FOUR = { top: 0, left: 1, bottom: 2, right: 3 };
/** LibreOffice knows the eight of an ellipse, but only four of `flowChartConnector`. */
const EIGHT = { top: 0, left: 2, bottom: 4, right: 6 };

const PRESETS: Readonly<Record<PlacedNode['kind'], PresetShape>> = {
  start: { shape: 'flowChartTerminator', sites: FOUR },
  end: { shape: 'flowChartTerminator', sites: FOUR },
  task: { shape: 'flowChartProcess', sites: FOUR },
  manual: { shape: 'flowChartManualOperation', sites: FOUR },
  decision: { shape: 'flowChartDecision', sites: FOUR },
  subprocess: { shape: 'flowChartPredefinedProcess', sites: FOUR },
  fork: { shape: 'rect', sites: FOUR },
  join: { shape: 'rect', sites: FOUR },
  merge: { shape: 'ellipse', sites: EIGHT },
  delay: { shape: 'flowChartDelay', sites: FOUR },
  document: { shape: 'flowChartDocument', sites: FOUR },
  data: { shape: 'flowChartInputOutput', sites: { top: 1, left: 2, bottom: 4, right: 5 } },
  system: { shape: 'flowChartMagneticDisk', sites: { top: 1, left: 2, bottom: 3, right: 4 } },
  archive: { shape: 'flowChartOfflineStorage', sites: FOUR },
  connector: { shape: 'ellipse', sites: EIGHT },
};

/** A kind that has no symbol of its own is a box. */
export const presetOf = ({ kind }: PlacedNode): PresetShape => PRESETS[kind] ?? PRESETS.task;

/**
 * The side of a shape that a line leaves by, from its end to its next corner. Where on the outline the end lies says less: the slant of a symbol
 * may be nearer to another side of its box.
 */
export function sideTowards([x, y]: Point, [nextX, nextY]: Point): Side {
  if (Math.abs(nextX - x) >= Math.abs(nextY - y)) return nextX < x ? 'left' : 'right';
  return nextY < y ? 'top' : 'bottom';
}
