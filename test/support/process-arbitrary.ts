/** Generated processes as fast-check arbitraries; a failing one shrinks to fewer nodes and plainer features. */
import fc from 'fast-check';
import { generateProcess } from './process-generator.ts';

/** Rates shrink towards none. */
function rate(most: number): fc.Arbitrary<number> {
  return fc.nat({ max: 10 }).map((tenths) => (tenths / 10) * most);
}

/** Any process of at most `maxNodes` nodes, as `.flow` text: one sheet or several, flat or nested lanes, in English, Chinese or both. */
export function processText(maxNodes = 40): fc.Arbitrary<string> {
  const shape = fc.record({
    nodes: fc.integer({ min: 5, max: maxNodes }),
    lanes: fc.integer({ min: 1, max: 7 }),
    nested: fc.boolean(),
    external: fc.boolean(),
    documents: rate(0.4),
    pages: fc.constantFrom(1, 1, 1, 2, 3),
    language: fc.constantFrom('english' as const, 'chinese' as const, 'mixed' as const),
    texts: fc.constantFrom('usual' as const, 'extreme' as const),
    starts: fc.constantFrom(1, 1, 1, 2, 3),
    decisions: rate(0.5),
    forks: rate(0.3),
    backFlows: rate(0.4),
    deadlines: rate(0.2),
    ends: rate(0.5),
    otherLabels: rate(1),
    parallelEdges: rate(0.5),
    selfLoops: rate(0.5),
    notes: fc.nat({ max: 3 }),
    connectors: fc.nat({ max: 3 }),
    messages: fc.nat({ max: 4 }),
    facts: fc.boolean(),
  });
  return fc.tuple(fc.nat({ max: 0x7fffffff }), shape).map(([seed, chosen]) => generateProcess(seed, chosen));
}

const NODE = /^(?:start|end|task|manual|decision|subprocess|fork|join|merge|delay|document|data|system|archive) /;

/** The same with its nodes in up to four phases, cut anywhere in the order of declaration. */
export function phasedText(maxNodes = 40): fc.Arbitrary<string> {
  const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 });
  return fc.tuple(processText(maxNodes), cuts).map(([text, shares]) => {
    const lines = text.split('\n');
    const nodes = lines.flatMap((line, i) => (NODE.test(line) ? [i] : []));
    const places = [...new Set(shares.map((share) => nodes[Math.floor(share * (nodes.length - 1))]!))].sort((a, b) => a - b);
    return lines.map((line, i) => (places.includes(i) ? `phase "Stage ${places.indexOf(i) + 1}"\n${line}` : line)).join('\n');
  });
}
