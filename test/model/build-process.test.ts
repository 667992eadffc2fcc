import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { say } from '../../src/diagnostics/phrase.ts';
import { happyPath } from '../../src/model/happy-path.ts';
import { lanePaths } from '../../src/model/lanes.ts';
import { resolvedFlows } from '../../src/model/resolved-flows.ts';
import { runs } from '../support/fuzz.ts';
import { processText } from '../support/process-arbitrary.ts';
import { build } from './example.ts';

/** A text that uses most of the language. */
const TEXT = `process "P" { owner: "O", page: A4 landscape, show: [number, time], currency: CNY, volume: 3/day }
use "org.flow"
class urgent { color: red, line: "#900" }
lane hq "HQ" { role: "R"
  lane sales "Sales" { staff: 3, rate: 80 }
  task t0 "T0"
}
lane sales { task t1 "T1" { time: 1h30m, accountable: [hq, "Boss"], system: erp } }
start s "S" in hq { volume: 2/day }
task fill "Fill in" in sales { class: urgent, cost: 3 }
document form "Form" { copies: 2, retention: 10y }
system erp "ERP"
decision ok "OK?" in hq
page "Two"
end e "E" in sales
subprocess p "P" in hq { see: "p.flow" }
s -> t0, t1 -> fill -> form -> ok
ok -[yes 80%]-> @A/2
@A -> e
ok -[no]-> fill
fill ~> form[draft] ~> erp
form ~> customer
note "N" on fill, e
`;

const FILES = { 'org.flow': 'lane customer "Customer" { external }\nuse "more.flow"', 'more.flow': 'document x "X"' };

const pieces = TEXT.split(/(?<=\s)|(?=[{}[\],:])/);

/** The text with some of its pieces missing, doubled, or in each other's place. */
const mutated = fc
  .array(
    fc.record({ at: fc.nat(pieces.length - 1), from: fc.nat(pieces.length - 1), how: fc.constantFrom('drop', 'double', 'swap') }),
    { minLength: 1, maxLength: 12 },
  )
  .map((changes) => {
    const changed = [...pieces];
    for (const { at, from, how } of changes) {
      if (how === 'drop') changed[at] = '';
      else if (how === 'double') changed[at] = pieces[at]! + pieces[at]!;
      else [changed[at], changed[from]] = [pieces[from]!, pieces[at]!];
    }
    return changed.join('');
  });

const soup = fc.array(fc.constantFrom(...pieces, '\n', ' -> ', ' ~> ', '@A', '[x]', '"', '{', '}'), { maxLength: 80 });

/** What holds of every built process, whatever it was built of. */
function check(text: string): void {
  const { process, diagnostics } = build(text, FILES, { mayBeBroken: true });
  const lanes = new Set(process.lanes.map(({ id }) => id));
  const nodes = new Set(process.nodes.map(({ id }) => id));
  expect(lanes.size + nodes.size).toBe(process.lanes.length + process.nodes.length);
  for (const { parent } of process.lanes) expect(parent === null || lanes.has(parent)).toBe(true);
  for (const { lane } of process.nodes) expect(lane === null || lanes.has(lane)).toBe(true);
  for (const { from, to } of process.flows) {
    for (const end of [from, to]) {
      if (end.kind === 'node') expect(nodes.has(end.id)).toBe(true);
      if (end.kind === 'lane') expect(lanes.has(end.id)).toBe(true);
    }
    expect(from.kind === 'broken' && to.kind === 'broken').toBe(false);
  }
  for (const { on } of process.notes) expect(on.every((id) => nodes.has(id))).toBe(true);
  for (const { severity, span, message, related } of diagnostics) {
    expect(['error', 'info']).toContain(severity);
    for (const each of [span, ...related.map((other) => other.span)]) {
      const length = each.file === 'a.flow' ? text.length : 100;
      expect(each.start >= 0 && each.start <= each.end && each.end <= length).toBe(true);
    }
    for (const lang of ['en', 'zh'] as const) expect(say(message, lang)).not.toMatch(/\{[a-z]|undefined|\[object/);
  }
  lanePaths(process);
  resolvedFlows(process);
  happyPath(process);
}

describe('buildProcess', () => {
  it('finds no mistake in a text without one', () => {
    expect(build(TEXT, FILES).diagnostics).toEqual([]);
  });

  it('finds no mistake in generated processes', () => {
    fc.assert(
      fc.property(processText(30), (text) => {
        expect(build(text).diagnostics).toEqual([]);
      }),
      runs(50),
    );
  });

  it('makes a sound process of any text that is nearly right', () => {
    fc.assert(fc.property(mutated, check), runs(150));
  });

  it('makes a sound process of any heap of words', () => {
    fc.assert(
      fc.property(soup, (words) => check(words.join(' '))),
      runs(150),
    );
  });

  it('does not change with the order of reading: the same text gives the same process', () => {
    expect(JSON.stringify(build(TEXT, FILES))).toBe(JSON.stringify(build(TEXT, FILES)));
  });

  it('stands at the process statement, else at the beginning of the file', () => {
    const cut = (text: string) => {
      const { span, hasStatement } = build(text).process;
      return [text.slice(span.start, span.end), span.start, hasStatement];
    };
    expect(cut('# hi\nprocess "P" { owner: x }')).toEqual(['process "P"', 5, true]);
    expect(cut('\ntask a')).toEqual(['', 0, false]);
  });
});
