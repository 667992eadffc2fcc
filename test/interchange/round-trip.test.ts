/** flowc → another format → flowc gives the same model, whatever the process. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame, type Process } from '../../src/api.ts';
import { readBpmn } from '../../src/interchange/bpmn/read-bpmn.ts';
import type { Imported } from '../../src/interchange/draft/sketch.ts';
import { readDrawio } from '../../src/interchange/drawio/read-drawio.ts';
import { EXAMPLES, exampleText } from '../support/examples.ts';
import { runs } from '../support/fuzz.ts';
import { phasedText, processText } from '../support/process-arbitrary.ts';
import { bpmnOf, changesTo, drawioOf, reading } from './support.ts';

type Through = (process: Process) => Promise<{ readonly processes: readonly Imported[]; readonly remarks: readonly unknown[] }>;

const bpmn: Through = async (process) => readBpmn(await bpmnOf(process));
const drawio: Through = async (process) => readDrawio(await drawioOf(process));

/** All that the language can say of a process. */
const EVERYTHING = `process "Everything \\"quoted\\"" {
  owner: "Admin", version: "1.2", date: 2026-05-01, approver: ["A", "B"], customer: "C", purpose: "P", scope: "S"
  page: A4 landscape fit, show: [role, time], legend: false, direction: right, hours-per-day: 7.5, currency: EUR
  volume: 20/day, margin: 12mm, history: ["1.0 first", "1.1 second"], x-number: "P-7", x-tags: ["a", "b"], x-flag
}
class hot { color: "#c0392b", line: red }
lane out "Outside" { external }
lane big "Big" {
  role: "Boss", staff: 3, rate: 40 EUR
  lane left "Left"
  lane right "Right" { person: "R. Ight" }
}
start s "Begin" in out { volume: 5/week }
phase "First: to the other"
task t "Do\\nit" in left { time: 1h30m, wait: 2d, deadline: 3w, cost: 12.50 EUR, system: [erp, "Excel"], control: ["K1", "K2"], policy: "P 1"
  risk: "late", responsible: left, accountable: "Head", consulted: [big, "Lawyer"], informed: out, link: "https://example.org/a?b=1&c=2"
  color: gold, class: hot, description: """
    First line

    - second
    """ }
manual m "By hand" in right { accounting: "Debit / credit" }
decision d "Fine?" in big
fork f in big
join j in big
merge mm in left
task both "Together" in right, left { control: "K3", covers: t }
delay w "Wait" in big { time: 30m }
subprocess p "Other" in right { see: "other.flow" }
page "Second"
phase "Second \\"phase\\""
document doc "Form" { copies: 3, volume: 20/day, format: "PDF", retention: 10y }
data dat "Prices" in out { retention: "for ever" }
system erp "ERP"
archive arc "File" in big
end e "Over" in out
end late-end "Too late" in left
s -> t -> d
d -[yes 80%]-> f
d -[no 20%]-> @A
@A -> t
f -> m, w
m -> j
w -> j
j -> both -> mm
s -> mm
mm -> p -> e
t -[late]-> late-end
t ~> doc[draft] ~> m
doc[signed] ~> p
doc ~> arc
m ~[by phone]~> w
doc ~> out
t ~> erp ~> t
dat ~> d
note "A remark\\non two lines" on t, doc
note "On the whole"
`;

async function expectSame(text: string, through: Through): Promise<void> {
  const { process } = reading(text);
  const { processes, remarks } = await through(process);
  expect(remarks).toEqual([]);
  expect(changesTo(process, processes[0]!.draft)).toSatisfy(isSame);
}

describe.each([
  ['BPMN', bpmn],
  ['draw.io', drawio],
])('a process through %s', (_, through) => {
  it.each(EXAMPLES)('is the same: %s', async (file) => {
    await expectSame(exampleText(file), through);
  });

  it.each([
    ['any process', processText(30), 15],
    ['any process with phases', phasedText(24), 6],
  ] as const)('is the same for %s', async (_what, texts, count) => {
    await fc.assert(
      fc.asyncProperty(texts, (text) => expectSame(text, through)),
      runs(count),
    );
  });
});

it('BPMN keeps all that the language can say', async () => {
  expect(reading(EVERYTHING).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  await expectSame(EVERYTHING, bpmn);
});
