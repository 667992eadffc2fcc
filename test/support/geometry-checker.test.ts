import { describe, expect, it } from 'vitest';
import type { Drawing, DrawnEdge, DrawnNode, DrawnPage } from './geometry/drawing.ts';
import { brokenRules, checkDrawing, describeFinding } from './geometry-checker.ts';

const node = (id: string, x: number, y: number, more: Partial<DrawnNode> = {}): DrawnNode => {
  return { id, kind: 'task', lane: 'sales', x, y, width: 100, height: 40, ...more };
};
const edge = (from: string, to: string, points: DrawnEdge['points'], more: Partial<DrawnEdge> = {}): DrawnEdge => {
  return { from, to, kind: 'sequence', points, ...more };
};
const lane = (id: string, x: number) => {
  return { id, parent: null, x, y: 0, width: 200, height: 400, header: { x, y: 0, width: 200, height: 40 } };
};

/** Two lanes; a above b in the first, c beside a in the second; sound. */
const SOUND: DrawnPage = {
  width: 400,
  height: 400,
  lanes: [lane('sales', 0), lane('admin', 200)],
  nodes: [node('a', 50, 60), node('b', 50, 160), node('c', 250, 60, { lane: 'admin' })],
  edges: [
    edge('a', 'b', [
      [100, 100],
      [100, 160],
    ]),
  ],
};
const drawing = (change: Partial<DrawnPage>, direction: Drawing['direction'] = 'down'): Drawing => {
  return { direction, pages: [{ ...SOUND, ...change }] };
};
const broken = (change: Partial<DrawnPage>) => brokenRules(drawing(change)).map(({ rule, on }) => `${rule}: ${on.join(', ')}`);
const costs = (change: Partial<DrawnPage>, direction?: Drawing['direction']) => checkDrawing(drawing(change, direction)).costs;

describe('the hard rules', () => {
  it('finds nothing wrong with a sound drawing', () => {
    expect(broken({})).toEqual([]);
  });

  it.each<[string, Partial<DrawnPage>, string[]]>([
    ['two nodes on each other', { nodes: [...SOUND.nodes, node('d', 60, 90)], edges: [] }, ['overlap: a, d']],
    ['a node on a lane header', { nodes: [...SOUND.nodes, node('d', 50, 10)] }, ['overlap: d, header of sales']],
    ['a note on a node', { notes: [{ on: ['a'], x: 60, y: 70, width: 20, height: 20 }] }, ['overlap: a, note on a']],
    [
      'an edge through a node',
      {
        nodes: [...SOUND.nodes, node('d', 50, 260)],
        edges: [
          edge('a', 'd', [
            [100, 100],
            [100, 260],
          ]),
        ],
      },
      ['through: a->d, b'],
    ],
    [
      'an edge through its own node',
      {
        edges: [
          edge('a', 'b', [
            [100, 60],
            [100, 50],
            [120, 50],
            [120, 160],
          ]),
        ],
      },
      ['through: a->b, a'],
    ],
    ['a node across its border', { nodes: [node('a', 150, 60)], edges: [] }, ['outside: a, sales', 'outside: a, admin']],
    [
      'a lane shorter than its sibling',
      { lanes: [lane('sales', 0), { ...lane('admin', 200), height: 390 }] },
      ['lanes: sales, admin'],
    ],
    ['lanes on each other', { lanes: [lane('sales', 0), { ...lane('admin', 190), header: null }] }, ['lanes: sales, admin']],
    [
      'an edge that ends in the air',
      {
        edges: [
          edge('a', 'b', [
            [100, 100],
            [100, 150],
          ]),
        ],
      },
      ['hidden: a->b'],
    ],
    [
      'a line on another line',
      {
        nodes: [...SOUND.nodes, node('d', 50, 260)],
        edges: [
          edge('a', 'b', [
            [110, 100],
            [110, 160],
          ]),
          edge('d', 'c', [
            [150, 280],
            [170, 280],
            [170, 130],
            [110, 130],
            [110, 110],
            [300, 110],
            [300, 100],
          ]),
        ],
      },
      ['hidden: a->b, d->c'],
    ],
    [
      'a label on a node',
      { edges: [{ ...SOUND.edges[0]!, label: 'yes', labelBox: { x: 104, y: 90, width: 20, height: 12 } }] },
      ['labels: a->b, a'],
    ],
    [
      'a text that leaves its shape',
      { nodes: [node('a', 50, 60, { textBox: { x: 45, y: 65, width: 90, height: 20 } })], edges: [] },
      ['text: a'],
    ],
    [
      'a text over the slopes of a diamond',
      { nodes: [node('a', 50, 60, { kind: 'decision', textBox: { x: 60, y: 62, width: 80, height: 36 } })], edges: [] },
      ['text: a'],
    ],
    ['a node off the page', { width: 340, lanes: [] }, ['offpage: c']],
  ])('finds %s', (_, change, expected) => {
    expect(broken(change)).toEqual(expected);
  });

  it('lets edges of one node share a trunk', () => {
    const trunk = [
      edge('a', 'b', [
        [100, 100],
        [100, 160],
      ]),
      edge('a', 'c', [
        [100, 100],
        [100, 130],
        [300, 130],
        [300, 100],
      ]),
    ];
    expect(broken({ edges: trunk })).toEqual([]);
  });
});

describe('the costs', () => {
  it('counts bends, length and flow against the direction', () => {
    const back = edge('b', 'a', [
      [150, 180],
      [170, 180],
      [170, 80],
      [150, 80],
    ]);
    expect(costs({ edges: [back] })).toMatchObject({ bends: 2, length: 140, back: 1, crossings: 0, area: 400 * 400 });
  });

  it('counts a crossing once', () => {
    const across = edge('c', 'c', [
      [250, 90],
      [80, 90],
      [80, 130],
      [300, 130],
      [300, 100],
    ]);
    expect(costs({ edges: [...SOUND.edges, across] }).crossings).toBe(1);
  });

  it('expects yes along the flow and no at the side', () => {
    const nodes = SOUND.nodes.map((each) => ({ ...each, kind: 'decision' }));
    const labelled = (label: string) => ({ nodes, edges: [{ ...SOUND.edges[0]!, label }] });
    expect(costs(labelled('yes')).swapped).toBe(0);
    expect(costs(labelled('否')).swapped).toBe(1);
    expect(costs(labelled('yes'), 'right').swapped).toBe(1);
    expect(costs(labelled('large')).swapped).toBe(0);
  });
});

describe('a finding', () => {
  it('reads as one line that says where to look', () => {
    const [first] = brokenRules(drawing({ nodes: [...SOUND.nodes, node('d', 60, 90)] }));
    expect(describeFinding(first!)).toBe('overlap: a, d (page 1, at 60, 90)');
  });
});

it('checks thousands of nodes without comparing all pairs', () => {
  const nodes = Array.from({ length: 6000 }, (_, index) => node(`n${index}`, 50, 60 + index * 60, { lane: null }));
  const edges = nodes.slice(1).map((each, index) =>
    edge(`n${index}`, each.id, [
      [100, 100 + index * 60],
      [100, 120 + index * 60],
    ]),
  );
  expect(brokenRules({ pages: [{ nodes, edges }] })).toEqual([]);
});
