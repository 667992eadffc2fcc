import { describe, expect, it } from 'vitest';
import { expand, read, type Wanted } from '../../src/api.ts';
import { say } from '../../src/diagnostics/phrase.ts';
import { controlsIn } from '../../src/layout/chart/control.ts';
import { stepNumbers } from '../../src/model/step-numbers.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { type Files, flowsIn } from '../model/example.ts';

function expanded(files: Files, wanted: Wanted = 'all', file = 'a.flow') {
  const asked: string[] = [];
  const host = {
    root: '.',
    exists: (path: string) => path in files,
    read: (path: string) => {
      asked.push(path);
      return files[path] ?? null;
    },
  };
  const { process, diagnostics } = read(sourceFile(file, files[file]!), host);
  expect(diagnostics).toEqual([]);
  const { process: whole, problems, calls } = expand(process, host, wanted);
  const texts: Files = files;
  return {
    process: whole,
    flows: flowsIn(whole),
    nodes: whole.nodes.map(({ id, lane }) => (lane === null ? id : `${id} in ${lane}`)),
    told: problems.map(({ span, message }) => `${texts[span.file]!.slice(span.start, span.end)}: ${say(message, 'en')}`),
    notes: whole.notes.map(({ text, on }) => `${text} on ${on.join(', ')}`),
    calls,
    asked,
  };
}

const CALLER = 'start s; task t; subprocess call "Weigh" { see: "b.flow" }; task u; end e; s -> t -> call -> u -> e';
const CALLEE = 'start s "Go"; task t "Weigh it"; decision ok "Heavy?"; end e; s -> t -> ok; ok -[yes]-> e; ok -[no 20%]-> t';

describe('a called process', () => {
  it('tells its controls apart from those of its caller that have the same number', () => {
    const { process } = expanded({
      'a.flow': CALLER.replace('task t;', 'task t { control: "KC-1 a" };'),
      'b.flow': CALLEE.replace('decision ok "Heavy?";', 'decision ok "Heavy?" { control: ["KC-1 b", "KC-2 c"] };'),
    });
    const numbers = process.nodes.flatMap((node) => controlsIn(process)(node).map(({ number }) => number));
    expect(numbers).toEqual(['KC-1', '2/KC-1', 'KC-2']);
  });

  it('stands between what led to its call and what it led to', () => {
    const { flows, nodes, told } = expanded({ 'a.flow': CALLER, 'b.flow': CALLEE });
    expect(flows).toEqual([
      's -> t',
      't -> call.t',
      'call.t -> call.ok',
      'call.ok -[yes]-> u',
      'call.ok -[no 20%]-> call.t',
      'u -> e',
    ]);
    expect(nodes).toEqual(['s', 't', 'call.t', 'call.ok', 'u', 'e']);
    expect(told).toEqual([]);
  });

  it('ends the picture where the process goes on in it, and begins it where the process comes from it', () => {
    const ending = 'start s; subprocess call { see: "b.flow" }; s -> call';
    expect(expanded({ 'a.flow': ending, 'b.flow': CALLEE }).nodes).toEqual(['s', 'call.t', 'call.ok', 'call.e']);
    const beginning = 'subprocess call { see: "b.flow" }; task u; end e; call -> u -> e';
    const { flows, nodes } = expanded({ 'a.flow': beginning, 'b.flow': CALLEE });
    expect(nodes).toEqual(['call.s', 'call.t', 'call.ok', 'u', 'e']);
    expect(flows).toContain('call.ok -[yes]-> u');
  });

  it('keeps the labels and probabilities on both sides of a splice', () => {
    const caller =
      'start s; task t; decision d; subprocess call { see: "b.flow" }; end e; end x; s -> t -> d; d -[yes 30%]-> call -> e; d -[no]-> x';
    const callee = 'start s; task t; task w; decision d; end good; end bad; s -> t -> d; d -[yes]-> good; d -[no 10%]-> bad';
    expect(expanded({ 'a.flow': caller, 'b.flow': callee }).flows).toEqual([
      ...[
        's -> t',
        't -> d',
        'd -[yes 30%]-> call.t',
        'call.t -> call.d',
        'call.d -[yes]-> e',
        'call.d -[no 10%]-> e',
        'd -[no]-> x',
      ],
    ]);
  });

  it('brings its ends together before a join, which would wait for each of them', () => {
    const caller =
      'start s; fork f; task t; subprocess call { see: "b.flow" }; join j; end e; s -> f -> t, call; t, call -> j; j -> e';
    const callee = 'start s; task t; decision d; end good; end bad; s -> t -> d; d -[yes]-> good; d -[no]-> bad';
    const { flows, process } = expanded({ 'a.flow': caller, 'b.flow': callee });
    expect(flows.filter((flow) => flow.endsWith(' j'))).toEqual(['t -> j', 'call.good -> j']);
    expect(flows).toEqual(expect.arrayContaining(['call.d -[yes]-> call.good', 'call.d -[no]-> call.good']));
    expect(process.nodes.find(({ id }) => id === 'call.good')!.text).toBe('good / bad');
  });

  it('shares the lanes of the same name, and keeps who does a step', () => {
    const caller =
      'lane a "Sales" { role: "Clerk" }; lane z "Store"; start s in a; subprocess call in a { see: "b.flow" }; end e in z; s -> call -> e';
    const callee =
      'lane x "Office"; lane sales " sales"  { role: "Head" }; lane a "Carrier"; start s in x; task t in sales; task u in a; task v in x; end e in a; s -> t -> u -> v -> e';
    const { process, nodes } = expanded({ 'a.flow': caller, 'b.flow': callee });
    expect(process.lanes.map(({ id, name }) => `${id} ${name}`)).toEqual(['x Office', 'a Sales', 'call.a Carrier', 'z Store']);
    expect(nodes).toEqual(['s in a', 'call.t in a', 'call.u in call.a', 'call.v in x', 'e in z']);
    expect(process.nodes.map(({ attributes }) => attributes.role)).toEqual([undefined, 'Head', undefined, undefined, undefined]);
  });

  it('shares documents and systems of the same name, and takes over what the call reads and writes', () => {
    const caller =
      'start s; task t; subprocess call { see: "b.flow" }; task u; end e; document form "Form" { copies: 2 }; document list; document done; s -> t -> call -> u -> e; t ~> form ~> call; t ~> list ~> call; call ~> done ~> u';
    const callee =
      'start s; task t { system: erp }; task v; end e; document f "form" { copies: 1, retention: 5y }; system erp "ERP"; document po; s -> t -> v -> e; s ~> po ~> t; f ~> v ~> erp; document lost; s ~> lost';
    const { flows, nodes, process } = expanded({ 'a.flow': caller, 'b.flow': callee });
    expect(flows.filter((flow) => flow.includes('~'))).toEqual([
      ...['call.po ~> call.t', 'form ~> call.v', 'call.v ~> call.erp', 't ~> form'],
      ...['t ~> list', 'list ~> call.t', 'call.v ~> done', 'done ~> u'],
    ]);
    expect(nodes).not.toContain('call.lost');
    const form = process.nodes.find(({ id }) => id === 'form')!.attributes;
    expect([form.copies!.amount, form.retention!.text]).toEqual([2, '5y']);
    expect(process.nodes.find(({ id }) => id === 'call.t')!.attributes.system![0]!.node).toBe('call.erp');
  });

  it('stands on the page of its call, whatever connectors lead there', () => {
    const caller =
      'page "One"; start s; task t; s -> t -> @A; page "Two"; subprocess call { see: "b.flow" }; end e; @A -> call -> e';
    const callee = 'start s; task t; s -> t -> @A; page "More"; task u; end e; @A -> u -> e';
    const { flows, process } = expanded({ 'a.flow': caller, 'b.flow': callee });
    expect(flows).toEqual(['s -> t', 't -> call.t', 'call.t -> call.u', 'call.u -> e']);
    expect(process.nodes.map(({ page }) => page)).toEqual([1, 1, 2, 2, 2]);
  });

  it('numbers its steps within the number of its call, and says whose they are', () => {
    const callee =
      'start s; task t; subprocess deep "Look" { see: "c.flow" }; end e; s -> t -> deep -> e; note "Old" on s, t; note "Gone" on s';
    const { process, notes } = expanded({ 'a.flow': CALLER, 'b.flow': callee, 'c.flow': CALLEE });
    const numbers = stepNumbers(process);
    expect(process.nodes.flatMap(({ id }) => (numbers.has(id) ? [`${numbers.get(id)} ${id}`] : []))).toEqual([
      ...['1 t', '2.1 call.t', '2.2.1 call.deep.t', '2.2.2 call.deep.ok', '3 u'],
    ]);
    expect(notes).toEqual(['Old on call.t']);
    expect(process.groups!.map(({ title }) => title)).toEqual(['2 Weigh', '2.2 Look']);
  });

  it('has its own paths, money and classes', () => {
    const files = {
      'a.flow':
        'process { currency: EUR }; start s; subprocess call { see: "sub/b.flow" }; class hot { color: red }; end e; s -> call -> e',
      'sub/b.flow':
        'process { currency: CNY }; start s; task t { cost: 5, class: hot }; subprocess c { see: "../c.flow" }; class hot { color: blue }; end e; s -> t -> c -> e',
    };
    const { process, told } = expanded(files);
    const [task, call] = ['call.t', 'call.c'].map((id) => process.nodes.find((node) => node.id === id)!.attributes);
    expect([task!.cost!.currency, call!.see]).toEqual(['CNY', 'c.flow']);
    expect(process.classes.find(({ id }) => id === task!.class)!.color).toBe('blue');
    expect(told).toEqual(['see: "../c.flow": "c" is not expanded: there is no file "c.flow" in the project']);
  });

  it('takes a reference back to its caller for the way in and out, if it has one', () => {
    const caller = 'start s; task t; subprocess call { see: "b.flow" }; s -> t -> call';
    const callee = 'start other; subprocess back { see: "a.flow" }; task t; task u; end e; back -> t; other -> u; t -> u -> e';
    expect(expanded({ 'a.flow': caller, 'b.flow': callee }).flows).toEqual([
      ...['s -> t', 't -> call.t', 'call.other -> call.u', 'call.t -> call.u', 'call.u -> call.e'],
    ]);
  });
});

describe('what is expanded', () => {
  const files = { 'a.flow': CALLER, 'b.flow': CALLER.replace('b.flow', 'c.flow'), 'c.flow': CALLEE };

  it('is chosen by id, that of the caller before it', () => {
    expect(expanded(files, new Set(['call'])).nodes).toEqual(['s', 't', 'call.t', 'call.call', 'call.u', 'u', 'e']);
    expect(expanded(files, new Set(['call', 'call.call'])).nodes).toContain('call.call.ok');
    expect(expanded(files, new Set(['call.call']))).toMatchObject({ nodes: ['s', 't', 'call', 'u', 'e'], calls: ['call'] });
  });

  it.each([
    [
      'goes round',
      'start s; subprocess again { see: "a.flow" }; end e; s -> again -> e',
      'again',
      'it leads back to where it is: a.flow → b.flow → a.flow',
    ],
    ['has no start', 'task t; end e; t -> e', 'Weigh', '"b.flow" has no start'],
    ['has no end', 'start s; task t; s -> t', 'Weigh', '"b.flow" has no end'],
    [
      'begins anywhere',
      'start s; start z; task t; task u; end e; s -> t -> u -> e; z -> u',
      'Weigh',
      '"b.flow" begins in several ways, and which is meant is not said',
    ],
    [
      'ends in parallel',
      'start s; fork f; task t; task u; end e; s -> f -> t, u; t, u -> e',
      'Weigh',
      'parallel branches of "b.flow" end without a join, so it is not said when all of it is done',
    ],
    ['has errors', 'start s; task', 'Weigh', '"b.flow" has errors'],
  ])('stays folded where the other process %s', (_, callee, name, why) => {
    const { told } = expanded({ 'a.flow': CALLER, 'b.flow': callee });
    expect(told.map((each) => each.replace(/^.*?: "/, '"').replace(/^see: "[^"]*": /, ''))).toEqual([
      expect.stringContaining(`"${name}" is not expanded: ${why}`),
    ]);
  });

  it('stays folded where nobody knows where it belongs', () => {
    const late = 'start s; subprocess call { see: "b.flow", deadline: 2d }; end e; end x; s -> call -> e; call -[late]-> x';
    expect(expanded({ 'a.flow': late, 'b.flow': CALLEE }).told[0]).toContain('what happens when its time is over');
    expect(
      expanded({ 'a.flow': 'start s; end e; subprocess call { see: "b.flow" }; s -> e', 'b.flow': CALLEE }).told[0],
    ).toContain('no flow leads to it');
  });

  it('takes parallel work that meets again, also on branches of its own', () => {
    const callee = 'start s; fork f; task t; task u; join j; end e; s -> f -> t, u; t, u -> j; j -> e';
    expect(expanded({ 'a.flow': CALLER, 'b.flow': callee }).told).toEqual([]);
  });

  it('never leaves the project, nor comes to no end', () => {
    const outside = expanded({ 'a.flow': CALLER.replace('b.flow', '../b.flow') });
    expect(outside.told[0]).toContain('there is no file "../b.flow" in the project');
    expect(outside.asked).toEqual([]);
    const twice = (next: string) =>
      `start s; subprocess x { see: "${next}" }; subprocess y { see: "${next}" }; end e; s -> x -> y -> e`;
    const bomb = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`${i}.flow`, i === 39 ? CALLEE : twice(`${i + 1}.flow`)]),
    );
    const { process, told } = expanded(bomb, 'all', '0.flow');
    expect(process.nodes.length).toBeLessThanOrEqual(1000);
    expect(told[0]).toContain('there would be more than 1000 nodes');
  });
});
