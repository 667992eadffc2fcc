/** The rules on page connectors in words. */
import type { MessageTable } from '../message-table.ts';

export const connectorRuleMessages = {
  'connector-unpaired.entry': {
    en: 'the flow leaves at connector {letter} and goes on nowhere',
    zh: '流程从连接符 {letter} 离开后没有继续',
  },
  'connector-unpaired.entry-help': { en: 'write where it goes on: `@{letter} -> …`', zh: '写明它在哪里继续：`@{letter} -> …`' },
  'connector-unpaired.exit': { en: 'no flow leads to connector {letter}', zh: '没有流程线通到连接符 {letter}' },
  'connector-unpaired.exit-help': { en: 'write what leads there: `… -> @{letter}`', zh: '写明从哪里过来：`… -> @{letter}`' },
  'connector-unpaired.two': { en: 'connector {letter} goes on at two places', zh: '连接符 {letter} 在两处继续' },
  'connector-unpaired.two-help': { en: 'use another letter for the other place', zh: '另一处请换一个字母' },
  'connector-unpaired.first': { en: 'it goes on here', zh: '它在这里继续' },
  'connector-page': {
    en: 'connector {letter} says page {stated}, but its other side is on page {page}',
    zh: '连接符 {letter} 标的是第 {stated} 页，另一边却在第 {page} 页',
  },
  'connector-page.fix': { en: 'change it to page {page}', zh: '改为第 {page} 页' },
} as const satisfies MessageTable;
