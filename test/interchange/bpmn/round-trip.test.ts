/** flowc → BPMN → flowc gives the same model, whatever the process. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame } from '../../../src/api.ts';
import { readBpmn } from '../../../src/interchange/bpmn/read-bpmn.ts';
import { FUZZ } from '../../support/fuzz.ts';
import { phasedText, processText } from '../../support/process-arbitrary.ts';
import { bpmnOf, changesTo, reading } from '../support.ts';

const EXAMPLES = readdirSync('examples').filter((file) => file.endsWith('.flow') && file !== 'company.flow');

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

describe('a process through BPMN', () => {
  it.each(EXAMPLES)('is the same: %s', async (file) => {
    const { process } = reading(readFileSync(`examples/${file}`, 'utf8'));
    const { processes, remarks } = await readBpmn(await bpmnOf(process));
    expect(changesTo(process, processes[0]!.draft)).toSatisfy(isSame);
    expect(remarks).toEqual([]);
  });

  it('keeps all that the language can say', async () => {
    const { process, diagnostics } = reading(EVERYTHING);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const { processes, remarks } = await readBpmn(await bpmnOf(process));
    expect(changesTo(process, processes[0]!.draft)).toSatisfy(isSame);
    expect(remarks).toEqual([]);
  });

  it('is the same for any process', async () => {
    await fc.assert(
      fc.asyncProperty(processText(30), async (text) => {
        const { process } = reading(text);
        const { processes, remarks } = await readBpmn(await bpmnOf(process));
        expect(remarks).toEqual([]);
        expect(changesTo(process, processes[0]!.draft)).toSatisfy(isSame);
      }),
      { ...FUZZ, numRuns: 25 },
    );
  });

  it('is the same for any process with phases', async () => {
    await fc.assert(
      fc.asyncProperty(phasedText(24), async (text) => {
        const { process } = reading(text);
        const { processes, remarks } = await readBpmn(await bpmnOf(process));
        expect(remarks).toEqual([]);
        expect(changesTo(process, processes[0]!.draft)).toSatisfy(isSame);
      }),
      { ...FUZZ, numRuns: 8 },
    );
  });
});
