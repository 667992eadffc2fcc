/** Job duties: what each department and post does, in all processes, with the documents it gets and hands on. */
import { type DocumentBlock, facts, heading, table } from '../../document/document.ts';
import { lines, type Text } from '../../document/text.ts';
import { durationText } from '../../layout/words/quantities.ts';
import type { ProcessNode } from '../../model/process.ts';
import { filedBy, handedOnByPost, receivedByPost } from '../handed.ts';
import { type Post, postsOf } from '../posts.ts';
import type { ReportReader } from '../reader.ts';
import type { ReportWords } from '../report-words.ts';

export function dutyBlocks(readers: readonly ReportReader[], words: ReportWords): DocumentBlock[] {
  return postsOf(readers).flatMap((post, i, posts) => {
    const isFirst = posts.findIndex(({ department }) => department === post.department) === i;
    const head = [
      ...[words.task, words.receives, words.handsOn, words.files, words.system, words.time, words.deadline, words.control],
    ];
    const rows = post.tasks.map(({ node, reader }) => taskRow(node, reader));
    return [
      heading(2, postName(post, words), dutiesAnchor(i)),
      ...aboutPost(post, isFirst, words),
      ...unnamed(table('', head, rows)),
    ];
  });
}

/** The anchor of the duties of a post, by its place among all posts. */
export const dutiesAnchor = (place: number): string => `post.${place + 1}`;

/** `Sales: Salesperson`. */
function postName({ department, role, isOutside }: Post, words: ReportWords): string {
  const name = [department, role].filter(Boolean).join(words.colon);
  return isOutside ? `${name}${words.open}${words.outside}${words.close}` : name;
}

/** How many work in the department is said once, at its first post. */
function aboutPost({ people, staff }: Post, isFirst: boolean, words: ReportWords): DocumentBlock[] {
  return facts([
    [words.person, people.length === 0 ? null : people.join(words.comma)],
    [words.departmentStaff, staff === null || !isFirst ? null : String(staff)],
  ]);
}

function taskRow(node: ProcessNode, reader: ReportReader): Text[] {
  const { lang } = reader.process;
  const { time, deadline, control } = node.attributes;
  return [
    ...[reader.titled(node), lines(receivedByPost(node, reader)), lines(handedOnByPost(node, reader))],
    ...[lines(filedBy(node, reader)), lines(reader.systems(node))],
    ...[time ? durationText(time, lang) : '', deadline ? durationText(deadline, lang) : '', lines(control ?? [])],
  ];
}

/** The tables of all posts are one file: see `data.ts`. */
function unnamed(blocks: readonly DocumentBlock[]): DocumentBlock[] {
  return blocks.map((block) => (block.kind === 'table' ? { kind: 'table', head: block.head, rows: block.rows } : block));
}
