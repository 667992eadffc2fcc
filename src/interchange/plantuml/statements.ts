/**
 * The lines of a PlantUML activity diagram as statements: actions over several lines are one, comments and settings of looks are gone. What
 * is no statement of an activity diagram is kept as `unknown`, so that it can be reported.
 */
export type PlantUmlStatement = { readonly line: number } & (
  | { readonly kind: 'lane'; readonly id: string; readonly title: string; readonly color: string | null }
  | { readonly kind: 'action'; readonly text: string; readonly color: string | null; readonly shape: string }
  | {
      readonly kind:
        | 'start'
        | 'stop'
        | 'end'
        | 'kill'
        | 'break'
        | 'else'
        | 'endif'
        | 'fork'
        | 'fork again'
        | 'end fork'
        | 'end merge';
    }
  | { readonly kind: 'repeat' | 'endswitch' | 'endpartition'; readonly label?: string }
  | { readonly kind: 'if' | 'elseif'; readonly text: string; readonly label: string | null }
  | { readonly kind: 'else'; readonly label: string | null }
  | {
      readonly kind: 'switch' | 'case' | 'while' | 'repeat while' | 'partition';
      readonly text: string;
      readonly label: string | null;
      readonly otherwise?: string | null;
    }
  | { readonly kind: 'endwhile' | 'arrow' | 'backward'; readonly text: string | null }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'connector'; readonly text: string }
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'unknown'; readonly text: string }
);

const SETTINGS =
  /^(?:skinparam\b|!|@|hide\b|show\b|scale\b|left to right|top to bottom|header\b|footer\b|caption\b|legend\b|endlegend|end legend|end header|end footer|mainframe\b|\}|sprite\b|<style>|<\/style>|allow_mixing|autonumber)/i;
/** Settings of several lines and their ends. */
const BLOCKS: readonly (readonly [RegExp, RegExp])[] = [
  [/^skinparam\b[^{]*\{\s*$/i, /^\}/],
  [/^<style>/i, /^<\/style>/i],
  [
    /^(?:center |left |right )?(?:header|footer|legend)\b\s*(?:left|right|center|top|bottom)?\s*$/i,
    /^end ?(?:header|footer|legend)/i,
  ],
];

/** The statements of one diagram; `first` is the line of the file on which it begins. */
export function statementsOf(source: string, first: number): PlantUmlStatement[] {
  const lines = withoutComments(source).split('\n');
  const found: PlantUmlStatement[] = [];
  for (let i = 0; i < lines.length; i++) {
    const text = lines[i]!.trim();
    const line = first + i;
    const block = BLOCKS.find(([begin]) => begin.test(text));
    if (block) {
      while (i + 1 < lines.length && !block[1].test(lines[i + 1]!.trim())) i++;
      i++;
    } else if (/^(?:#[^:;\s]*)?:/.test(text)) {
      const parts = [text];
      while (!/[;|<>/\]}\\]\s*$/.test(parts.at(-1)!) && i + 1 < lines.length) parts.push(lines[++i]!.trim());
      found.push(action(parts.join('\n'), line));
    } else if (/^(?:floating )?note\b(?!.*:)/i.test(text) || /^title\s*$/i.test(text)) {
      const parts: string[] = [];
      while (i + 1 < lines.length && !/^end ?(?:note|title)/i.test(lines[i + 1]!.trim())) parts.push(lines[++i]!.trim());
      i++;
      found.push({ kind: /^title/i.test(text) ? 'title' : 'note', text: parts.join('\n'), line });
    } else if (text !== '' && !(SETTINGS.test(text) && text !== '}')) found.push(statement(text, line));
  }
  return found;
}

function withoutComments(source: string): string {
  return source
    .replace(/\r\n?/g, '\n')
    .replace(/\/'[\s\S]*?(?:'\/|$)/g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/^[ \t]*'.*$/gm, '');
}

function action(written: string, line: number): PlantUmlStatement {
  const [, color, text, shape] = /^(#[^:]*)?:([\s\S]*?)([;|<>/\]}\\])?\s*$/.exec(written)!;
  return { kind: 'action', text: text!, color: color ?? null, shape: shape ?? ';', line };
}

const PAREN = String.raw`\(((?:[^()]|\([^()]*\))*)\)`;
const IF = new RegExp(
  `^(?:(else ?if))?\\s*(?:if\\s*)?${PAREN}\\s*(?:(?:is|equals)\\s*${PAREN}\\s*)?(?:then\\s*(?:${PAREN})?)?\\s*$`,
  'i',
);

function statement(text: string, line: number): PlantUmlStatement {
  const lane = /^\|(?:(#[^|]*)\|)?([^|]*)\|(.*)$/.exec(text);
  if (lane)
    return { kind: 'lane', id: lane[2]!.trim(), title: (lane[3]!.trim() || lane[2]!).trim(), color: lane[1] ?? null, line };
  const condition = /^(?:\(.*\)\s*)?(if|else ?if|elseif)\b\s*(.*)$/i.exec(text);
  if (condition) {
    const found = IF.exec(condition[2]!);
    if (found)
      return { kind: /^if$/i.test(condition[1]!) ? 'if' : 'elseif', text: found[2]!, label: found[4] ?? found[3] ?? null, line };
  }
  const branch = new RegExp(`^(?:${PAREN}\\s*)?else\\b\\s*(?:${PAREN})?`, 'i').exec(text);
  if (branch) return { kind: 'else', label: branch[2] ?? branch[1] ?? null, line };
  const loop = new RegExp(
    `^(repeat ?while|while|switch|case)\\s*${PAREN}\\s*(?:is\\s*${PAREN})?\\s*(?:not\\s*${PAREN})?`,
    'i',
  ).exec(text);
  if (loop)
    return {
      kind: loop[1]!.toLowerCase().replace('repeatwhile', 'repeat while') as 'while',
      text: loop[2]!,
      label: loop[3] ?? null,
      otherwise: loop[4] ?? null,
      line,
    };
  return simple(text, line);
}

const WORDS: readonly (readonly [
  RegExp,
  PlantUmlStatement extends infer S ? (S extends { kind: infer K } ? K : never) : never,
])[] = [
  [/^start$/i, 'start'],
  [/^stop$/i, 'stop'],
  [/^end$/i, 'end'],
  [/^(?:kill|detach)$/i, 'kill'],
  [/^break$/i, 'break'],
  [/^end ?if$/i, 'endif'],
  [/^(?:fork|split)$/i, 'fork'],
  [/^(?:fork|split) again$/i, 'fork again'],
  [/^end ?(?:fork|split)\b(?!.*\bor\b)/i, 'end fork'],
  [/^end ?(?:merge|fork.*\bor\b)/i, 'end merge'],
  [/^repeat\b/i, 'repeat'],
  [/^end ?switch$/i, 'endswitch'],
  [/^(?:\}|end ?(?:partition|group))$/i, 'endpartition'],
];

function simple(text: string, line: number): PlantUmlStatement {
  const arrow = /^-+(?:\[[^\]]*\]-*)?>\s*(.*?);?\s*$/.exec(text);
  if (arrow) return { kind: 'arrow', text: arrow[1] || null, line };
  const end = /^end ?while\b\s*(?:\((.*)\))?/i.exec(text);
  if (end) return { kind: 'endwhile', text: end[1] ?? null, line };
  const back = /^backward\s*:(.*?)[;|<>/\]}]?$/i.exec(text);
  if (back) return { kind: 'backward', text: back[1]!, line };
  const note = /^(?:floating )?note\b[^:]*:(.*)$/i.exec(text);
  if (note) return { kind: 'note', text: note[1]!.trim(), line };
  const title = /^title\s+(.+)$/i.exec(text);
  if (title) return { kind: 'title', text: title[1]!, line };
  const partition = /^(?:partition|package|rectangle|card|group)\s+(?:#\S+\s+)?"?([^"{]*?)"?\s*(?:#\S+\s*)?\{?$/i.exec(text);
  if (partition) return { kind: 'partition', text: partition[1]!, label: null, line };
  const connector = /^(?:#\S+:)?\((.{1,3})\)$/.exec(text);
  if (connector) return { kind: 'connector', text: connector[1]!, line };
  const repeat = /^repeat\s*:(.*?)[;|<>/\]}]?$/i.exec(text);
  if (repeat) return { kind: 'repeat', label: repeat[1]!, line };
  const word = WORDS.find(([pattern]) => pattern.test(text));
  return (word ? { kind: word[1], line } : { kind: 'unknown', text, line }) as PlantUmlStatement;
}
