import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/catalogue.ts';
import { randomFrom } from './soundness/random-process.ts';
import { codes, lint, told } from './support/lint.ts';

/** A process in which nothing is wrong, on two pages, with a loop, parallel work, documents and a subprocess. */
const CLEAN = `process "Order to cash" {
  owner: "Sales"
  customer: "The buyer"
}
lane buyer "Buyer" { external }
lane sales "Sales" { role: "Salesperson" }
lane store "Warehouse" { role: "Storekeeper" }
lane money "Accounts" { role: "Bookkeeper" }
start order "Buyer orders" in buyer
task enter "Enter the order" in sales { system: erp }
task check "Check the stock" in store
decision stock "In stock?" in store
task buy "Buy the goods" in store
fork both in store
task pack "Pack the goods" in store
task bill "Write the invoice" in money
decision right "Invoice correct?" in money { control: "KC-1", role: "Head of accounts" }
join ready in store
page "Delivery"
subprocess deliver "Deliver the goods" in store { see: "delivery.flow" }
end closed "Order closed" in sales
document slip "Packing slip" { copies: 2 }
document invoice "Invoice" { copies: 2 }
system erp "ERP"
archive file "Invoice file"
order -> enter -> check -> stock
stock -[yes]-> both
stock -[no]-> buy -> check
both -> pack, bill
bill -> right
right -[yes]-> ready
right -[no]-> bill
pack -> ready
ready -> @A/2
@A/1 -> deliver -> closed
pack ~> slip ~> deliver
bill ~> invoice ~> right
right ~> file
`;

const beside = {
  'delivery.flow':
    'lane store "Warehouse"\nstart s "Goods ready" in store\ntask t "Ship" in store\nend e "Shipped" in store\ns -> t -> e\n',
};
const change = (from: string, to: string) => {
  expect(CLEAN).toContain(from);
  return CLEAN.replace(from, to);
};

/** A change that breaks one thing, and the one thing that is then found. */
const BROKEN: readonly (readonly [from: string, to: string, finding: string])[] = [
  [
    'order -> enter -> check -> stock',
    'fork alone in sales\norder -> enter -> alone -> check -> stock',
    'superfluous-bar: fork alone',
  ],
  ['start order "Buyer orders" in buyer', 'task order "Send the order" in buyer', 'missing-start: process "Order to cash"'],
  [
    'subprocess deliver "Deliver the goods" in store { see: "delivery.flow" }\nend closed "Order closed" in sales',
    'task deliver "Deliver the goods" in store\ntask closed "Close the order" in sales',
    'missing-end: process "Order to cash"',
  ],
  ['stock -[no]-> buy -> check', 'stock -[no]-> buy', 'dead-end: task buy'],
  ['stock -[no]-> buy -> check', 'stock -[no]-> check\nbuy -> check', 'unreachable-node: task buy'],
  ['stock -[no]-> buy -> check', 'stock -[no]-> buy -> order', 'terminator-in-middle: ->'],
  ['-> deliver -> closed', '-> deliver -> closed -> enter', 'terminator-in-middle: ->'],
  ['order -> enter -> check -> stock', 'order -> enter -> check -> stock\nenter -> closed', 'implicit-split: task enter'],
  ['pack -> ready', 'pack -> ready\npack -> ready', 'duplicate-flow: ->'],
  ['right -[no]-> bill', 'right -[no]-> closed', 'deadlock: join ready'],
  ['join ready in store', 'task ready "Get ready" in store', 'lack-of-synchronization: task ready'],
  ['right -[no]-> bill', 'task ask "Ask" in money\nright -[no]-> ask -> ask', 'loop-without-exit: task ask'],
  ['right -[no]-> bill', '', 'decision-without-alternative: decision right'],
  ['right -[no]-> bill', 'right -> bill', 'unlabelled-branch: ->'],
  ['right -[no]-> bill', 'right -[Yes]-> bill', 'duplicate-branch-label: -[Yes]->'],
  ['"In stock?"', '"Stock"', 'decision-not-a-question: decision stock'],
  ['pack ~> slip ~> deliver', 'deliver ~> slip ~> pack', 'read-before-write: ~>'],
  ['pack ~> slip ~> deliver', '', 'unused-data: document slip'],
  ['"Packing slip"', '"Pack the goods"', 'data-named-as-task: document slip'],
  ['task buy "Buy the goods" in store', 'task buy "Buy the goods"', 'unowned-task: task buy'],
  ['lane money', 'lane audit "Audit"\nlane money', 'empty-lane: lane audit "Audit"'],
  ['ready -> @A/2', 'ready -> @A/1', 'connector-page: @A/1'],
  ['@A/1 -> deliver -> closed', '@A/1 -> deliver -> closed\n@B -> deliver', 'connector-unpaired: @B'],
  ['task buy "Buy the goods"', 'task buy "Check the stock"', 'duplicate-step: task buy'],
  ['"Buy the goods"', '""', 'empty-label: task buy'],
  ['see: "delivery.flow"', 'see: "delivry.flow"', 'see-missing: subprocess deliver'],
];

describe('a clean process', () => {
  it.each(['minimal', 'recommended'])('has no findings under %s', (preset) => {
    expect(told(CLEAN, { beside, preset })).toEqual([]);
  });

  it('has one finding where one thing is broken', () => {
    expect(codes(change('order -> enter', 'enter'), { beside })).toEqual(['dead-end', 'unreachable-node']);
  });

  it.each(BROKEN)('%s → %s', (from, to, finding) => {
    expect(told(change(from, to), { beside })).toEqual([finding]);
  });
});

/** Tasks in these lanes, one after the other: their declarations, and their ids as a chain. */
const stepsIn = (...lanes: string[]) => ({
  declared: lanes.map((lane, i) => `task h${i} "Note fact ${i}" in ${lane}\n`).join(''),
  chain: lanes.map((_, i) => `h${i}`).join(' -> '),
});
const afterEntering = (...lanes: string[]): Change[] => {
  const { declared, chain } = stepsIn(...lanes);
  return [
    ['task check', `${declared}task check`],
    ['order -> enter -> check', `order -> enter -> ${chain} -> check`],
  ];
};

type Change = readonly [from: string, to: string];

const approving = ['sales', 'store', 'money', 'buyer']
  .map((lane, i) => `decision a${i} "Approved by ${lane}?" in ${lane}\n`)
  .join('');
const approvals =
  'enter -> a0\na0 -[yes]-> a1\na1 -[yes]-> a2\na2 -[yes]-> a3\na3 -[yes]-> check\na0, a1, a2, a3 -[no]-> closed\n';

/** A change, or several that only together break one thing, and what is found then; the rule is on, whatever the preset says. */
const FURTHER: Readonly<Record<string, readonly [finding: string, ...changes: Change[]]>> = {
  'implicit-join': ['fork both', ['stock -[no]-> buy -> check', 'stock -[no]-> buy -> both']],
  'probability-sum': [
    'decision right',
    ['right -[yes]-> ready', 'right -[yes 70%]-> ready'],
    ['right -[no]->', 'right -[no 20%]->'],
  ],
  'input-without-output': [
    'process "Order to cash"',
    ['pack ~> slip ~> deliver\nbill ~> invoice ~> right\nright ~> file', 'slip ~> deliver\ninvoice ~> right\nfile ~> right'],
    ['role: "Head of accounts"', 'role: "Head of accounts", system: erp'],
  ],
  'unnamed-information': ['~>', ['right ~> file', 'right ~> file\npack ~> bill']],
  'unquantified-io': ['document slip', ['"Packing slip" { copies: 2 }', '"Packing slip"']],
  'missing-role': [
    'task buy',
    ['"Buy the goods" in store', '"Buy the goods" in spare'],
    ['lane buyer', 'lane spare "Spare"\nlane buyer'],
  ],
  'incomplete-header': ['process "Order to cash"', ['  customer: "The buyer"\n', '']],
  'ping-pong': ['task h3', ...afterEntering('money', 'sales', 'money', 'sales')],
  'many-handoffs': ['process "Order to cash"', ...afterEntering('money', 'store', 'sales', 'money', 'store', 'sales', 'money')],
  'long-rework': [
    '-[no]->',
    ['start order', 'lane plan "Planning" { role: "Planner" }\nstart order'],
    ['"In stock?" in store', '"In stock?" in plan'],
    ['task buy "Buy the goods" in store\n', ''],
    ['stock -[no]-> buy -> check', 'stock -[no]-> enter'],
  ],
  'excessive-approvals': [
    'decision a3',
    ['task check', `${approving}task check`],
    ['order -> enter -> check', `order -> enter\n${approvals}check`],
  ],
  'segregation-of-duties': [
    'decision stock',
    ['"Enter the order" in sales', '"Enter the order" in store'],
    ['"In stock?" in store', '"In stock?" in store { control: "KC-2" }'],
  ],
  'decision-without-check': [
    'decision known',
    ['task check', 'decision known "Known buyer?" in sales\ntask check'],
    ['order -> enter -> check', 'order -> known\nknown -[no]-> closed\nknown -[yes]-> enter -> check'],
  ],
  'control-without-evidence': [
    'subprocess deliver',
    ['see: "delivery.flow"', 'see: "delivery.flow", control: "KC-2"'],
    ['pack ~> slip ~> deliver', 'pack ~> slip'],
  ],
  'verb-object-label': ['task buy', ['"Buy the goods"', '"Goods inspection"']],
  'label-too-long': ['task buy', ['"Buy the goods"', `"Buy the goods ${'and more '.repeat(6)}"`]],
  'too-many-nodes': ['process "Order to cash"', ...afterEntering(...Array.from({ length: 40 }, () => 'sales'))],
  'too-many-routes': [
    'decision stock',
    ['stock -[no]-> buy', `${[1, 2, 3, 4, 5].map((i) => `stock -[less than ${i}]-> buy\n`).join('')}stock -[none]-> buy`],
  ],
  'empty-phase': [
    'phase "Later"',
    ['page "Delivery"', 'phase "Delivery"\npage "Delivery"'],
    ['document slip', 'phase "Later"\ndocument slip'],
  ],
  'phase-order': [
    'phase "Delivery"',
    [
      'start order',
      'phase "Delivery"\nsubprocess deliver "Deliver the goods" in store { see: "delivery.flow" }\nend closed "Order closed" in sales\nphase "Order"\nstart order',
    ],
    [
      'page "Delivery"\nsubprocess deliver "Deliver the goods" in store { see: "delivery.flow" }\nend closed "Order closed" in sales\n',
      '',
    ],
    ['ready -> @A/2\n@A/1 -> deliver', 'ready -> deliver'],
  ],
  'see-cycle': ['subprocess deliver', ['see: "delivery.flow"', 'see: "example.flow"']],
  'lane-name-drift': ['lane store "Depot"', ['lane store "Warehouse"', 'lane store "Depot"']],
  'fullwidth-punctuation': ['｛', ['"Packing slip" {', '"Packing slip" ｛']],
  'unused-suppression': ['dead-end', ['task buy', '# flowc-ignore dead-end: it ends\ntask buy']],
};

describe('a clean process with a rule on', () => {
  it.each(Object.entries(FURTHER))('%s: finds what is broken, and nothing before', (rule, [finding, ...changes]) => {
    const { severity } = RULES.find(({ name }) => name === rule)!;
    const options = { beside, rules: severity.recommended === 'off' ? { [rule]: 'info' } : {} };
    expect(told(CLEAN, options)).toEqual([]);
    const broken = changes.reduce((text, [from, to]) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    }, CLEAN);
    expect(told(broken, options)).toEqual([`${rule}: ${finding}`]);
  });

  it('orphan-file: finds a file that no other refers to any more', () => {
    const menu = 'lane a "A"\nstart s "S" in a\ntask t "T" in a\nsubprocess p "P" in a { see: "example.flow" }\ns -> t -> p\n';
    const rules = { 'orphan-file': 'info' };
    expect(told(CLEAN, { beside: { ...beside, 'menu.flow': menu }, rules })).toEqual([]);
    const lost = { ...beside, 'menu.flow': menu.replace('example.flow', 'delivery.flow') };
    expect(told(CLEAN, { beside: lost, rules })).toEqual(['orphan-file: process "Order to cash"']);
  });

  it('every rule has a mutation, or an example that it finds wrong', () => {
    const covered = new Set([...BROKEN.map(([, , finding]) => finding.split(':')[0]), ...Object.keys(FURTHER), 'orphan-file']);
    expect(RULES.filter(({ name, docs }) => !covered.has(name) && docs.bad === undefined)).toEqual([]);
  });
});

describe('one mistake gives one error', () => {
  it.each([
    ['stock -[no]-> buy -> check', 'stock -[no]-> buy -> chek', 'unknown-name: chek'],
    ['task buy "Buy the goods" in store', 'task buy "Buy the goods" in stroe', 'unknown-name: stroe'],
    ['end closed "Order closed" in sales', 'end closed "Order closed" in sales {', 'syntax'],
    ['stock -[no]-> buy -> check', 'stock -[no-> buy -> check', 'syntax'],
    ['stock -[no]-> buy -> check', 'stock -[no]-> buy => check', 'syntax'],
    ['order -> enter', 'order > enter', 'syntax'],
    ['pack ~> slip ~> deliver', 'pack ~ slip ~> deliver', 'syntax'],
    ['start order "Buyer orders" in buyer', 'strat order "Buyer orders" in buyer', 'syntax'],
    ['ready -> @A/2', 'ready -> @/2', 'syntax'],
    ['lane money "Accounts" { role: "Bookkeeper" }', 'lane money "Accounts { role: "Bookkeeper" }', 'syntax'],
  ])('%s → %s', (from, to, finding) => {
    const found = told(change(from, to), { beside });
    expect(found, found.join('; ')).toHaveLength(1);
    expect(found[0]).toMatch(finding === 'syntax' ? /^syntax: / : finding);
  });
});

describe('a slip of the finger', () => {
  const RULE_CODES: readonly string[] = RULES.map(({ name }) => name);

  it('that the compiler tells is not told by the rules as well, in 300 random places', () => {
    const random = randomFrom(1);
    const slips = ['', '', '', '->', '"', '{', '}', ']', 'x', '=', '@'];
    const twice: string[] = [];
    let told = 0;
    for (let i = 0; i < 300; i++) {
      const at = Math.floor(random() * CLEAN.length);
      const slip = slips[Math.floor(random() * slips.length)]!;
      const text = CLEAN.slice(0, at) + slip + CLEAN.slice(slip === '' ? at + 1 : at);
      const found = lint(text, { beside }).filter(({ severity }) => severity !== 'info');
      const byRules = found.filter(({ code }) => RULE_CODES.includes(code));
      told += found.length > byRules.length ? 1 : 0;
      if (byRules.length > 0 && found.length > byRules.length)
        twice.push(`${found.map(({ code }) => code).join(', ')}:\n${lineAt(text, at)}`);
    }
    expect(twice).toEqual([]);
    expect(told).toBeGreaterThan(100);
  });
});

function lineAt(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, text.indexOf('\n', offset));
}

describe('a name that is spelt right', () => {
  it('excuses nothing: not a connector’s letter, nor a lane or node like another', () => {
    const text = change('pack -> ready', '').replaceAll('pack', 'A1');
    expect(told(text, { beside })).toEqual(['dead-end: task A1']);
  });
});
