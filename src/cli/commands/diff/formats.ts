/** What changed, for people: as text for the terminal, and as Markdown for a pull request. */
import { type Changes, isSame } from '../../../api.ts';
import type { Phrase } from '../../../diagnostics/diagnostic.ts';
import { jsonText } from '../../../diagnostics/formats/json-text.ts';
import type { Lang } from '../../../diagnostics/message-table.ts';
import { say } from '../../../diagnostics/phrase.ts';
import { printable } from '../../../diagnostics/printable.ts';
import { type Compared, countsOf, placeText } from './compared.ts';
import { type ChangeMark, sectionsOf } from './describe.ts';
import { phrase } from './diff-messages.ts';

const SIGNS: Readonly<Record<ChangeMark, string>> = { added: '+', removed: '-', changed: '~', moved: '>', rerouted: '>' };

const MARKS = {
  added: 'diff.added',
  removed: 'diff.removed',
  changed: 'diff.changed',
  moved: 'diff.moved',
  rerouted: 'diff.rerouted.mark',
} as const;

/** One block a file: the versions, then the changes by section, each with a sign as in a unified diff. */
export function diffText(all: readonly Compared[], lang: Lang): string {
  return all.map((each) => blockOf(each, lang)).join('\n');
}

function blockOf(compared: Compared, lang: Lang): string {
  const word = (each: Phrase) => printable(say(each, lang));
  const place = (of: Compared['old']) => named(of.place, lang);
  const head = [`--- ${printable(place(compared.old))}`, `+++ ${printable(place(compared.now))}`];
  const sections = sectionsOf(compared.changes, compared.old.process, compared.now.process).flatMap(({ title, lines }) => [
    word(phrase('diff.heading', { title })),
    ...lines.flatMap(({ mark, text, details }) => [
      `  ${SIGNS[mark]} ${word(text)}`,
      ...details.map((detail) => `      ${word(detail)}`),
    ]),
  ]);
  return `${[...head, ...(sections.length === 0 ? [word(phrase('diff.same'))] : sections)].join('\n')}\n`;
}

/** One heading a file, a list of changes under each section. */
export function diffMarkdown(all: readonly Compared[], lang: Lang): string {
  return all.map((each) => markdownOf(each, lang)).join('\n');
}

function markdownOf(compared: Compared, lang: Lang): string {
  const word = (each: Phrase) => escaped(say(each, lang));
  const { old, now, changes } = compared;
  const title = now.process.title ?? old.process.title;
  const path = `\`${named(now.place ?? old.place, lang).replaceAll('`', "'")}\``;
  const head = `### ${title === null ? path : `${escaped(title.replace(/\s+/g, ' '))} (${path})`}`;
  if (isSame(changes)) return `${head}\n\n${word(phrase('diff.same'))}\n`;
  const sections = sectionsOf(changes, old.process, now.process).map(({ title: name, lines }) =>
    [
      `**${word(name)}**`,
      '',
      ...lines.flatMap(({ mark, text, details }) => [
        `- _${word(phrase(MARKS[mark]))}_ ${word(text)}`,
        ...details.map((detail) => `  - ${word(detail)}`),
      ]),
    ].join('\n'),
  );
  return `${[head, word(phrase('diff.summary', countsOf(changes))), ...sections].join('\n\n')}\n`;
}

function named(place: Compared['old']['place'], lang: Lang): string {
  const text = placeText(place);
  return typeof text === 'string' ? text : say(text, lang);
}

/** What a stranger wrote must not become markup: every sign that CommonMark gives a meaning is escaped. */
function escaped(text: string): string {
  return printable(text).replace(/[\\`*_[\]<|#~&]/g, '\\$&');
}

/** What changed, as JSON for programs: version 1 of the format, which docs/diff.md describes. */
export function diffJson(all: readonly Compared[]): string {
  return jsonText({ version: 1, files: all.map(fileOf) });
}

function fileOf({ old, now, changes }: Compared) {
  return {
    old: old.place,
    new: now.place,
    same: isSame(changes),
    summary: countsOf(changes),
    process: changes.process,
    lanes: changes.lanes.map((change) => itemOf(change, ({ id, name }) => ({ id, name }))),
    nodes: changes.nodes.map((change) => ({
      ...itemOf(change, ({ id, kind, text, lane }) => ({ id, kind, text, lane })),
      responsibility: change.responsibility.map(({ key }) => key),
    })),
    flows: changes.flows.map(({ kind, was, now: is }) => ({ change: kind, was, now: is })),
    notes: changes.notes.map(({ kind, text }) => ({ change: kind, text })),
  };
}

function itemOf<Item>(
  { was, now, values }: { was: Item | null; now: Item | null; values: Changes['process'] },
  of: (item: Item) => object,
) {
  const change = was === null ? 'added' : now === null ? 'removed' : 'changed';
  return { change, was: was && of(was), now: now && of(now), values };
}
