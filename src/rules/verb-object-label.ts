import { phrasesOf } from '../diagnostics/phrase.ts';
import { isStep } from '../model/node-kinds.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { named, oneLine } from './helpers/node-words.ts';

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
      en: '“Process the order” asks somebody to act; “Order processing” names a topic and leaves open what to do, and when it is done.',
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

/** English verbs that begin the texts of steps; a closed list, so that a rule on wording never guesses. */
const VERBS: ReadonlySet<string> = new Set(
  `accept acknowledge activate adapt add adjust administer advise agree align allocate amend analyse analyze announce answer apply appoint
  approve archive arrange ask assemble assess assign attach attend audit authorise authorize await
  balance be begin bill block book break brief bring budget build buy calculate calibrate call cancel carry categorise categorize cease
  certify change charge check choose claim clarify classify clean clear close code collate collect combine comment commission commit
  communicate compare compile complain complement complete compute conclude conduct configure confirm connect consider consolidate consult
  contact continue contract control convert coordinate copy correct cost count create credit cut
  date deal debit decide declare decline deduct define delegate delete deliver demand deploy deposit describe design destroy detect
  determine develop diagnose dig digitise digitize discard discharge discuss dispatch display dispose distribute do document download draft
  draw drive earn edit elaborate employ empty enable end engage enquire enrol ensure enter escalate establish estimate evaluate examine
  exchange execute exit expand expedite experiment explain export extend extract fasten fetch file fill filter finalise finalize finance
  find finish fit fix flag follow forecast forward fulfil fulfill fund gather generate get give go grant greet group guarantee guide
  hand handle have help hire hold identify implement import improve include inform initiate input inspect install instruct insure
  integrate interview introduce inventory investigate invite invoice issue join judge keep label launch lead learn leave lend level license
  lift link list load locate lock log look lower mail maintain make manage manufacture mark match measure meet mention merge mix modify
  monitor mount move name negotiate note notify number observe obtain offer open operate order organise organize originate outline
  pack package paint park pass pause pay perform pick place plan play position post postpone pour prepare present preview price print
  prioritise prioritize process procure produce progress promote propose protect prove provide publish pull purchase push put qualify query
  question quote raise rate ration read rebook recalculate receive recheck recommend reconcile record recruit reduce refer refund
  register reject release reload remind remove renew rent reopen repair repeat replace reply report reprint request require reschedule
  reserve reset resolve respond restart restock restore resubmit retain retrieve return revert review revise rework route run
  sample sanction save scan schedule screen seal search section secure segment select sell send separate serve set settle ship show
  sign sort source specify split sponsor stack stage stamp start state station stop store submit substitute summarise summarize supervise
  supplement supply support survey suspend swap switch take tell tender terminate test thank tidy track train transfer transform translate
  transmit transport treat turn type unload unpack update upgrade upload use validate value verify view visit vote wait warn wash
  weigh wire withdraw work wrap write`
    .replaceAll('\n ', '')
    .split(' '),
);

/** Verbs that before a word in -ing are nouns: “order processing”, “claim handling”. */
const OBJECTS: ReadonlySet<string> = new Set(
  'budget claim contract cost credit debit document file invoice label mail material order price quote record report stock transport'.split(
    ' ',
  ),
);
