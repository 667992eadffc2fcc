/** What language models and people get wrong most often, and what to write instead. */

export interface Slip {
  readonly wrong: string;
  readonly right: string;
  readonly why: string;
}

export const SLIPS: readonly Slip[] = [
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
