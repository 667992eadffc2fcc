/** What the editor itself says, in Chinese; in English it says it by itself. */
import { EditorState, type Extension } from '@codemirror/state';

const ZH: Readonly<Record<string, string>> = {
  'Control character': '控制字符',
  'Selection deleted': '已删除所选内容',
  Completions: '补全',
  Diagnostics: '问题',
  'No diagnostics': '没有问题',
  Find: '查找',
  Replace: '替换',
  next: '下一处',
  previous: '上一处',
  all: '全部',
  'match case': '区分大小写',
  'by word': '整词',
  regexp: '正则表达式',
  replace: '替换',
  'replace all': '全部替换',
  close: '关闭',
  'current match': '当前匹配',
  'replaced $ matches': '已替换 $ 处',
  'replaced match on line $': '已替换第 $ 行的匹配',
  'on line': '位于第几行',
  'Go to line': '转到行',
  go: '转到',
  Unfold: '展开',
  'No definition found': '找不到定义',
  'Formatting request failed': '格式化失败',
  'Reference list': '引用列表',
};

export function phrasesIn(lang: string): Extension {
  return lang.startsWith('zh') ? EditorState.phrases.of(ZH) : [];
}
