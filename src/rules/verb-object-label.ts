import { phrasesOf } from '../diagnostics/phrase.ts';
import { isStep } from '../model/node-kinds.ts';
import { defineRule } from './engine/define-rule.ts';
import { flow } from './engine/flow-text.ts';
import { OBJECTS, VERBS } from './helpers/verbs.ts';
import { named, oneLine } from './helpers/words.ts';

const phrase = phrasesOf({
  'verb-object-label': { en: '{node} names a topic, not what is done', zh: '{node}只是话题，没说做什么' },
  'verb-object-label.help': { en: 'begin with a verb, such as "Process the order"', zh: '写成动词加对象，例如“处理订单”' },
});

export const verbObjectLabel = defineRule({
  name: 'verb-object-label',
  category: 'labels',
  severity: { recommended: 'off', strict: 'info', minimal: 'off' },
  docs: {
    summary: {
      en: 'The text of a step says what is done: a verb and what it is done to.',
      zh: '步骤的文字要说做什么：动词加对象。',
    },
    why: {
      en: '“Process the order” tells somebody to act; “Order processing” names a topic and leaves open what to do, and when it is done.',
      zh: '“处理订单”说的是要做的事；“订单处理工作”只是一个话题，做什么、做到什么程度都没说。',
    },
    good: flow`
      lane store "Warehouse"
      start ordered "Order comes in" in store
      task pack "Process the order" in store
      end sent "Goods sent" in store
      ordered -> pack -> sent
    `,
    bad: flow`
      lane store "Warehouse"
      start ordered "Order comes in" in store
      task pack "Order processing" in store
      end sent "Goods sent" in store
      ordered -> pack -> sent
    `,
  },
  *check({ process }) {
    for (const node of process.nodes) {
      if (!isStep(node) || !isBareNoun(oneLine(node.text))) continue;
      yield { on: node, message: phrase('verb-object-label', { node: named(node) }), help: phrase('verb-object-label.help') };
    }
  },
});

const NOUN_ENDING = /(?:tion|ment|ing)$/;
const ZH_NOUN_ENDING = /(?:工作|事宜|情况)$/;

function isBareNoun(text: string): boolean {
  if (ZH_NOUN_ENDING.test(text)) return true;
  const words = text.toLowerCase().match(/[a-z]+(?:['’-][a-z]+)*/g) ?? [];
  const [first, last] = [words.find((word) => !word.endsWith('ly')), words.at(-1)];
  if (first === undefined || last === undefined || !text.toLowerCase().endsWith(last)) return false;
  const namesActivity = last.endsWith('ing') && last !== first && OBJECTS.has(first);
  return NOUN_ENDING.test(last) && (namesActivity || !isVerb(first));
}

/** Also with a prefix, such as re-check. */
function isVerb(word: string): boolean {
  return VERBS.has(word) || VERBS.has(word.replace(/^(?:re|pre|co|de|un|over|out)-?/, ''));
}
