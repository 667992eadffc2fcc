/** The lint rules in words: what they share, and the tables of the groups of rules. */
import type { MessageTable } from '../message-table.ts';
import { connectorRuleMessages } from './rules-connectors.ts';
import { controlRuleMessages } from './rules-control.ts';
import { decisionRuleMessages } from './rules-decisions.ts';
import { efficiencyRuleMessages } from './rules-efficiency.ts';
import { explainMessages } from './rules-explain.ts';
import { formattingRuleMessages } from './rules-formatting.ts';
import { informationRuleMessages } from './rules-information.ts';
import { labelRuleMessages } from './rules-labels.ts';
import { pluginMessages } from './rules-plugins.ts';
import { projectRuleMessages } from './rules-project.ts';
import { responsibilityRuleMessages } from './rules-responsibility.ts';
import { settingsMessages } from './rules-settings.ts';
import { soundnessRuleMessages } from './rules-soundness.ts';
import { structureRuleMessages } from './rules-structure.ts';

const sharedRuleMessages = {
  quoted: { en: '"{text}"', zh: '“{text}”' },
  'node.start': { en: 'start "{text}"', zh: '开始“{text}”' },
  'node.end': { en: 'end "{text}"', zh: '结束“{text}”' },
  'node.task': { en: 'task "{text}"', zh: '任务“{text}”' },
  'node.manual': { en: 'manual operation "{text}"', zh: '人工操作“{text}”' },
  'node.decision': { en: 'decision "{text}"', zh: '判断“{text}”' },
  'node.subprocess': { en: 'subprocess "{text}"', zh: '子流程“{text}”' },
  'node.fork': { en: 'fork "{text}"', zh: '并行“{text}”' },
  'node.join': { en: 'join "{text}"', zh: '汇合“{text}”' },
  'node.delay': { en: 'delay "{text}"', zh: '等待“{text}”' },
  'node.document': { en: 'document "{text}"', zh: '文档“{text}”' },
  'node.data': { en: 'data "{text}"', zh: '数据“{text}”' },
  'node.system': { en: 'system "{text}"', zh: '系统“{text}”' },
  'node.archive': { en: 'archive "{text}"', zh: '存档“{text}”' },
  'connector.letter': { en: 'connector {letter}', zh: '连接符 {letter}' },
} as const satisfies MessageTable;

/** What the rules share, and a table a group. */
export const RULE_TABLES = [
  sharedRuleMessages,
  structureRuleMessages,
  decisionRuleMessages,
  responsibilityRuleMessages,
  connectorRuleMessages,
  labelRuleMessages,
  projectRuleMessages,
  soundnessRuleMessages,
  informationRuleMessages,
  efficiencyRuleMessages,
  controlRuleMessages,
  formattingRuleMessages,
  settingsMessages,
  explainMessages,
  pluginMessages,
] as const;
