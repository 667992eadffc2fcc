/** Mermaid flowcharts, in and out. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { printDraft } from '../../../src/interchange/draft/print-draft.ts';
import { Unreadable } from '../../../src/interchange/draft/remark.ts';
import { readMermaid } from '../../../src/interchange/mermaid/read-mermaid.ts';
import { writeMermaid } from '../../../src/interchange/mermaid/write-mermaid.ts';
import { folderWith } from '../../cli/folder.ts';
import { CHROMIUM, useBrowser } from '../../support/browser.ts';
import { EXAMPLES, exampleText } from '../../support/examples.ts';
import { reading, told } from '../support.ts';

const AWKWARD = `lane l "Say \\"hi\\" #1 <b>"
start end "x; y | z"   in l
task  b-c "\`code\` & [more]" in l
end   结束 in l
end -> b-c -["a | b; 50%"]-> 结束
`;

describe('a Mermaid chart', () => {
  it('becomes lanes, kinds and flows; the work goes on behind a document', () => {
    const { processes, remarks } = readMermaid(`---
title: Order
---
swimlane-beta LR
  subgraph s[Sales]
    a([Order comes in]) --> b{In stock?}
    b -->|no| d([Refused])
  end
  subgraph w[Warehouse]
    b -->|yes| c[Pack] --> n@{ shape: doc, label: "Delivery note" } --> e([Sent])
    c --> db[(Stock)]
  end
  classDef hot fill:#ff0000,stroke:#000000
  class c hot
  click c "https://example.org"
`);
    expect(printDraft(processes[0]!.draft)).toBe(`process "Order" { direction: right }

class hot { color: "#ff0000", line: "#000000" }

lane sales     "Sales"
lane warehouse "Warehouse"

start    order-comes   "Order comes in" in sales
decision stock         "In stock?"      in sales
end      refused       "Refused"        in sales
task     pack          "Pack"           in warehouse { link: "https://example.org/", class: hot }
document delivery-note "Delivery note"  in warehouse
system   stock-2       "Stock"          in warehouse
end      sent          "Sent"           in warehouse

order-comes -> stock -[no]-> refused
stock -[yes]-> pack -> sent

pack ~> delivery-note ~> sent
pack ~> stock-2
`);
    expect(told(remarks)).toEqual([]);
  });

  it('says what it had to guess', () => {
    const { remarks } = readMermaid('flowchart TD\n a[A] --> b[B]\n a --> c[C]\n b <--> c\n b --- a\n');
    expect(told(remarks)).toEqual([
      'approximated: a line with two arrows became two flows ("b → c")',
      'approximated: a line without an arrow runs as it was written ("b → a")',
      'approximated: several flows out of a step became a fork behind it ("A")',
      'approximated: several flows out of a step became a fork behind it ("B")',
    ]);
  });

  it('is one process for each diagram of a Markdown file', () => {
    const { processes } = readMermaid('# T\n```mermaid\nflowchart TD\n a-->b\n```\n\n```mermaid\ngraph LR\n c-->d\n```\n', 'doc');
    expect(processes.map(({ name }) => name)).toEqual(['doc', 'doc-2']);
  });

  it.each([
    ['another diagram', 'sequenceDiagram\n a->>b: hi', 'import.mermaid.kind'],
    ['no diagram', 'hello', 'import.mermaid.kind'],
    ['a broken one', 'flowchart TD\n a[[[ --> b', 'import.mermaid.syntax'],
  ])('can not be read: %s', (_, text, id) => {
    try {
      readMermaid(text);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Unreadable);
      expect((error as Unreadable).problem.id).toBe(id);
    }
  });

  it('lists at its top what it leaves out', () => {
    const { process } = reading('task a "A" { time: 2h, cost: 80 CNY }\ntask b "B" { time: 1h }\na -> b');
    expect(writeMermaid(process)).toBe(`%% Not in this chart, only in its .flow file:
%% attributes: time (2), cost
flowchart TD
  a["A"]
  b["B"]
  a --> b
`);
  });
});

describe.runIf(CHROMIUM)("Mermaid's own parser", () => {
  const open = useBrowser();

  it('reads what flowc writes', async () => {
    const folder = folderWith({ 'page.html': '<!doctype html><body></body>' });
    const { page, ask } = await open(pathToFileURL(path.join(folder, 'page.html')).href);
    await page.addScriptTag({ url: pathToFileURL(path.resolve('node_modules/mermaid/dist/mermaid.min.js')).href });
    for (const text of [AWKWARD, ...EXAMPLES.map(exampleText)]) {
      const chart = writeMermaid(reading(text).process);
      const said = `mermaid.render('chart', ${JSON.stringify(chart)}).then(({ svg }) => svg.includes('<svg') ? 'drawn' : svg, (error) => error.message)`;
      expect(await ask(said)).toBe('drawn');
    }
    await page.close();
  });
});
