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
import { phrasesIn } from './phrases.ts';
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
