/** Shortens a text that takes too many lines; what is left ends in an ellipsis. */
import { graphemes } from './graphemes.ts';
import { measure } from './measure.ts';
import type { Fonts } from './metrics.ts';
import type { TextStyle } from './type-scale.ts';
import { type WrappedLine, wrap } from './wrap.ts';

const ELLIPSIS = '…';

/** The text broken at `width`, in `most` lines at most. */
export function wrapAtMost(text: string, style: TextStyle, width: number, most: number, fonts: Fonts): WrappedLine[] {
  const lines = wrap(text, style, width, fonts);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines[most - 1]!.text, style, width, fonts)];
}

function shortened(text: string, style: TextStyle, width: number, fonts: Fonts): WrappedLine {
  const letters = [...graphemes(text)].map((each) => each.text);
  for (;;) {
    const rest = `${letters.join('').trimEnd()}${ELLIPSIS}`;
    const line = { text: rest, width: measure(rest, style, fonts) };
    if (line.width <= width || letters.length === 0) return line;
    letters.pop();
  }
}
