/** The description of each step in the order of the flow: who does what with which documents, and where it goes on. */

import { type Block, facts, heading } from '../../document/document.ts';
import { durationText, moneyText } from '../../layout/words/quantities.ts';
import type { ProcessNode } from '../../model/process.ts';
import type { Reader } from '../reader.ts';

export function stepsSection(reader: Reader): Block[] {
  const { words, order, numbers, title } = reader;
  const described = order.filter(({ id }) => numbers.has(id));
  return [heading(1, words.steps), ...described.flatMap((node) => [heading(2, title(node)), ...stepFacts(node, reader)])];
}

function stepFacts(node: ProcessNode, reader: Reader): Block[] {
  const { process, words, quantified } = reader;
  const { attributes } = node;
  const { lang } = process;
  return facts([
    [words.who, reader.who(node) || null],
    [words.what, attributes.description],
    [words.inputs, reader.reads(node).map(quantified)],
    [words.outputs, reader.writes(node).map(quantified)],
    [words.system, attributes.system?.map(({ text }) => text)],
    [words.time, attributes.time && durationText(attributes.time, lang)],
    [words.wait, attributes.wait && durationText(attributes.wait, lang)],
    [words.deadline, attributes.deadline && durationText(attributes.deadline, lang)],
    [words.cost, attributes.cost && moneyText(attributes.cost, process.attributes.currency, lang)],
    [words.control, attributes.control],
    [words.policy, attributes.policy],
    [words.risk, attributes.risk],
    [words.see, attributes.see],
    [words.next, nextSteps(node, reader, new Set())],
  ]);
}

/** Where work goes from a node; forks and joins only pass it on. */
function nextSteps(node: ProcessNode, reader: Reader, passed: Set<ProcessNode>): string[] {
  const { words } = reader;
  return reader.out(node).flatMap(({ target, label, probability }) => {
    const isBar = target.kind === 'fork' || target.kind === 'join';
    if (isBar && passed.has(target)) return [];
    passed.add(target);
    const nexts = isBar ? nextSteps(target, reader, passed) : [reader.title(target)];
    const share = probability === null ? '' : ` (${Number((100 * probability).toFixed(1))} %)`;
    return label === null ? nexts : nexts.map((next) => `${label}${share}${words.colon}${next}`);
  });
}
