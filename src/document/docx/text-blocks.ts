/** Lines of a scene that belong together, so that they can be one text box: the same looks below each other, evenly spaced. */
import type { SceneItem, TextItem } from '../../render/scene/scene.ts';

export interface TextBlock {
  readonly type: 'texts';
  /** From the top down. */
  readonly lines: readonly TextItem[];
  /** From one baseline to the next. */
  readonly pitch: number;
}

/** Of a single line, as a share of its size. */
const PITCH = 1.25;
const NEAR = 0.01;

/** The items, with neighbouring lines put together. */
export function textBlocks(items: readonly SceneItem[]): (TextBlock | Exclude<SceneItem, TextItem>)[] {
  const parts: (TextBlock | Exclude<SceneItem, TextItem>)[] = [];
  for (const item of items) {
    const last = parts.at(-1);
    if (item.type !== 'text') parts.push(item);
    else if (last?.type === 'texts' && follows(item, last)) parts[parts.length - 1] = grown(last, item);
    else parts.push({ type: 'texts', lines: [item], pitch: item.size * PITCH });
  }
  return parts;
}

function follows(line: TextItem, { lines, pitch }: TextBlock): boolean {
  const last = lines.at(-1)!;
  const step = line.at[1] - last.at[1];
  const isLike = line.at[0] === last.at[0] && line.anchor === last.anchor && line.size === last.size;
  const isEven = lines.length === 1 ? step > 0 && step < 2 * line.size : Math.abs(step - pitch) < NEAR;
  return isLike && isEven && line.bold === last.bold && line.color === last.color;
}

function grown({ type, lines, pitch }: TextBlock, line: TextItem): TextBlock {
  return { type, lines: [...lines, line], pitch: lines.length === 1 ? line.at[1] - lines[0]!.at[1] : pitch };
}
