/** A report as Markdown (CommonMark with the tables of GitHub Flavored Markdown). What users wrote is text, never markup. */
import type { Block } from './document.ts';

export function markdownReport(blocks: readonly Block[], lang: 'en' | 'zh' = 'en'): string {
  const colon = lang === 'zh' ? '：' : ':';
  return `${blocks.map((block) => blockText(block, colon)).join('\n\n')}\n`;
}

function blockText(block: Block, colon: string): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.text)}`;
    case 'paragraph':
      return inline(block.text);
    case 'picture':
      return `![${inline(block.text)}](<${block.path.replace(/[<>\\]/g, encodeURIComponent)}>)`;
    case 'facts':
      return block.facts.map(({ name, values }) => `- **${inline(name)}${colon}** ${values.map(inline).join('<br>')}`).join('\n');
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows]
        .map((row, i) => `| ${row.map((cell) => (i === 1 ? cell : inline(cell))).join(' | ')} |`)
        .join('\n');
  }
}

/** One line, in which no sign is markup; a line break of the author stays one. */
function inline(text: string): string {
  return text
    .trim()
    .replace(/[\\`*_[\]<>|#~&!]/g, '\\$&')
    .replace(/^(\d+)([.)])(?=\s)|^([-+=])(?=\s)/, (_, digits = '', mark = '', sign = '') => `${digits}\\${mark}${sign}`)
    .replace(/\s*\n\s*/g, '<br>')
    .replace(/[ \t]+/g, ' ');
}
