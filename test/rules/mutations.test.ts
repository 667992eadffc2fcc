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

describe('a clean process', () => {
  it.each(['minimal', 'recommended'])('has no findings under %s', (preset) => {
    expect(told(CLEAN, { beside, preset })).toEqual([]);
  });

  it('has one finding where one thing is broken', () => {
    expect(codes(change('order -> enter', 'enter'), { beside })).toEqual(['dead-end', 'unreachable-node']);
  });

  it.each(
    [
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
      ['stock -[no]-> buy -> check', 'stock -[no]-> both\nbuy -> check\norder -> buy', null],
      ['right -[no]-> bill', '', 'decision-without-alternative: decision right'],
      ['right -[no]-> bill', 'right -> bill', 'unlabelled-branch: ->'],
      ['right -[no]-> bill', 'right -[Yes]-> bill', 'duplicate-branch-label: -[Yes]->'],
      ['right -[yes]-> ready', 'right -[yes 70%]-> ready', null],
      ['right -[no]-> bill', 'right -[no 120%]-> bill', null],
      ['"In stock?"', '"Stock"', 'decision-not-a-question: decision stock'],
      ['pack ~> slip ~> deliver', 'deliver ~> slip ~> pack', 'read-before-write: ~>'],
      ['pack ~> slip ~> deliver', '', 'unused-data: document slip'],
      ['"Packing slip"', '"Pack the goods"', 'data-named-as-task: document slip'],
      ['task buy "Buy the goods" in store', 'task buy "Buy the goods"', 'unowned-task: task buy'],
      ['lane money', 'lane audit "Audit"\nlane money', 'empty-lane: lane audit "Audit"'],
      ['ready -> @A/2', 'ready -> @A/1', 'connector-page: @A/1'],
      ['@A/1 -> deliver -> closed', '@A/1 -> deliver -> closed\n@B -> deliver', 'connector-unpaired: @B'],
      ['task buy "Buy the goods"', 'task buy "Check the stock"', 'duplicate-step: task buy'],
      [', role: "Head of accounts"', '', null],
      ['task bill "Write the invoice" in money\n', 'task bill "Write the invoice" in money\ntask buy "" in store\n', null],
      ['"Buy the goods"', '""', 'empty-label: task buy'],
      ['see: "delivery.flow"', 'see: "delivry.flow"', 'see-missing: subprocess deliver'],
      ['# none', '', null],
    ].filter(([, , finding]) => finding !== null),
  )('%s → %s', (from, to, finding) => {
    expect(told(change(from!, to!), { beside })).toEqual([finding]);
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

  it('that the compiler tells is not told by the rules as well, in 600 random places', () => {
    const random = randomFrom(1);
    const slips = ['', '', '', '->', '"', '{', '}', ']', 'x', '=', '@'];
    const twice: string[] = [];
    let told = 0;
    for (let i = 0; i < 600; i++) {
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
    expect(told).toBeGreaterThan(200);
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
