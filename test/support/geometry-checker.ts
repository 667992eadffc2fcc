/**
 * Holds a drawing to what a reader expects, from its geometry alone, and names the offenders. Hard rules are defects: a sound drawing breaks
 * none. Costs rank sound drawings. The work grows with the drawing's size and with what lies close together, not with all pairs.
 */
import { checkBoxes } from './geometry/check-boxes.ts';
import { checkEdges } from './geometry/check-edges.ts';
import { checkLabels } from './geometry/check-labels.ts';
import { checkPairs } from './geometry/check-pairs.ts';
import type { Drawing } from './geometry/drawing.ts';
import { COUNTED_COSTS, type CountedCost, type Finding, HARD_RULES, type HardRule } from './geometry/finding.ts';
import { lengthOf } from './geometry/primitives.ts';
import { prepareScene, type Scene } from './geometry/scene.ts';

export type { Drawing } from './geometry/drawing.ts';
export { describeFinding, type Finding, HARD_RULES, type HardRule } from './geometry/finding.ts';

export interface Report {
  readonly nodes: number;
  readonly edges: number;
  readonly hard: Readonly<Record<HardRule, number>>;
  readonly costs: Readonly<Record<CountedCost | 'length' | 'area', number>>;
  /** Every broken rule and counted cost with its offenders, page by page. */
  readonly findings: readonly Finding[];
}

/** Checks a whole drawing; counts are sums over its pages, lengths in px, the area in px². */
export function checkDrawing(drawing: Drawing): Report {
  const scenes = drawing.pages.map((page) => prepareScene(page, drawing.direction ?? 'down'));
  const findings = scenes.flatMap((scene) => [checkBoxes, checkEdges, checkPairs, checkLabels].flatMap((check) => check(scene)));
  const total = (measure: (scene: Scene) => number) => scenes.reduce((sum, scene) => sum + measure(scene), 0);
  return {
    nodes: total((scene) => scene.nodes.length),
    edges: total((scene) => scene.edges.length),
    hard: countByRule(findings, HARD_RULES),
    costs: { ...countByRule(findings, COUNTED_COSTS), length: total(lengthOfEdges), area: total(areaOf) },
    findings,
  };
}

/** The broken hard rules alone: what a test holds to be empty. */
export function brokenRules(drawing: Drawing): Finding[] {
  const hard: readonly string[] = HARD_RULES;
  return checkDrawing(drawing).findings.filter(({ rule }) => hard.includes(rule));
}

function countByRule<Rule extends string>(findings: readonly Finding[], rules: readonly Rule[]): Record<Rule, number> {
  const counts = new Map<string, number>();
  for (const { rule, amount } of findings) counts.set(rule, (counts.get(rule) ?? 0) + amount);
  return Object.fromEntries(rules.map((rule) => [rule, counts.get(rule) ?? 0])) as Record<Rule, number>;
}

function lengthOfEdges({ edges }: Scene): number {
  return edges.reduce((sum, { segments }) => sum + segments.reduce((length, segment) => length + lengthOf(segment), 0), 0);
}

/** The area of the smallest box around all nodes and lanes. */
function areaOf({ nodes, lanes }: Scene): number {
  const [first, ...others] = [...nodes, ...lanes].map(({ extent }) => extent);
  if (!first) return 0;
  const around = others.reduce(
    (a, b) => ({
      left: Math.min(a.left, b.left),
      top: Math.min(a.top, b.top),
      right: Math.max(a.right, b.right),
      bottom: Math.max(a.bottom, b.bottom),
    }),
    first,
  );
  return (around.right - around.left) * (around.bottom - around.top);
}
