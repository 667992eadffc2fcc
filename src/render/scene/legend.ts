/** The legend: a small sample of each symbol and flow with its name. */
import type { LegendEntry, PlacedKind, TextLine } from '../../geometry/diagram.ts';
import type { Box, Point } from '../../geometry/geometry.ts';
import { equalRadii, roundedBox } from '../../geometry/path.ts';
import { shapeOf } from '../../shapes/shapes.ts';
import type { LineStyle, Theme } from '../../themes/theme.ts';
import { DRAWN_BACK, filledHead, openHead } from './arrowhead.ts';
import type { SceneContext } from './context.ts';
import { highlightSample } from './highlight.ts';
import { surfaceOf } from './node-colors.ts';
import { routePath } from './route.ts';
import { filled, type GroupItem, group, type SceneItem, stroked } from './scene.ts';
import { textItem } from './text.ts';

const SAMPLE_WIDTH = 1;
const BAR_HEIGHT = 8;

function symbol(kind: PlacedKind, box: Box, theme: Theme): SceneItem[] {
  const { fill, line } = surfaceOf(kind, theme);
  const fine = { ...line, width: SAMPLE_WIDTH };
  const { outline, details } = shapeOf(kind).draw(box, theme.corner);
  return [stroked(outline, fine, { fill }), ...details.map((path) => stroked(path, fine))];
}

function bar({ x, y, width, height }: Box, theme: Theme): SceneItem[] {
  const { details } = shapeOf('fork').draw({ x, y: y + (height - BAR_HEIGHT) / 2, width, height: BAR_HEIGHT });
  return details.map((path) => stroked(path, theme.mainFlow));
}

function flow({ x, y, width, height }: Box, line: LineStyle, isInformation: boolean): SceneItem[] {
  const from: Point = [x, y + height / 2];
  const to: Point = [x + width, y + height / 2];
  if (isInformation)
    return [stroked(routePath([from, to], DRAWN_BACK.open), line, { dash: [5, 3] }), openHead(from, to, line.color)];
  return [stroked(routePath([from, to], DRAWN_BACK.filled), line), filledHead(from, to, line.color)];
}

function badge({ x, y, width, height }: Box, text: TextLine | null, theme: Theme): SceneItem[] {
  const pill = filled(roundedBox({ x, y, width, height }, equalRadii(height / 2)), theme.control);
  return text === null ? [pill] : [pill, textItem(text, theme)];
}

function sample({ kind, sample: box, sampleLine }: LegendEntry, theme: Theme): SceneItem[] {
  switch (kind) {
    case 'mainFlow':
      return flow(box, theme.mainFlow, false);
    case 'otherFlow':
      return flow(box, theme.otherFlow, false);
    case 'informationFlow':
      return flow(box, theme.informationFlow, true);
    case 'control':
      return badge(box, sampleLine, theme);
    case 'highlight':
      return highlightSample(box, theme);
    case 'bar':
    case 'fork':
    case 'join':
      return bar(box, theme);
    case 'terminator':
      return symbol('start', box, theme);
    default:
      return symbol(kind, box, theme);
  }
}

export function legendGroup(legend: readonly LegendEntry[], { theme, words }: SceneContext): GroupItem {
  const items = legend.flatMap((entry) => [...sample(entry, theme), textItem(entry.line, theme)]);
  return group(items, { classes: ['legend'], label: words.legend });
}
