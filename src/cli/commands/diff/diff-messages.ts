/** What changed between two versions of a process, in words. */
import type { MessageTable } from '../../../diagnostics/message-table.ts';
import { phrasesOf } from '../../../diagnostics/phrase.ts';

export const diffMessages = {
  'diff.same': { en: 'no change in meaning', zh: '含义没有变化' },
  'diff.summary': {
    en: '{added} added, {removed} removed, {changed} changed',
    zh: '新增 {added}，删除 {removed}，修改 {changed}',
  },
  'diff.absent': { en: 'not there', zh: '不存在' },
  'diff.index': { en: 'index', zh: '暂存区' },
  'diff.heading': { en: '{title}:', zh: '{title}：' },
  'diff.section.process': { en: 'process', zh: '流程' },
  'diff.section.lanes': { en: 'lanes', zh: '泳道' },
  'diff.section.nodes': { en: 'steps, documents and systems', zh: '步骤、文档与系统' },
  'diff.section.responsibility': { en: 'responsibility moved', zh: '职责变动' },
  'diff.section.flows': { en: 'flows', zh: '流向' },
  'diff.section.notes': { en: 'notes', zh: '备注' },
  'diff.item': { en: '{kind} "{text}" ({id})', zh: '{kind}“{text}”（{id}）' },
  'diff.item.bare': { en: '{kind} ({id})', zh: '{kind}（{id}）' },
  'diff.item.in': { en: '{item} in "{lane}"', zh: '{item}，位于“{lane}”' },
  'diff.value': { en: '{key}: {was} → {now}', zh: '{key}：{was} → {now}' },
  'diff.ids': { en: '{count} {count|id|ids}: {ids}', zh: '{count} 个标识：{ids}' },
  'diff.value.reworded': { en: '{key}: {words}', zh: '{key}：{words}' },
  'diff.value.added': { en: '{key}: {now} (new)', zh: '{key}：{now}（新增）' },
  'diff.value.removed': { en: '{key}: {was} (removed)', zh: '{key}：{was}（删除）' },
  'diff.rerouted': { en: '{now}, before: {was}', zh: '{now}，原为：{was}' },
  'diff.note': { en: '"{text}"', zh: '“{text}”' },
  'diff.added': { en: 'added', zh: '新增' },
  'diff.removed': { en: 'removed', zh: '删除' },
  'diff.changed': { en: 'changed', zh: '修改' },
  'diff.moved': { en: 'moved', zh: '变动' },
  'diff.rerouted.mark': { en: 'rerouted', zh: '改道' },
  'diff.key.id': { en: 'id', zh: '标识' },
  'diff.key.kind': { en: 'kind', zh: '类型' },
  'diff.key.text': { en: 'text', zh: '文字' },
  'diff.key.lane': { en: 'lane', zh: '泳道' },
  'diff.key.page': { en: 'page', zh: '页' },
  'diff.key.name': { en: 'name', zh: '名称' },
  'diff.key.parent': { en: 'lies in', zh: '所属泳道' },
  'diff.key.title': { en: 'title', zh: '标题' },
  'diff.errors': {
    en: '{place} has errors; what could not be read is not compared:',
    zh: '{place} 有错误，无法读取的部分不参与比较：',
  },
  'diff.neither': { en: 'neither a file nor a revision of git: "{name}"', zh: '既不是文件，也不是 git 的版本：“{name}”' },
  'diff.tooMany': { en: 'expected at most two versions', zh: '最多比较两个版本' },
  'diff.unrelated': { en: 'revisions "{a}" and "{b}" have no common ancestor', zh: '版本“{a}”和“{b}”没有共同祖先' },
  'diff.oneFile': {
    en: 'option "{option}" goes with one file, found {count}',
    zh: '选项“{option}”只用于一个文件，实为 {count} 个',
  },
  'diff.noDrawing': { en: 'nothing to draw: neither version has a step', zh: '没有可绘制的内容：两个版本都没有步骤' },
  'diff.outFile': { en: 'option "--out" expects a file, found "{path}"', zh: '选项“--out”应为文件，实为“{path}”' },
} as const satisfies MessageTable;

export const phrase = phrasesOf(diffMessages);
