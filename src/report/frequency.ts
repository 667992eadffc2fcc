/** How often a step is done: by the volume of the process and the probabilities of its branches, as far as the file states them. */
import { statsOf } from '../analysis/stats.ts';
import { countText } from '../layout/words/figure-words.ts';
import { rateText } from '../layout/words/quantities.ts';
import type { Process, ProcessNode, Rate } from '../model/process.ts';
import type { ReportWords } from './report-words.ts';

/** `20/day`, else `every case` or `0.2 times a case`, else that it is done each time. */
export function frequencies(process: Process, words: ReportWords): (node: ProcessNode) => string {
  const { expected } = statsOf(process);
  const visits = new Map(expected?.steps.map((step) => [step.node.id, step.visits]));
  const volume = volumeOf(process);
  return ({ id }) => {
    const often = visits.get(id);
    if (often === undefined) return words.eachTime;
    if (volume !== null) return rateText({ ...volume, amount: rounded(often * volume.amount) }, process.lang);
    return countText(often) === '1' ? words.everyCase : words.timesACase.replace('{count}', countText(often));
  };
}

/** The rate at which cases come in; null where none is stated, or those of several starts have no common unit. */
function volumeOf({ attributes, nodes }: Process): Rate | null {
  const starts = nodes.filter(({ kind }) => kind === 'start').flatMap((node) => node.attributes.volume ?? []);
  if (attributes.volume !== undefined) return attributes.volume;
  const [first, ...others] = starts;
  if (first === undefined || others.some(({ per }) => per !== first.per)) return null;
  return { ...first, amount: starts.reduce((sum, { amount }) => sum + amount, 0) };
}

/** Two digits are as much as is known. */
const rounded = (amount: number): number => Number(amount >= 10 ? amount.toFixed(0) : amount.toPrecision(2));
