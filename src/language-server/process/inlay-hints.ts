/** Step numbers as the picture has them, and the lane of a node that stands outside its lane's block. */
import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver';
import { stepNumbers } from '../../model/step-numbers.ts';
import type { EditorSettings } from '../live-project.ts';
import { declarationsIn } from '../names/declarations.ts';
import { offsetAt, positionOf } from '../workspace/positions.ts';
import type { FileReading } from '../workspace/readings.ts';

/** A block that is longer than this hides which lane it is of. */
const FAR = 12;

export function inlayHints(
  range: Range,
  reading: FileReading,
  { stepNumbers: numbers, lanes }: EditorSettings['inlayHints'],
): InlayHint[] {
  const { source, process, tree } = reading;
  const [start, end] = [offsetAt(range.start, source), offsetAt(range.end, source)];
  const numberOf = stepNumbers(process);
  const laneOf = new Map(process.lanes.map((lane) => [lane.id, lane]));
  return declarationsIn(tree, null).flatMap(({ id, kind, statement }) => {
    if (kind === 'lane' || statement.span.end < start || statement.span.start > end) return [];
    const node = process.nodes.find((each) => each.id === id);
    const number = numberOf.get(id);
    const lane = node?.lane == null ? undefined : laneOf.get(node.lane);
    const hints: InlayHint[] = [];
    if (numbers && number !== undefined) {
      hints.push({
        position: positionOf(statement.name.span.start, source),
        label: number,
        kind: InlayHintKind.Parameter,
        paddingRight: true,
      });
    }
    const isInBlock = 'lane' in statement && statement.lane === null;
    const line = positionOf(statement.span.start, source).line;
    if (lanes && lane !== undefined && isInBlock && line - positionOf(lane.span.start, source).line > FAR) {
      const behind = (statement.kind === 'node' ? statement.text : null) ?? statement.name;
      hints.push({
        position: positionOf(behind.span.end, source),
        label: lane.name,
        kind: InlayHintKind.Type,
        paddingLeft: true,
      });
    }
    return hints;
  });
}
