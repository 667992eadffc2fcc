/** The one list of the lint rules, in the order of the reference. */
import { connectorPage } from './connector-page.ts';
import { connectorUnpaired } from './connector-unpaired.ts';
import { controlWithoutEvidence } from './control-without-evidence.ts';
import { dataNamedAsTask } from './data-named-as-task.ts';
import { deadEnd } from './dead-end.ts';
import { deadlock } from './deadlock.ts';
import { decisionNotAQuestion } from './decision-not-a-question.ts';
import { decisionWithoutAlternative } from './decision-without-alternative.ts';
import { decisionWithoutCheck } from './decision-without-check.ts';
import { duplicateBranchLabel } from './duplicate-branch-label.ts';
import { duplicateFlow } from './duplicate-flow.ts';
import { duplicateStep } from './duplicate-step.ts';
import { emptyLabel } from './empty-label.ts';
import { emptyLane } from './empty-lane.ts';
import { emptyPhase } from './empty-phase.ts';
import { type AnyRule, ruleOf } from './engine/define-rule.ts';
import type { Rule } from './engine/rule.ts';
import { excessiveApprovals } from './excessive-approvals.ts';
import { fullwidthPunctuation } from './fullwidth-punctuation.ts';
import { implicitJoin } from './implicit-join.ts';
import { implicitSplit } from './implicit-split.ts';
import { incompleteHeader } from './incomplete-header.ts';
import { inputWithoutOutput } from './input-without-output.ts';
import { labelTooLong } from './label-too-long.ts';
import { lackOfSynchronization } from './lack-of-synchronization.ts';
import { laneNameDrift } from './lane-name-drift.ts';
import { longRework } from './long-rework.ts';
import { loopWithoutExit } from './loop-without-exit.ts';
import { manyHandoffs } from './many-handoffs.ts';
import { missingEnd } from './missing-end.ts';
import { missingRole } from './missing-role.ts';
import { missingStart } from './missing-start.ts';
import { orphanFile } from './orphan-file.ts';
import { phaseOrder } from './phase-order.ts';
import { pingPong } from './ping-pong.ts';
import { probabilitySum } from './probability-sum.ts';
import { readBeforeWrite } from './read-before-write.ts';
import { seeCycle } from './see-cycle.ts';
import { seeMissing } from './see-missing.ts';
import { segregationOfDuties } from './segregation-of-duties.ts';
import { superfluousBar } from './superfluous-bar.ts';
import { terminatorInMiddle } from './terminator-in-middle.ts';
import { tooManyNodes } from './too-many-nodes.ts';
import { tooManyRoutes } from './too-many-routes.ts';
import { unlabelledBranch } from './unlabelled-branch.ts';
import { unnamedInformation } from './unnamed-information.ts';
import { unownedTask } from './unowned-task.ts';
import { unquantifiedIo } from './unquantified-io.ts';
import { unreachableNode } from './unreachable-node.ts';
import { unusedData } from './unused-data.ts';
import { unusedSuppression } from './unused-suppression.ts';
import { verbObjectLabel } from './verb-object-label.ts';

const DEFINITIONS: readonly AnyRule[] = [
  missingStart,
  missingEnd,
  unreachableNode,
  deadEnd,
  terminatorInMiddle,
  implicitSplit,
  duplicateFlow,
  superfluousBar,
  emptyPhase,
  phaseOrder,
  deadlock,
  lackOfSynchronization,
  loopWithoutExit,
  implicitJoin,
  decisionWithoutAlternative,
  unlabelledBranch,
  duplicateBranchLabel,
  probabilitySum,
  decisionNotAQuestion,
  inputWithoutOutput,
  readBeforeWrite,
  unusedData,
  dataNamedAsTask,
  unnamedInformation,
  unquantifiedIo,
  unownedTask,
  emptyLane,
  missingRole,
  incompleteHeader,
  connectorUnpaired,
  connectorPage,
  pingPong,
  manyHandoffs,
  duplicateStep,
  longRework,
  excessiveApprovals,
  segregationOfDuties,
  decisionWithoutCheck,
  controlWithoutEvidence,
  emptyLabel,
  verbObjectLabel,
  labelTooLong,
  tooManyNodes,
  tooManyRoutes,
  seeMissing,
  seeCycle,
  laneNameDrift,
  orphanFile,
  fullwidthPunctuation,
  unusedSuppression,
];

export const RULES: readonly Rule[] = DEFINITIONS.map(ruleOf);
