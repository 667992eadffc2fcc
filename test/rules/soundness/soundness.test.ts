import { describe, expect, it } from 'vitest';
import { say } from '../../../src/diagnostics/phrase.ts';
import { lint } from '../support/lint.ts';
import { sketch } from '../support/sketch.ts';
import { againstTokenGame } from './against-token-game.ts';

describe('a loop out of a fork by `late`', () => {
  it('is told with the join that waits for ever and the work that begins again', () => {
    const text = `lane a "A"
start s "Order comes in" in a
task take "Take the order" in a
fork f in a
task pack "Pack the goods" in a { deadline: 2d }
task bill "Write the invoice" in a
join j in a
decision d "All right?" in a
task look "Look again" in a
end e "Sent" in a
s -> take -> f -> pack, bill
pack, bill -> j -> d
pack -[late]-> d
d -[yes]-> e
d -[no]-> look -> take
`;
    expect(messages(text, 'deadlock')).toHaveLength(1);
    expect(messages(text, 'lack-of-synchronization')).toEqual([
      expect.stringContaining('task "Write the invoice" can begin again'),
    ]);
  });
});

describe('exactness', () => {
  it('agrees with the token game played by brute force on 1000 random processes', () => {
    const { wrong, ...found } = againstTokenGame(1000);
    expect(wrong).toEqual([]);
    // The processes lie on both sides of the border.
    expect(found.sound).toBeGreaterThan(250);
    expect(found.stuck).toBeGreaterThan(50);
    expect(found.met).toBeGreaterThan(50);
  });
});

const messages = (text: string, rule: string) =>
  lint(text, { preset: 'strict' })
    .filter(({ code }) => code === rule)
    .map(({ message }) => say(message, 'en'));

describe('the witness of a deadlock', () => {
  const approval = `lane a "Office"
start asked "Request comes in" in a
fork both in a
task print "Print" in a
decision ok "Approved?" in a
join back "Both back" in a
end done "Done" in a
end refused "Refused" in a
asked -> both -> print, ok
ok -[yes]-> back
ok -[no]-> refused
print -> back -> done
`;

  it('is the run that gets stuck, in the words of the chart', () => {
    expect(messages(approval, 'deadlock')).toEqual([
      'join "Both back" can wait for ever: no at "Approved?", then it waits for yes of "Approved?"',
    ]);
  });

  it('is no repeated run where nothing leads back', () => {
    expect(messages(approval, 'lack-of-synchronization')).toEqual([]);
  });

  it('marks the branch taken, the one that came and the one that cannot', () => {
    const [deadlock] = lint(approval, { preset: 'strict' }).filter(({ code }) => code === 'deadlock');
    const places = deadlock!.related.map(({ message, span }) => [say(message, 'en'), lineAt(approval, span.start)]);
    expect(places).toEqual([
      ['the run goes this way', 'ok -[no]-> refused'],
      ['this branch has arrived', 'print -> back -> done'],
      ['this branch can no longer come', 'ok -[yes]-> back'],
    ]);
  });

  it('is told in Chinese, too', () => {
    const [deadlock] = lint(approval, { preset: 'strict' }).filter(({ code }) => code === 'deadlock');
    expect(say(deadlock!.message, 'zh')).toBe(
      '汇合“Both back”可能永远等下去：在“Approved?”走“no”，然后它一直等“Approved?”的“yes”',
    );
  });

  it('names several choices in their order', () => {
    const text = sketch('s -> d; d -[yes]-> d1; d -[no]-> e; d1 -[left]-> t -> j; d1 -[right]-> u -> j; j -> e1');
    expect(messages(text, 'deadlock')).toEqual([
      'join "Text of j" can wait for ever: left at "Is d1 so?", then it waits for "Text of u"',
    ]);
  });
});

describe('a bar that gathers and splits', () => {
  it('waits for all that come in, and starts all that go out once', () => {
    expect(lint(sketch('s -> f -> t, u -> j -> v, w -> k -> e'))).toEqual([]);
    expect(lint(sketch('s -> d; d -[yes]-> t; d -[no]-> u; t, u -> j -> v, w -> k -> e')).map(({ code }) => code)).toContain(
      'deadlock',
    );
  });
});

describe('one cause, one report', () => {
  it('a join behind a stuck one is not told', () => {
    const text = sketch('s -> f -> d, v; d -[yes]-> t; d -[no]-> u; t, u -> j; j, v -> k -> e');
    expect(messages(text, 'deadlock')).toHaveLength(1);
  });

  it('a join that gets one branch too many behind a missing join is not told', () => {
    const text = sketch('s -> f -> g, v; g -> t, u -> w; w, v -> j -> e');
    expect(lint(text).map(({ code }) => code)).toEqual(['lack-of-synchronization']);
  });

  it('two blocks that are both wrong are both told', () => {
    const text = sketch('s -> d; d -[yes]-> t; d -[no]-> u; t, u -> j -> f -> v, w; v, w -> t1 -> e');
    expect(
      lint(text)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['deadlock', 'decision-without-check', 'lack-of-synchronization']);
  });

  it.each(['implicit-split', 'dead-end', 'unreachable-node'])('nothing is told behind %s', (rule) => {
    const wrong = 's -> d; d -[yes]-> t; d -[no]-> u; t, u -> j -> v';
    const more = { 'implicit-split': 'v -> e; v -> e1', 'dead-end': 'd -[maybe]-> e', 'unreachable-node': 'v -> e; w -> e' }[
      rule
    ]!;
    const codes = lint(sketch(`${wrong}; ${more}`), { preset: 'strict' }).map(({ code }) => code);
    expect(codes).toContain(rule);
    expect(codes).not.toContain('deadlock');
  });

  it('nothing is told where a flow is unknown', () => {
    const text = sketch('s -> d; d -[yes]-> t; d -[no]-> u; t, u -> j -> e; d -[maybe]-> nowhere');
    expect(lint(text).map(({ code }) => code)).toEqual(['decision-without-check', 'unknown-name']);
  });
});

describe('cost', () => {
  it('says honestly where a part is too entangled', () => {
    const branches = Array.from({ length: 18 }, (_, i) => i);
    const text = sketch(
      ['s -> f', `f -> ${branches.map((i) => `d${i}`).join(', ')}`]
        .concat(branches.map((i) => `d${i} -[yes]-> t${i} -> j`))
        .concat(
          branches.map((i) => `d${i} -[no]-> t${(i + 1) % 18}`),
          'j -> e',
        )
        .join('; '),
    );
    const found = lint(text, { preset: 'strict' }).filter(({ code }) => ['deadlock', 'lack-of-synchronization'].includes(code));
    expect(found.length).toBeGreaterThan(0);
  });
});

function lineAt(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset) + 1, text.indexOf('\n', offset));
}
