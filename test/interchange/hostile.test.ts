/** Files of strangers, cut and garbled: each reader gives a process that holds, or says why it can't read. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBpmn } from '../../src/interchange/bpmn/read-bpmn.ts';
import { printDraft } from '../../src/interchange/draft/print-draft.ts';
import { Unreadable } from '../../src/interchange/draft/remark.ts';
import type { Imported } from '../../src/interchange/draft/sketch.ts';
import { readDrawio } from '../../src/interchange/drawio/read-drawio.ts';
import { readMermaid } from '../../src/interchange/mermaid/read-mermaid.ts';
import { readPlantuml } from '../../src/interchange/plantuml/read-plantuml.ts';
import { readTable } from '../../src/interchange/tables/read-table.ts';
import { runs } from '../support/fuzz.ts';
import { brokenBy } from './support.ts';

type Reader = (text: string) => Promise<{ readonly processes: readonly Imported[] }>;

const ORDER = readFileSync('test/interchange/fixtures/order.bpmn', 'utf8');
const DRAWIO = `<mxfile><diagram name="P"><mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>
<mxCell id="l" value="Lane" style="swimlane;" vertex="1" parent="1"><mxGeometry width="300" height="300" as="geometry"/></mxCell>
<mxCell id="a" value="A &quot;x&quot; { }" style="ellipse" vertex="1" parent="l"><mxGeometry x="9" width="9" height="9" as="geometry"/></mxCell>
<object id="b" label="B" flowc="task" flowc-id="b" time="2h"><mxCell style="rhombus" vertex="1" parent="l"><mxGeometry x="9" y="50" width="9" height="9" as="geometry"/></mxCell></object>
<mxCell id="e" value="go # ] -&gt;" edge="1" parent="1" source="a" target="b"><mxGeometry relative="1" as="geometry"/></mxCell>
</root></mxGraphModel></diagram></mxfile>`;
const MERMAID =
  'flowchart TD\n subgraph s["S #quot;"]\n a([A]) -->|"x ] -> y"| b{B?}\n end\n b -- no --> c[(C)]\n b --> d@{ shape: doc, label: "D" }\n classDef k fill:#fff\n class a k\n';
const PLANTUML =
  '@startuml\n|L|\nstart\n:A "b" { };\nif (x ]?) then (y)\n:B;\nelse\nfork\n:C;\nfork again\n:D;\nend fork\nendif\nrepeat\n:E;\nrepeat while (z)\nstop\n@enduml\n';
const TABLE =
  'ID,Activity,Department,Next,Condition,Type,Time\n1,"Do ""it""",A,"2,3","y,n",decision,2h\n2,B # c,{B},3,,,\n3,C,,,,end,x\n';

const READERS: Readonly<Record<string, { readonly read: Reader; readonly sample: string }>> = {
  bpmn: { read: (text) => readBpmn(text), sample: ORDER },
  drawio: { read: async (text) => readDrawio(text), sample: DRAWIO },
  mermaid: { read: async (text) => readMermaid(text), sample: MERMAID },
  plantuml: { read: async (text) => readPlantuml(text), sample: PLANTUML },
  csv: { read: (text) => readTable(text, 'csv'), sample: TABLE },
  md: {
    read: (text) => readTable(text, 'md'),
    sample: TABLE.replace(/^(.*)$/gm, '|$1|')
      .replaceAll(',', '|')
      .replace('\n', '\n|---|---|---|---|---|---|---|\n'),
  },
};

/** Cuts out, doubles or replaces parts of a text. */
const garbled = (sample: string) =>
  fc
    .array(
      fc.record({
        at: fc.nat(sample.length),
        length: fc.nat(40),
        put: fc.oneof(
          fc.constant(''),
          fc.constantFrom('"', '<', '>', '&', '\n', '{', ']', '|', '|||', '中', '\u0000', '-->', ':', ';', '\\'),
          fc.string({ maxLength: 8 }),
        ),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((edits) => edits.reduce((text, { at, length, put }) => text.slice(0, at) + put + text.slice(at + length), sample));

describe.each(Object.entries(READERS))('the reader of %s', (_, { read, sample }) => {
  it('gives a sound file or a reason, whatever it reads', async () => {
    expect((await read(sample)).processes.length).toBeGreaterThan(0);
    await fc.assert(
      fc.asyncProperty(garbled(sample), async (text) => {
        try {
          for (const { draft } of (await read(text)).processes) {
            expect(
              brokenBy(draft).map(({ code, span }) => `${code} ${printDraft(draft).slice(span.start, span.end + 30)}`),
            ).toEqual([]);
          }
        } catch (error) {
          if (!(error instanceof Unreadable)) throw error;
        }
      }),
      runs(60),
    );
  });
});

describe('work grows with the file, not faster', () => {
  const steps = (count: number) => Array.from({ length: count }, (_, i) => i);
  const sources: Readonly<Record<string, (count: number) => string>> = {
    plantuml: (count) =>
      `@startuml\nstart\n${steps(count)
        .map((i) => `:Step ${i};`)
        .join('\n')}\nstop\n@enduml`,
    csv: (count) =>
      `ID,Activity,Department\n${steps(count)
        .map((i) => `${i},Step ${i},D`)
        .join('\n')}`,
  };
  it.each(Object.keys(sources))('%s of more parts than any chart has is refused', async (format) => {
    const failure = await READERS[format]!.read(sources[format]!(12_000)).catch((error: unknown) => error);
    expect((failure as Unreadable).problem.id).toBe('import.tooMany');
  });
});
