/** Colours of words by their meaning: the server knows what each is; until it has answered, the colours move along with the text. */
import { LSPPlugin } from '@codemirror/lsp-client';
import { type Extension, RangeSetBuilder, StateEffect, StateField, type Text } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver';

/** Long enough for the end of a word; milliseconds. */
const PAUSE = 30;

const setColors = StateEffect.define<DecorationSet>();

const colors = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, { changes, effects }) {
    for (const effect of effects) if (effect.is(setColors)) return effect.value;
    return marks.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

class Painter {
  readonly #view: EditorView;
  #timer = 0;

  constructor(view: EditorView) {
    this.#view = view;
    this.#later();
  }

  update({ docChanged }: ViewUpdate): void {
    if (docChanged) this.#later();
  }

  destroy(): void {
    clearTimeout(this.#timer);
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#paint(), PAUSE);
  }

  async #paint(): Promise<void> {
    const plugin = LSPPlugin.get(this.#view);
    if (plugin === null) return;
    const { client, uri } = plugin;
    await client.initializing;
    const legend = client.serverCapabilities?.semanticTokensProvider?.legend;
    if (legend === undefined) return;
    client.sync();
    const { doc } = this.#view.state;
    const params = { textDocument: { uri } };
    const answer = await client
      .request<object, SemanticTokens | null>('textDocument/semanticTokens/full', params)
      .catch(() => null);
    // Of another text by now: its own answer is on the way.
    if (answer === null || this.#view.state.doc !== doc) return;
    this.#view.dispatch({ effects: setColors.of(marksOf(answer.data, legend, doc)) });
  }
}

/** Five numbers a token: lines and characters from the one before, length, type, modifiers (Language Server Protocol 3.17). */
function marksOf(data: readonly number[], { tokenTypes }: SemanticTokensLegend, doc: Text): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  let [line, character] = [0, 0];
  for (let i = 0; i + 4 < data.length; i += 5) {
    const [lines, characters, length, type] = data.slice(i, i + 4) as [number, number, number, number];
    character = lines === 0 ? character + characters : characters;
    line += lines;
    if (line >= doc.lines) break;
    const from = doc.line(line + 1).from + character;
    builder.add(from, from + length, Decoration.mark({ class: `is-${tokenTypes[type]}` }));
  }
  return builder.finish();
}

export const semanticColors: Extension = [colors, ViewPlugin.fromClass(Painter)];
