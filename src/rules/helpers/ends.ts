import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import type { FlowEnd, Process } from '../../model/process.ts';
import { nodePhrase, oneLine, titleOf } from './words.ts';

const phrase = phrasesOf({
  'connector.letter': { en: 'connector {letter}', zh: '连接符 {letter}' },
});

/** The end of a flow in words: a node's text, a lane's name, a connector's letter. */
export function endTitle(end: FlowEnd, { process }: { readonly process: Process }): Phrase {
  if (end.kind === 'connector') return phrase('connector.letter', { letter: end.letter });
  if (end.kind === 'broken') return nodePhrase('quoted', { text: '?' });
  const node = end.kind === 'node' ? process.nodes.find(({ id }) => id === end.id) : undefined;
  const lane = end.kind === 'lane' ? process.lanes.find(({ id }) => id === end.id) : undefined;
  return nodePhrase('quoted', { text: node ? titleOf(node) : oneLine(lane?.name ?? end.id) });
}
