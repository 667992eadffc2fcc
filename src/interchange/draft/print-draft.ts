/**
 * A draft as the text of a `.flow` file in its canonical form. Flows that follow each other stand in one chain, as an author would write
 * them. Ids are taken as they are: see `named`.
 */
import { groupBy } from '../../diagnostics/group-by.ts';
import { formatSource } from '../../format/format.ts';
import { sourceFile } from '../../source/source-file.ts';
import type { DraftEnd, DraftFlow, DraftLane, DraftNode, ProcessDraft } from './draft.ts';
import { attributeParts, labelText, quoted } from './value-text.ts';

const LONGEST_CHAIN = 8;
const LONGEST_BLOCK = 60;

/** The text of the file. What it says is what the draft says: texts that the language could misread are in quotes. */
export function printDraft(draft: ProcessDraft): string {
  const sections = [
    headerLines(draft),
    draft.classes.map(({ id, color, line }) => {
      const parts = [color === null ? [] : `color: ${quoted(color)}`, line === null ? [] : `line: ${quoted(line)}`].flat();
      return `class ${id} { ${parts.join(', ')} }`;
    }),
    laneLines(draft.lanes),
    nodeLines(draft),
    chains(draft.flows.filter(({ kind }) => kind === 'sequence')),
    chains(draft.flows.filter(({ kind }) => kind === 'information')),
    draft.notes.map(({ text, on }) => (on.length === 0 ? `note ${quoted(text)}` : `note ${quoted(text)} on ${on.join(', ')}`)),
  ];
  const text = `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
  return formatSource(sourceFile('import.flow', text)).text ?? text;
}

function headerLines({ title, attributes }: ProcessDraft): string[] {
  const parts = attributeParts(attributes);
  if (title === null && parts.length === 0) return [];
  return [withBlock(title === null ? 'process' : `process ${quoted(title)}`, parts)];
}

function laneLines(lanes: readonly DraftLane[]): string[] {
  const ids = new Set(lanes.map(({ id }) => id));
  const byParent = groupBy(lanes, (lane) => (lane.parent !== null && ids.has(lane.parent) ? lane.parent : null));
  const linesIn = (parent: string | null): string[] =>
    (byParent.get(parent) ?? []).flatMap((lane) => {
      // without a name it would add to a lane that is declared elsewhere
      const head = `lane ${lane.id} ${quoted(lane.name || lane.id)}`;
      const parts = attributeParts(lane.attributes);
      const inner = linesIn(lane.id);
      return inner.length === 0 ? [withBlock(head, parts)] : [`${head} {`, ...parts, ...inner, '}'];
    });
  return linesIn(null);
}

/** Page by page; on each, phase by phase, a phase going on over pages. */
function nodeLines({ nodes, pages, phases }: ProcessDraft): string[] {
  const lines: string[] = [];
  let phase = 0;
  const begin = (until: number) => {
    while (phase < Math.min(until, phases.length)) lines.push('', `phase ${quoted(phases[phase++]!)}`);
  };
  const most = Math.max(pages.length, ...nodes.map(({ page }) => page));
  for (let page = 1; page <= most; page++) {
    const title = pages[page - 1] ?? null;
    if (page > 1) lines.push('', title === null ? 'page' : `page ${quoted(title)}`);
    const own = nodes.filter((node) => node.page === page).sort((a, b) => (a.phase ?? 0) - (b.phase ?? 0));
    for (const node of own) {
      begin(node.phase ?? 0);
      lines.push(nodeLine(node));
    }
  }
  begin(phases.length);
  return lines;
}

function nodeLine({ kind, id, text, lane, otherLanes = [], attributes }: DraftNode): string {
  const named = text === id || text === '' ? id : `${id} ${quoted(text)}`;
  return withBlock(
    `${kind} ${named}${lane === null ? '' : ` in ${[lane, ...otherLanes].join(', ')}`}`,
    attributeParts(attributes),
  );
}

/** A short block stands on the line. */
function withBlock(head: string, parts: readonly string[]): string {
  if (parts.length === 0) return head;
  const flat = parts.join(', ');
  return flat.length <= LONGEST_BLOCK ? `${head} { ${flat} }` : `${head} {\n${parts.map((part) => `  ${part}`).join('\n')}\n}`;
}

function chains(flows: readonly DraftFlow[]): string[] {
  const lines: string[] = [];
  let chain = '';
  let length = 0;
  let last: DraftFlow | null = null;
  for (const flow of flows) {
    const goesOn = last !== null && last.to.id === flow.from.id && last.to.state === flow.from.state && length < LONGEST_CHAIN;
    if (!goesOn && chain !== '') lines.push(chain);
    chain = `${goesOn ? chain : endText(flow.from)} ${arrow(flow)} ${endText(flow.to)}`;
    length = goesOn ? length + 1 : 1;
    last = flow;
  }
  return chain === '' ? lines : [...lines, chain];
}

function endText({ id, state }: DraftEnd): string {
  if (state === null) return id;
  return `${id}[${/^[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*$/u.test(state) ? state : quoted(state)}]`;
}

function arrow({ kind, label, probability }: DraftFlow): string {
  const [tail, head] = kind === 'sequence' ? ['-', '->'] : ['~', '~>'];
  return label === null && probability === null ? head : `${tail}[${labelText(label ?? '', probability)}]${head}`;
}
