/** The index of departments: in which processes each post takes part, and with which steps. */
import { type DocumentBlock, table } from '../../document/document.ts';
import { joined, lines, type Text } from '../../document/text.ts';
import { type Post, postsOf } from '../posts.ts';
import type { ReportReader } from '../reader.ts';
import type { ReportWords } from '../report-words.ts';
import { dutiesAnchor } from './duties.ts';

export function departmentBlocks(readers: readonly ReportReader[], words: ReportWords): DocumentBlock[] {
  const rows = postsOf(readers).map((post, i): Text[] => {
    const taking = readers.filter((reader) => post.tasks.some((task) => task.reader === reader));
    const department = post.department === '' ? '' : [{ text: post.department, to: `#${dutiesAnchor(i)}` }];
    return [department, post.role, lines(taking.map((reader) => part(post, reader, words)))];
  });
  return table('departments', [words.department, words.post, words.process], rows);
}

/** `1 Quotation: 1.1, 1.4`, each leading to its place. */
function part({ tasks }: Post, reader: ReportReader, words: ReportWords): Text {
  const { title, anchor } = reader.chapter;
  const steps = tasks
    .filter((task) => task.reader === reader)
    .map(({ node }): Text => {
      return [{ text: reader.numberOf(node) ?? '', to: `#${reader.chapter.anchorOf(node)}` }];
    });
  return joined([[{ text: title, to: `#${anchor}` }], words.colon, joined(steps, ', ')], '');
}
