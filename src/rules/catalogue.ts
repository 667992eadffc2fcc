/** The one list of the lint rules, in the order of the reference. */
import { connectorPage } from './connector-page.ts';
import { connectorUnpaired } from './connector-unpaired.ts';
import { deadEnd } from './dead-end.ts';
import { decisionWithoutAlternative } from './decision-without-alternative.ts';
import { duplicateFlow } from './duplicate-flow.ts';
import { emptyLabel } from './empty-label.ts';
import type { Rule } from './engine/rule.ts';
import { missingEnd } from './missing-end.ts';
import { missingStart } from './missing-start.ts';
import { seeMissing } from './see-missing.ts';
import { terminatorInMiddle } from './terminator-in-middle.ts';
import { unlabelledBranch } from './unlabelled-branch.ts';
import { unownedTask } from './unowned-task.ts';
import { unreachableNode } from './unreachable-node.ts';

export const RULES: readonly Rule[] = [
  missingStart,
  missingEnd,
  unreachableNode,
  deadEnd,
  terminatorInMiddle,
  duplicateFlow,
  decisionWithoutAlternative,
  unlabelledBranch,
  unownedTask,
  connectorUnpaired,
  connectorPage,
  emptyLabel,
  seeMissing,
];

const BY_NAME: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.name, rule]));

export function ruleNamed(name: string): Rule | undefined {
  return BY_NAME.get(name);
}
