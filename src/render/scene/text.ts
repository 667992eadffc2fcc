/** Lines of text in the colour of their tone. */
import type { TextLine } from '../../geometry/diagram.ts';
import { isMeasured } from '../../text/measure.ts';
import type { Theme } from '../../themes/theme.ts';
import type { TextItem } from './scene.ts';

export function textItem(line: TextLine, theme: Theme, color = theme.text[line.tone]): TextItem {
  const { text, x, y, anchor, size, bold, width } = line;
  const room = width > 0 ? { room: width } : {};
  return {
    type: 'text',
    text,
    at: [x, y],
    anchor,
    size,
    bold,
    color,
    width: width > 0 && isMeasured(text) ? width : null,
    ...room,
  };
}
