/** What the language server says in an editor. */
import { phrasesOf } from '../diagnostics/phrase.ts';

export const phrase = phrasesOf({
  'editor.no-name': {
    en: '"{name}" is no name: a name is one word of letters, digits and single hyphens',
    zh: '“{name}”不是标识符：标识符是一个由字母、数字和单个连字符组成的词',
  },
  'editor.name-taken': { en: '"{name}" is already declared or used in {file}', zh: '“{name}”在 {file} 中已经声明或使用' },
  'editor.name-misread': {
    en: 'with the name "{name}", {file} would be read otherwise',
    zh: '改名为“{name}”后，{file} 的含义会改变',
  },
  'editor.waive': { en: 'waive this finding of {rule}', zh: '豁免 {rule} 的这一处问题' },
  'editor.waive-file': { en: 'waive {rule} in this file', zh: '在本文件中豁免 {rule}' },
  'editor.reason': { en: 'reason', zh: '理由' },
  'editor.meant': { en: 'change to "{name}"', zh: '改为“{name}”' },
  'editor.fix-all': { en: 'fix all problems that can be fixed safely', zh: '修复所有可安全修复的问题' },
  'editor.declare': { en: 'declare {kind} "{name}"', zh: '声明{kind}“{name}”' },
  'editor.readers': { en: '{count} {count|reader|readers}', zh: '{count} 处读取' },
  'editor.writers': { en: '{count} {count|writer|writers}', zh: '{count} 处写出' },
  'editor.lead': { en: 'lead time {value}', zh: '周期 {value}' },
  'editor.work': { en: 'work {value}', zh: '工作量 {value}' },
  'editor.cost': { en: 'cost {value}', zh: '成本 {value}' },
  'editor.bottleneck': { en: 'bottleneck {name}', zh: '瓶颈 {name}' },
  'editor.steps': { en: '{count} {count|step|steps}', zh: '{count} 个步骤' },
  'editor.step-number': { en: 'step {number}', zh: '第 {number} 步' },
  'editor.in-lane': { en: 'in {lane}', zh: '在 {lane}' },
  'editor.reads': { en: 'reads', zh: '读取' },
  'editor.writes': { en: 'writes', zh: '产出' },
  'editor.written-by': { en: 'written by', zh: '由谁产出' },
  'editor.read-by': { en: 'read by', zh: '由谁读取' },
  'editor.leads-to': { en: 'leads to', zh: '通向' },
  'editor.comes-from': { en: 'comes from', zh: '来自' },
  'editor.declared-in': { en: 'declared in {file}', zh: '声明于 {file}' },
  'editor.also': { en: 'also written', zh: '也写作' },
  'editor.symbol': { en: 'symbol', zh: '符号' },
  'editor.value': { en: 'value', zh: '值' },
  'editor.one-of': { en: 'one of', zh: '可选' },
  'editor.list': { en: 'or a list in [ ]', zh: '或 [ ] 中的列表' },
  'editor.untrusted': {
    en: 'plugins of {path} do not run: the folder is not trusted',
    zh: '未运行 {path} 中的插件：该文件夹不受信任',
  },
  'editor.failure': {
    en: 'a mistake in flowc: {error}. Please report it with the file that was open',
    zh: 'flowc 内部错误：{error}。请连同所打开的文件一起报告',
  },
});
