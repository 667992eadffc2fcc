/** A whole page placed by hand, with every symbol and every kind of flow: what the renderers are looked at and tested with. */
import type { Diagram, LegendEntry, PlacedEdge, PlacedLane, PlacedPage, TextLine } from '../../src/geometry/diagram.ts';
import type { Point } from '../../src/geometry/geometry.ts';
import { TYPE_SCALE } from '../../src/text/type-scale.ts';
import { NODES, placedNode } from './quotation-nodes.ts';
import { type Lang, pick, textLine, type Words } from './quotation-texts.ts';

type Answer = { readonly answer: 'yes' | 'no'; readonly at: Point; readonly anchor: TextLine['anchor'] };

function edge(kind: 'main' | 'other' | 'information', from: string, to: string, points: readonly Point[], answer?: Answer) {
  return { kind, from, to, points, answer };
}

const EDGES = [
  edge('other', '@A', 'fill', [
    [364, 169],
    [284, 169],
    [284, 215],
  ]),
  edge('information', 'product', 'fill', [
    [174, 240],
    [218, 240],
  ]),
  edge('information', 'fill', 'form', [
    [350, 240],
    [388, 240],
  ]),
  edge('information', 'form', 'assign', [
    [484, 240],
    [588, 240],
    [588, 292],
  ]),
  edge('other', 'clarify', 'assign', [
    [284, 379],
    [284, 363],
    [588, 363],
    [588, 342],
  ]),
  edge(
    'other',
    'clear',
    'clarify',
    [
      [810, 404],
      [350, 404],
    ],
    { answer: 'no', at: [806, 400], anchor: 'end' },
  ),
  edge(
    'other',
    'ok',
    'quote',
    [
      [1236, 658],
      [1262, 658],
      [1262, 454],
      [930, 454],
      [930, 469],
    ],
    { answer: 'no', at: [1240, 653], anchor: 'start' },
  ),
  edge('information', 'costs', 'quote', [
    [989, 494],
    [958, 494],
  ]),
  edge('information', 'copy', 'file', [
    [654, 747],
    [714, 747],
  ]),
  edge('information', 'copy', 'duplicate', [
    [522, 747],
    [484, 747],
  ]),
  edge('information', 'duplicate', 'answer', [
    [388, 747],
    [284, 747],
    [284, 798],
  ]),
  edge('main', 'enquiry', 'fill', [
    [180, 169],
    [284, 169],
    [284, 215],
  ]),
  edge('main', 'fill', 'assign', [
    [284, 265],
    [284, 317],
    [516, 317],
  ]),
  edge('main', 'assign', 'check', [
    [660, 317],
    [820, 317],
  ]),
  edge('main', 'check', 'clear', [
    [886, 342],
    [886, 368],
  ]),
  edge(
    'main',
    'clear',
    'quote',
    [
      [886, 440],
      [886, 469],
    ],
    { answer: 'yes', at: [893, 459], anchor: 'start' },
  ),
  edge('main', 'quote', 'pass', [
    [814, 494],
    [660, 494],
  ]),
  edge('main', 'pass', 'wait', [
    [588, 519],
    [588, 546],
  ]),
  edge('main', 'wait', 'review', [
    [660, 571],
    [1094, 571],
  ]),
  edge('main', 'review', 'ok', [
    [1160, 596],
    [1160, 622],
  ]),
  edge(
    'main',
    'ok',
    'copy',
    [
      [1160, 694],
      [1160, 708],
      [588, 708],
      [588, 722],
    ],
    { answer: 'yes', at: [1167, 706], anchor: 'start' },
  ),
  edge('main', 'copy', 'answer', [
    [588, 772],
    [588, 823],
    [356, 823],
  ]),
  edge('main', 'answer', 'given', [
    [212, 823],
    [180, 823],
  ]),
];

function placedEdge({ kind, from, to, points, answer }: (typeof EDGES)[number], lang: Lang): PlacedEdge {
  const label = answer === undefined ? null : pick(lang, answer.answer === 'yes' ? ['yes', '是'] : ['no', '否']);
  const line =
    answer && label
      ? textLine(label, answer.at, TYPE_SCALE.answer, answer.answer === 'yes' ? 'ink' : 'quiet', answer.anchor)
      : null;
  const left = line === null ? 0 : line.x - (line.anchor === 'end' ? line.width : 0);
  return {
    from,
    to,
    fromPlace: 1,
    toPlace: 1,
    kind: kind === 'information' ? 'information' : 'sequence',
    label,
    answer: answer?.answer ?? null,
    labelBox: line === null ? null : { x: left, y: line.y - 12, width: line.width, height: 15.5 },
    labelLines: line === null ? [] : [line],
    points,
    main: kind === 'main',
  };
}

const LANES: readonly [id: string, x: number, width: number, name: Words, role: Words][] = [
  ['customer', 36, 160, ['Customer', '客户'], ['External', '外部']],
  ['sales', 196, 304, ['Sales', '业务部'], ['Salesperson', '业务员']],
  ['admin', 500, 288, ['Administration', '管理部'], ['Clerk', '文员']],
  ['factory', 788, 284, ['Production', '生产部'], ['Estimator', '估价员']],
  ['gm', 1072, 212, ['General manager', '总经理'], ['Approver', '批准人']],
];

function lanes(lang: Lang): PlacedLane[] {
  return LANES.map(([id, x, width, name, role]) => ({
    id,
    parent: null,
    name: pick(lang, name),
    external: id === 'customer',
    color: null,
    x,
    y: 92,
    width,
    height: 770,
    header: { x, y: 92, width, height: 42 },
    lines: [
      textLine(pick(lang, name), [x + width / 2, 110.5], TYPE_SCALE.lane, 'ink', 'middle'),
      textLine(pick(lang, role), [x + width / 2, 126], TYPE_SCALE.laneRole, 'quiet', 'middle'),
    ],
    turned: false,
  }));
}

const HEADING: readonly [x: Words, name: Words, value: Words][] = [
  [
    ['743.27', '882'],
    ['Owner', '负责部门'],
    ['Administration', '管理部'],
  ],
  [
    ['844.79', '950'],
    ['Customer', '客户'],
    ['The enquirer', '询价客户'],
  ],
  [
    ['936.17', '1022'],
    ['Version', '版本'],
    ['1.2', '1.2'],
  ],
  [
    ['997.02', '1068'],
    ['Date', '日期'],
    ['2026-05-01', '2026-05-01'],
  ],
  [
    ['1080.3', '1151.28'],
    ['Author', '编制'],
    ['Li Ming', '李明'],
  ],
  [
    ['1144.98', '1199.28'],
    ['Approver', '批准'],
    ['General manager', '总经理'],
  ],
  [
    ['1259.28', '1259.28'],
    ['Page', '页'],
    ['1 / 2', '1 / 2'],
  ],
];

function heading(lang: Lang): TextLine[] {
  const facts = HEADING.flatMap(([x, name, value]) => [
    textLine(pick(lang, name), [Number(pick(lang, x)), 59], TYPE_SCALE.factName, 'quiet'),
    textLine(pick(lang, value), [Number(pick(lang, x)), 76], TYPE_SCALE.factValue, 'ink'),
  ]);
  return [
    textLine(pick(lang, ['Quotation', '报价流程']), [36, 62], TYPE_SCALE.title, 'ink'),
    textLine(pick(lang, ['From enquiry to answer', '从客户询价到答复客户']), [36, 80], TYPE_SCALE.subtitle, 'quiet'),
    ...facts,
  ];
}

const LEGEND: readonly [kind: LegendEntry['kind'], x: number, width: number, height: number, text: Words][] = [
  ['terminator', 36, 22, 13, ['Start, end', '开始/结束']],
  ['task', 124.68, 22, 13, ['Step', '步骤']],
  ['manual', 187.34, 22, 13, ['By hand', '人工操作']],
  ['decision', 267.92, 24, 15, ['Decision', '判断']],
  ['document', 352.85, 22, 13, ['Document', '文件']],
  ['data', 442.81, 22, 13, ['Data', '数据']],
  ['system', 505.48, 16, 15, ['Database', '数据库']],
  ['archive', 586.03, 16, 13, ['Archive', '归档']],
  ['subprocess', 657.66, 22, 13, ['Other process', '流程参见']],
  ['delay', 767.21, 22, 13, ['Delay', '等候']],
  ['connector', 835.18, 14, 14, ['Connector', '连接']],
  ['mainFlow', 917.42, 22, 13, ['Main flow', '主流程']],
  ['otherFlow', 1007.72, 22, 13, ['Other flow', '其他流程线']],
  ['informationFlow', 1099.8, 22, 13, ['Info flow', '信息流']],
  ['control', 1194, 28, 15, ['Key control', '关键控制点']],
];

function legend(lang: Lang): LegendEntry[] {
  return LEGEND.map(([kind, x, width, height, text]) => ({
    kind,
    sample: { x, y: 881 - height / 2, width, height },
    sampleLine: kind === 'control' ? textLine('KC', [x + width / 2, 885], TYPE_SCALE.badge, 'controlText', 'middle') : null,
    line: textLine(pick(lang, text), [x + width + 5, 885], TYPE_SCALE.legend, 'quiet'),
  }));
}

const NOTE: Words = ['Every price is approved\nbefore the customer gets it', '每个报价先经总经理\n批准，再答复客户'];

function page(lang: Lang): PlacedPage {
  const note = [
    textLine(pick(lang, ['KC-1', '关键点1']), [1042, 647], TYPE_SCALE.noteHeading, 'control', 'end'),
    ...pick(lang, NOTE)
      .split('\n')
      .map((text, i) => textLine(text, [1042, 662 + 15 * i], TYPE_SCALE.note, 'quiet', 'end')),
  ];
  return {
    number: 1,
    title: null,
    width: 1320,
    height: 933.33,
    sheet: { width: 990, height: 700, margin: 27, scale: 1, isPaper: false },
    frame: { x: 36, y: 92, width: 1248, height: 770 },
    heading: heading(lang),
    lanes: lanes(lang),
    nodes: NODES.map((node) => placedNode(node, lang)),
    edges: EDGES.map((item) => placedEdge(item, lang)),
    notes: [
      {
        on: ['ok'],
        x: 900,
        y: 634,
        width: 152,
        height: 48,
        lines: note,
        ties: [
          [
            [1084, 658],
            [1052, 658],
          ],
        ],
        bracket: 'right',
      },
    ],
    legend: legend(lang),
  };
}

export function quotation(lang: Lang, theme = 'light'): Diagram {
  const title = pick(lang, ['Quotation', '报价流程']);
  const description = pick(lang, ['From enquiry to answer', '从客户询价到答复客户']);
  return { title, description, lang, direction: 'down', theme, pages: [page(lang)] };
}
