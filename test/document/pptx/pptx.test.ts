import { describe, expect, it } from 'vitest';
import { draw, read, report } from '../../../src/api.ts';
import { routeOf } from '../../../src/document/pptx/connector.ts';
import { pptxOf } from '../../../src/document/pptx/pptx.ts';
import { sideTowards } from '../../../src/document/pptx/presets.ts';
import { sourceFile } from '../../../src/source/source-file.ts';
import { hasOffice, printedByOffice } from '../../support/office.ts';
import { outputOf } from '../../support/programs.ts';
import { faultsOf, partsOf } from '../docx/parts.ts';

const PROCESS = `process "Order & Co" { owner: "Sales", version: "2.0" }
lane sales "Sales"
start ordered "Order <comes> in" in sales
task confirm "Confirm the order" in sales { time: 2h, cost: 80 CNY, risk: "Sold twice" }
decision ok "In stock?" in sales { control: "KC-1 nothing is sold twice" }
document form "Order form"
end done "Order confirmed" in sales
end refused "Order refused" in sales
ordered -> confirm -> ok
ok -[yes 90%]-> done
ok -[no 10%]-> refused
confirm ~> form ~> ok
`;

async function deck(text = PROCESS) {
  const { process } = read(sourceFile('a.flow', text));
  const findings = [{ severity: 'warning', text: 'a & b', rule: 'some-rule', line: 3 }];
  return pptxOf(await report([{ process, findings }], draw));
}

const textsOf = (xml: string) => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text]) => text).join(' ');

describe('a slide deck', async () => {
  const file = await deck();
  const parts = partsOf(file);
  const slides = Object.keys(parts).filter((name) => /slides\/slide\d+\.xml$/.test(name));
  const chart = parts['ppt/slides/slide2.xml']!;

  it('is a sound package, the same each time', async () => {
    expect(faultsOf(file)).toEqual([]);
    expect(Buffer.compare(file, await deck())).toBe(0);
  });

  it('has the title, the chart, key figures, controls and open findings', () => {
    expect(slides).toHaveLength(5);
    const said = slides.map((name) => textsOf(parts[name]!)).join(' | ');
    for (const text of [
      'Order &amp; Co',
      'Key figures',
      '2 h',
      'CNY 80',
      'KC-1',
      'Order form',
      'Findings of the check',
      'some-rule',
    ])
      expect(said).toContain(text);
  });

  it('draws symbols as shapes that can be edited, with their texts in them', () => {
    expect(chart).toMatch(/prst="flowChartDecision"[\s\S]*?In stock\?/);
    expect(chart).toContain('prst="flowChartDocument"');
    expect(chart).toContain('Order &lt;comes&gt; in');
  });

  it('glues every connector to the shapes at its ends', () => {
    const ids = new Map([...chart.matchAll(/<p:cNvPr id="(\d+)" name="([^"]*)"/g)].map(([, id, name]) => [id, name]));
    const ends = [...chart.matchAll(/<a:stCxn id="(\d+)" idx="\d"\/><a:endCxn id="(\d+)" idx="\d"\/>/g)];
    expect(ends.map(([, from, to]) => `${ids.get(from)} > ${ids.get(to)}`)).toContain(
      'Step: Confirm the order, in Sales > Decision: In stock?, in Sales',
    );
    expect(ends).toHaveLength(6);
    expect(new Set([...chart.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id)).size).toBe(chart.match(/<p:cNvPr /g)!.length);
  });

  it('names in the box who does a step together with others', async () => {
    const joint = PROCESS.replace('lane sales "Sales"', 'lane sales "Sales"\nlane legal "Legal"').replace(
      'Confirm the order" in sales',
      'Confirm the order" in sales, legal',
    );
    expect(textsOf(partsOf(await deck(joint))['ppt/slides/slide2.xml']!)).toContain('Confirm the order with Legal');
  });

  it.runIf(hasOffice())('opens in LibreOffice', () => {
    const text = outputOf('pdftotext', ['FILE', '-'], printedByOffice(file, 'pptx')).toString();
    expect(text).toContain('Confirm the order');
    expect(text).toContain('nothing is sold twice');
  });
});

describe('the side that a line leaves by', () => {
  it.each([
    ['right', [9, 1]],
    ['left', [-9, 0]],
    ['bottom', [0, 9]],
    ['top', [0, -9]],
  ] as const)('is %s where its next corner lies there', (side, next) => {
    expect(sideTowards([0, 0], next)).toBe(side);
  });
});

describe('a route', () => {
  it.each([
    [
      'level',
      [
        [0, 0],
        [40_000, 0],
      ],
      { preset: 'straightConnector1', width: 40_000, height: 0, isTurned: false },
    ],
    [
      'level, then down',
      [
        [0, 0],
        [40_000, 0],
        [40_000, 50_000],
      ],
      { preset: 'bentConnector2', flipX: false, flipY: false, isTurned: false },
    ],
    [
      'down, then left',
      [
        [40_000, 0],
        [40_000, 50_000],
        [0, 50_000],
      ],
      { preset: 'bentConnector2', flipX: false, flipY: false, isTurned: true },
    ],
    [
      'down, right, down',
      [
        [0, 0],
        [0, 20_000],
        [40_000, 20_000],
        [40_000, 80_000],
      ],
      { preset: 'bentConnector3', adjustments: [25_000], flipY: true },
    ],
    [
      'out and back',
      [
        [0, 0],
        [60_000, 0],
        [60_000, 50_000],
        [30_000, 50_000],
      ],
      { preset: 'bentConnector3', adjustments: [200_000] },
    ],
  ] as const)('%s is a connector', (_, points, expected) => {
    expect(routeOf(points as never)).toMatchObject(expected);
  });
});
