/** The rules on soundness in words. */
import type { MessageTable } from '../message-table.ts';

export const soundnessRuleMessages = {
  'run.then': { en: '{before}, then {choice}', zh: '{before}，然后{choice}' },
  'run.choice': { en: '{label} at "{node}"', zh: '在“{node}”走“{label}”' },
  'run.way': { en: 'from "{node}" to "{to}"', zh: '从“{node}”到“{to}”' },
  'run.start': { en: 'beginning at {starts}', zh: '从 {starts} 开始' },
  'run.branch': { en: '{label} of "{node}"', zh: '“{node}”的“{label}”' },
  'run.taken': { en: 'the run goes this way', zh: '走这条路' },
  deadlock: {
    en: '{node} can wait for ever: {run}, then it waits for {missing}',
    zh: '{node}可能永远等下去：{run}，然后它一直等{missing}',
  },
  'deadlock.always': { en: '{node} waits for ever for {missing}', zh: '{node}永远等不到{missing}' },
  'deadlock.arrived': { en: 'this branch has arrived', zh: '这条分支已经到了' },
  'deadlock.missing': { en: 'this branch can no longer come', zh: '这条分支不会再来' },
  'deadlock.help': {
    en: 'a join waits for all its branches: let alternatives meet before it, and lead no parallel branch past it',
    zh: '汇合要等所有分支：二选一的路要在它之前会合，并行的分支不要绕过它',
  },
  'deadlock.undecided': {
    en: 'not decided whether {node} can wait for ever: choices and parallel work are too entangled round it',
    zh: '无法判定{node}会不会永远等下去：它周围的判断和并行交织得太复杂',
  },
  'lack-of-synchronization': {
    en: '{node} runs twice: {split} starts both branches, and each comes here, from {one} and from {other}',
    zh: '{node}会执行两次：{split}同时开始的两条分支都来到这里，分别来自{one}和{other}',
  },
  'lack-of-synchronization.starts': {
    en: '{node} runs twice: two parallel branches come here, from {one} and from {other}',
    zh: '{node}会执行两次：两条并行的分支都来到这里，分别来自{one}和{other}',
  },
  'lack-of-synchronization.again': {
    en: '{node} can begin again while it is still going on: each round sends more work there',
    zh: '{node}还没做完又会开始：每一轮都有新的工作到来',
  },
  'lack-of-synchronization.run': { en: '{cause}, after {run}', zh: '{run}之后，{cause}' },
  'lack-of-synchronization.one': { en: 'one branch', zh: '一条分支' },
  'lack-of-synchronization.other': { en: 'the other branch', zh: '另一条分支' },
  'lack-of-synchronization.help': { en: 'gather the branches in a `join` before it', zh: '在它之前用“汇合”把分支合到一起' },
  'loop-without-exit': { en: 'no way leads out of the loop {round}', zh: '循环 {round} 没有出口' },
  'loop-without-exit.help': {
    en: 'lead a branch of a decision in the loop to an end',
    zh: '在循环里用一个判断，让其中一个分支通到结束',
  },
  'implicit-join': { en: '{ways} forward flows enter {node}', zh: '有 {ways} 条向前的流程线进入{node}' },
  'implicit-join.help': {
    en: 'let ways that are alternatives meet one step later, or gather parallel ones in a join',
    zh: '二选一的路晚一步再会合；并行的路用汇合',
  },
  'implicit-join.way': { en: 'from {from}', zh: '来自{from}' },
} as const satisfies MessageTable;
