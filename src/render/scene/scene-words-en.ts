import type { SceneWords } from './scene-words.ts';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const withLabel = (text: string, label: string | null, colon: string) => (label === null ? text : `${text}${colon}${label}`);

export const EN: SceneWords = {
  drawing: 'flowchart',
  kinds: {
    start: 'Start',
    end: 'End',
    task: 'Step',
    manual: 'Step by hand',
    decision: 'Decision',
    subprocess: 'Other process',
    fork: 'Parallel branches begin',
    join: 'Parallel branches meet',
    merge: 'Alternatives meet',
    delay: 'Wait',
    document: 'Document',
    data: 'Data',
    system: 'Database',
    archive: 'Archive',
    connector: 'Connector',
  },
  lane: 'Lane',
  phase: 'Phase',
  expanded: 'Called process',
  note: 'Note',
  legend: 'Legend',
  contents: 'Contents',
  attributes: {},
  sheet: (number, name) => (name === '' ? `${number}` : `${number}: ${name}`),
  range: (first, last) => `From ${first} to ${last}`,
  node: (kind, text, lane) => `${EN.named(kind, text)}${lane === null ? '' : `, in ${lane}`}`,
  named: (kind, text) => (text === '' ? kind : `${kind}: ${text}`),
  attribute: (name, value) => `${name}: ${value}`,
  edge: (from, to, label) => withLabel(`From "${from}" to "${to}"`, label, ': '),
  information: (from, to, label) => withLabel(`Information from "${from}" to "${to}"`, label, ': '),
  summary: ({ steps, lanes, pages }, starts, ends) => {
    const size = [
      counted(steps, 'step', 'steps'),
      ...(lanes > 0 ? [`in ${counted(lanes, 'lane', 'lanes')}`] : []),
      ...(pages > 1 ? [`on ${pages} pages`] : []),
    ];
    const list = (texts: readonly string[]) => texts.map((text) => `"${text}"`).join(' or ');
    const from = starts.length > 0 ? `, from ${list(starts)}` : '';
    return `${size.join(' ')}${from}${ends.length > 0 ? `${from === '' ? ',' : ''} to ${list(ends)}` : ''}`;
  },
};
