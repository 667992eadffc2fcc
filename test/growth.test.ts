/** The work of each stage grows with its input and no faster, counted in blocks of code that run; that of the rules is in `rules/speed.test.ts`. */
import { describe, expect, it, vi } from 'vitest';
import { draw, read, renderHtml, renderJson, renderSvg, report } from '../src/api.ts';
import { formatSource } from '../src/format/format.ts';
import { readBpmn } from '../src/interchange/bpmn/read-bpmn.ts';
import { writeBpmn } from '../src/interchange/bpmn/write-bpmn.ts';
import { printDraft } from '../src/interchange/draft/print-draft.ts';
import type { Imported } from '../src/interchange/draft/sketch.ts';
import { readDrawio } from '../src/interchange/drawio/read-drawio.ts';
import { writeDrawio } from '../src/interchange/drawio/write-drawio.ts';
import { readMermaid } from '../src/interchange/mermaid/read-mermaid.ts';
import { writeMermaid } from '../src/interchange/mermaid/write-mermaid.ts';
import { readPlantuml } from '../src/interchange/plantuml/read-plantuml.ts';
import { readTable } from '../src/interchange/tables/read-table.ts';
import { buildProcess } from '../src/model/build-process.ts';
import { NO_FILES } from '../src/model/host.ts';
import { renderPdf } from '../src/render/pdf/render-pdf.ts';
import { shippedFonts } from '../src/resources/package-files.ts';
import { sourceFile } from '../src/source/source-file.ts';
import { parse } from '../src/syntax/parse.ts';

const { workGrowth } = await vi.hoisted(() => import('./support/work-growth.ts'));

const MOST = 2.5;
const range = (size: number) => Array.from({ length: size }, (_, i) => i);

/** Steps in a row over lanes, with decisions, documents, notes, attributes and remarks. */
function text(steps: number, lanes: number): string {
  const node = (i: number) =>
    i % 5 === 4
      ? `decision t${i} "Is it ${i}?" in l${i % lanes}`
      : `task t${i} "Do ${i} things" in l${i % lanes} { time: 30m, control: "KC", role: "Clerk" } # as agreed`;
  const flow = (i: number) => {
    const next = i + 1 < steps ? `t${i + 1}` : 'e';
    return i % 5 === 4 ? `t${i} -[yes]-> ${next}; t${i} -[no]-> e` : `t${i} -> ${next}`;
  };
  const paper = (i: number) => `document d${i} "Form ${i}"\nt${i} ~> d${i}[filled in]\nnote "Since ${i}" on t${i}`;
  return [
    'process "P" { owner: "O" }',
    ...range(lanes).map((i) => `lane l${i} "Lane ${i}"`),
    'start s "S" in l0; end e "E" in l0',
    ...range(steps).map(node),
    's -> t0',
    ...range(steps).map(flow),
    ...range(steps)
      .filter((i) => i % 3 === 0)
      .map(paper),
    '',
  ].join('\n');
}

const source = (steps: number) => sourceFile('a.flow', text(steps, 4));

describe('text', () => {
  it('is parsed', async () => {
    expect(
      await workGrowth((steps) => {
        const file = source(steps);
        return () => expect(parse(file).diagnostics).toEqual([]);
      }, 100),
    ).toBeLessThan(MOST);
  });

  it('is parsed where every line is wrong', async () => {
    expect(
      await workGrowth((steps) => {
        const file = sourceFile(
          'a.flow',
          range(steps)
            .map((i) => `task t${i} in in {\n`)
            .join(''),
        );
        return () => expect(parse(file).diagnostics.length).toBeGreaterThan(0);
      }, 100),
    ).toBeLessThan(MOST);
  });

  it('is understood, with many lanes, too', async () => {
    expect(
      await workGrowth((steps) => {
        const { tree } = parse(sourceFile('a.flow', text(steps, steps)));
        return () => expect(buildProcess(tree, NO_FILES, parse).diagnostics).toEqual([]);
      }, 200),
    ).toBeLessThan(MOST);
  });

  it('is understood where every name is wrong', async () => {
    expect(
      await workGrowth((steps) => {
        const { tree } = parse(
          sourceFile(
            'a.flow',
            range(steps)
              .map((i) => `task t${i}\nwrong${i} -> t${i}\n`)
              .join(''),
          ),
        );
        return () => expect(buildProcess(tree, NO_FILES, parse).diagnostics).toHaveLength(steps);
      }, 400),
    ).toBeLessThan(MOST);
  });

  it('is formatted', async () => {
    expect(
      await workGrowth((steps) => {
        const file = source(steps);
        return () => expect(formatSource(file).errors).toEqual([]);
      }, 100),
    ).toBeLessThan(MOST);
  });
});

/** A process of a few lanes with its picture, each size drawn once. */
const drawn = new Map<number, ReturnType<typeof drawing>>();
const pictureOf = (steps: number) => {
  if (!drawn.has(steps)) drawn.set(steps, drawing(steps));
  return drawn.get(steps)!;
};
async function drawing(steps: number) {
  const { process } = read(source(steps));
  const { diagram } = await draw(process, { page: 'auto' });
  return { process, diagram: diagram! };
}

/** Small, since drawing takes longer than all that is measured here. */
const STEPS = 15;

describe('a drawing is written', () => {
  const writers: Readonly<Record<string, (picture: Awaited<ReturnType<typeof drawing>>) => unknown>> = {
    SVG: ({ diagram }) => diagram.pages.map((page) => renderSvg(diagram, page)),
    HTML: ({ diagram }) => renderHtml(diagram),
    JSON: ({ diagram }) => renderJson(diagram),
    PDF: ({ diagram }) => renderPdf(diagram, { fonts: shippedFonts() }),
    BPMN: ({ process, diagram }) => writeBpmn(process, diagram),
    'draw.io': ({ process, diagram }) => writeDrawio(process, diagram),
  };
  it.each(Object.entries(writers))('as %s', async (_, write) => {
    const growth = await workGrowth(async (steps) => {
      const picture = await pictureOf(steps);
      return () => write(picture);
    }, STEPS);
    expect(growth).toBeLessThan(MOST);
  });
});

it('a report is written', async () => {
  const growth = await workGrowth(async (steps) => {
    const { process, diagram } = await pictureOf(steps);
    return () => report([{ process, findings: [] }], async () => ({ diagram }));
  }, STEPS);
  expect(growth).toBeLessThan(MOST);
});

describe('a file of another program is read', () => {
  interface Read {
    readonly processes: readonly Imported[];
  }
  const row = (steps: number, i: number) => `${i},Step ${i},D${i % 4},${i + 1 < steps ? i + 1 : ''},1h`;
  const table = (steps: number) => ['ID,Activity,Department,Next,Time', ...range(steps).map((i) => row(steps, i))];
  const readers: Readonly<Record<string, readonly [size: number, (steps: number) => Promise<() => Read | Promise<Read>>]>> = {
    BPMN: [
      STEPS,
      async (steps) => {
        const { process, diagram } = await pictureOf(steps);
        const xml = await writeBpmn(process, diagram);
        return () => readBpmn(xml);
      },
    ],
    'draw.io': [
      STEPS,
      async (steps) => {
        const { process, diagram } = await pictureOf(steps);
        const xml = writeDrawio(process, diagram);
        return () => readDrawio(xml);
      },
    ],
    Mermaid: [
      200,
      async (steps) => {
        const chart = writeMermaid(read(source(steps)).process);
        return () => readMermaid(chart);
      },
    ],
    PlantUML: [
      200,
      async (steps) => {
        const part = (i: number) =>
          i % 5 === 4 ? `if (is ${i}?) then (yes)\n:A${i};\nelse (no)\n:B${i};\nendif` : `:Step ${i};`;
        const chart = `@startuml\n|L|\nstart\n${range(steps).map(part).join('\n')}\nstop\n@enduml`;
        return () => readPlantuml(chart);
      },
    ],
    CSV: [
      200,
      async (steps) => {
        const text = table(steps).join('\n');
        return () => readTable(text, 'csv');
      },
    ],
    Markdown: [
      200,
      async (steps) => {
        const [head, ...rows] = table(steps).map((line) => `|${line.replaceAll(',', '|')}|`);
        const text = [head, '|---|---|---|---|---|', ...rows].join('\n');
        return () => readTable(text, 'md');
      },
    ],
  };
  it.each(Object.entries(readers))('of %s', async (_, [size, prepare]) => {
    const growth = await workGrowth(async (steps) => {
      const reading = await prepare(steps);
      return async () => {
        const { processes } = await reading();
        expect(processes.flatMap(({ draft }) => printDraft(draft)).join('').length).toBeGreaterThan(10 * steps);
      };
    }, size);
    expect(growth).toBeLessThan(MOST);
  });
});
