/** The editor of one file: CodeMirror 6 with what the language server knows. */
import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { findReferencesKeymap, formatKeymap, jumpToDefinitionKeymap, type LSPClient } from '@codemirror/lsp-client';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  crosshairCursor,
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  type ViewUpdate,
} from '@codemirror/view';
import { semanticColors } from './colors.ts';
import type { OpenedFile } from './protocol.ts';

export interface EditorSetup {
  readonly client: LSPClient;
  readonly nonce: string;
  readonly lang: string;
  /** What screen readers call the text. */
  readonly label: string;
  /** Keys of the page that go before those of the editor. */
  readonly keys: Parameters<typeof keymap.of>[0];
  readonly changed: (update: ViewUpdate) => void;
}

/** Tab leaves the text, as everywhere on a page; indentation is `flowc fmt`'s, Shift-Alt-F. */
export function editorOf(file: OpenedFile, setup: EditorSetup): EditorView {
  const { client, nonce, lang, label, keys, changed } = setup;
  const extensions: Extension = [
    EditorView.cspNonce.of(nonce),
    keymap.of(keys),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...searchKeymap, ...historyKeymap]),
    keymap.of([...formatKeymap, ...jumpToDefinitionKeymap, ...findReferencesKeymap, ...defaultKeymap]),
    [lineNumbers(), highlightActiveLineGutter(), lintGutter(), highlightSpecialChars(), history(), drawSelection(), dropCursor()],
    [
      indentUnit.of('  '),
      bracketMatching(),
      closeBrackets(),
      crosshairCursor(),
      highlightActiveLine(),
      highlightSelectionMatches(),
    ],
    [EditorView.lineWrapping, semanticColors, phrasesIn(lang), EditorState.readOnly.of(file.locked !== null)],
    EditorView.contentAttributes.of({ 'aria-label': `${label}: ${file.path}`, spellcheck: 'false' }),
    client.plugin(file.uri, 'flow'),
    EditorView.updateListener.of(changed),
  ];
  return new EditorView({ state: EditorState.create({ doc: file.text, extensions }) });
}

/** What the editor itself says, in Chinese; in English it says it by itself. */
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

function phrasesIn(lang: string): Extension {
  return lang.startsWith('zh') ? EditorState.phrases.of(ZH) : [];
}
