/**
 * The whole language on one page, for a reader who writes processes without having seen one: made of the same table of words as the parser and
 * the reference, so that it can't drift from either.
 */
import { kindWordsTable, labelTable, periodTable, statementTable, unitTable } from '../syntax/keyword-entries.ts';
import { type AttributeKey, type AttributePlace, type KeyEntry, keyTable } from '../syntax/keywords.ts';
import { EXAMPLES } from './examples.ts';

/** What each statement looks like; what has no form here is listed by its keyword alone. */
const FORMS: Readonly<Record<string, string>> = {
  process: '`process "Title" { key: value }`: what the process is; at most one, first in the file',
  use: '`use "org.flow"`: takes lanes, data nodes and classes of another file of the project; path relative to this file',
  lane: '`lane id "Name" { … }`: a department or party; lanes and nodes may stand inside; without a name it adds to a known lane',
  page: '`page "Title"`: nodes declared from here on stand on a new page',
  phase: '`phase "Title"`: nodes declared from here on belong to this phase, a band across all lanes',
  note: '`note "Text" on a, b`: a remark beside nodes; without `on` it is about the whole process',
  class: '`class hot { color: salmon, line: red }`, then `{ class: hot }` on a node: a look',
};

const PLACES: readonly (readonly [title: string, place: AttributePlace])[] = [
  ['process', 'process'],
  ['lane', 'lane'],
  ['flow nodes', 'step'],
  ['`start` too', 'start'],
  ['`subprocess` too', 'subprocess'],
  ['data nodes', 'data'],
  ['classes', 'class'],
];

/** The page as Markdown, of at most 200 lines. */
export function languageGuide(): string {
  return `${[
    '# flowc: business processes as text',
    'A `.flow` file holds one business process; `flowc` checks it and draws it as a swimlane chart (SVG, PDF, PNG, HTML), reports on it and compares versions.',
    ...loop(),
    ...language(),
    ...slips(),
    ...examples(),
  ].join('\n')}\n`;
}

function loop(): string[] {
  return [
    '## How to work',
    '1. Write the file: `process`, lanes, nodes in the order of the work, then the flows. Ids short, texts as people say them.',
    '2. `flowc check FILE --format json`: each diagnostic has `rule`, `range` (lines and columns from 1), `message`, `help` and, where it is safe, `fix`.',
    '3. `flowc check FILE --fix` applies the safe fixes; fix the rest by `help`; `flowc explain RULE` shows why and an example of each kind.',
    '4. Repeat until there is no error; a warning is a question to the author: answer it in the text, or waive it by `# flowc-ignore RULE: reason` above the statement.',
    '5. `flowc fmt FILE`, then `flowc build FILE -o FILE.svg` and look at the picture. Never invent facts (times, costs, posts) that nobody gave.',
  ];
}

function language(): string[] {
  return [
    '## Language',
    'One statement a line; `;` also ends one. `#` begins a comment. Ids are one word (any Unicode letters, digits, single hyphens); lanes and nodes share one',
    'space of names. Texts stand in `"…"` (`\\"` escapes) or `"""…"""` over several lines. English and Chinese keywords mix freely.',
    '### Statements',
    ...Object.entries(statementTable).map(([own, aliases]) => `- ${FORMS[own] ?? `\`${own}\``} (${aliases.join(', ')})`),
    '- `KIND id "Text" in lane { key: value, … }`: a node, of one of these kinds (在 for `in`, 关于 for `on`); `in a, b`: a step that two departments do together',
    ...kinds(),
    '### Flows',
    '- `a -> b -> c` sequence; `f -> a, b` out to two; `a, b -> j` in from two; `ok -[yes 80%]-> b` with label and probability.',
    `- Known labels: ${Object.entries(labelTable)
      .map(([own, aliases]) => `\`${own}\` ${aliases.join(' ')}`)
      .join(', ')}; \`late\` leaves a step with a \`deadline\`. Every way out of a decision is labelled.`,
    '- `a ~> form ~> b` information: `a` writes the form, `b` reads it; `form[approved] ~> file` in a state, kept in an archive; `invoice ~> customer` ends at a lane.',
    '- `a -> form -> b`: sequence from `a` to `b`, and the form travels along. Sequence never begins or ends at a data node or a lane.',
    '- `a -> @A` … `@A -> b`: a page connector, one letter a target.',
    '### Attributes',
    '`key: value`, ended by a comma or line end; a bare key is true; `[a, b]` is a list (* = may be one); `x-…` keys are your own.',
    ...PLACES.flatMap(([title, place]) => [`- On ${title}:`, ...keysOn(place)]),
    `- Values: duration \`30m\` \`2h\` \`1.5d\` (${Object.keys(unitTable).join(' ')}); money \`80 CNY\`; rate \`20/day\` (${Object.values(
      periodTable,
    )
      .map(([word]) => word)
      .join(' ')}); date \`2026-05-01\`; a party is a lane's id or a quoted role.`,
  ];
}

function kinds(): string[] {
  return Object.entries(kindWordsTable).map(
    ([own, { aliases, about, data }]) => `  - \`${own}\` (${aliases.join(', ')}): ${about}${data ? ' [data node]' : ''}`,
  );
}

function keysOn(place: AttributePlace): string[] {
  const entries = (Object.entries(keyTable) as [AttributeKey, KeyEntry][]).filter(([, { on }]) => on.includes(place));
  return entries.map(([key, { aliases, list, type, values, about }]) => {
    const value = values === undefined ? type : values.join('|');
    return `  - \`${key}\` (${[...aliases, list ? `${value} *` : value].join(', ')}): ${about}`;
  });
}

function slips(): string[] {
  return ['## Common slips', ...SLIPS.map(({ wrong, right, why }) => `- not \`${wrong}\` but \`${right}\`: ${why}`)];
}

function examples(): string[] {
  return ['## Examples', ...EXAMPLES.flatMap(({ about, text }) => [`${about}:`, '```flow', text.trimEnd(), '```'])];
}

/** What language models and people get wrong most often, and what to write instead. */
interface Slip {
  readonly wrong: string;
  readonly right: string;
  readonly why: string;
}

const SLIPS: readonly Slip[] = [
  { wrong: 'a --> b, a => b', right: 'a -> b', why: 'one arrow for sequence; ~> for documents and messages' },
  { wrong: 'a -> b : yes, a -->|yes| b', right: 'a -[yes]-> b', why: 'the label stands inside the arrow' },
  { wrong: 'task "Fill in"', right: 'task fill "Fill in" in sales', why: 'every node has an id, then its text, then its lane' },
  { wrong: 'participant, actor, gateway', right: 'lane, decision', why: 'only the words of the tables exist' },
  {
    wrong: 'ok -> a, b behind a decision',
    right: 'ok -[yes]-> a   ok -[no]-> b',
    why: 'each way out of a decision has its own label',
  },
  {
    wrong: 'a -> b, c for parallel work',
    right: 'fork f   f -> b, c   b, c -> j   join j',
    why: 'parallel branches begin at a fork and end at a join',
  },
  { wrong: 'doc -> archive', right: 'doc ~> archive', why: 'documents, data, systems and archives carry information flow only' },
  { wrong: 'time: 30 (a number)', right: 'time: 30m', why: 'durations, money and rates have units: 2h, 80 CNY, 20/day' },
  {
    wrong: 'task review "Review?"',
    right: 'decision ok "Is it approved?"',
    why: 'a question is a decision, a verb and its object a task',
  },
  { wrong: '// comment, /* comment */', right: '# comment', why: 'a comment runs from # to the end of the line' },
  {
    wrong: 'id with blanks or capitals of a title',
    right: 'a short id: fill-in',
    why: 'ids are one word; single hyphens are allowed',
  },
];
