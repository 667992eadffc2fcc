/** What decides what the page shows: the server of `flowc preview`, or an editor that shows the page beside the text. */
import type { PreviewState } from '../preview-state.ts';

export interface PreviewHost {
  /** Follows a file, null for any; what it followed before it lets go. */
  follow(file: string | null, show: (state: PreviewState) => void, lost: () => void): void;
  /** The editor that the text is written in; null where a page can only show. */
  readonly editor: TextEditor | null;
}

/** Parts of the drawing go by the ids of their elements, nodes and lanes by their names. */
export interface TextEditor {
  /** Puts the cursor on the declaration of a part. */
  reveal(id: string): void;
  setText(node: string, text: string): void;
  setLane(node: string, lane: string): void;
  /** Calls with the parts that the text at the cursor mentions, whenever they are others. */
  onCursor(mark: (ids: readonly string[]) => void): void;
}

/** What an editor of the kind of VS Code gives the scripts of its pages. */
declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

export function previewHost(): PreviewHost {
  return typeof acquireVsCodeApi === 'function' ? editorHost(acquireVsCodeApi()) : serverHost();
}

/** The server reports by events of its own; the browser connects again by itself. */
function serverHost(): PreviewHost {
  let source: EventSource | null = null;
  return {
    editor: null,
    follow(file, show, lost) {
      source?.close();
      source = new EventSource(file === null ? '/events' : `/events?file=${encodeURIComponent(file)}`);
      source.addEventListener('message', ({ data }) => show(JSON.parse(data as string) as PreviewState));
      source.addEventListener('error', lost);
    },
  };
}

type FromEditor =
  | { readonly type: 'state'; readonly state: PreviewState }
  | { readonly type: 'cursor'; readonly ids: readonly string[] };

function editorHost(editor: ReturnType<typeof acquireVsCodeApi>): PreviewHost {
  let show: (state: PreviewState) => void = () => {};
  let mark: (ids: readonly string[]) => void = () => {};
  addEventListener('message', ({ data }: MessageEvent<FromEditor>) => {
    if (data.type === 'state') show(data.state);
    else if (data.type === 'cursor') mark(data.ids);
  });
  return {
    follow(_file, shows) {
      show = shows;
      editor.postMessage({ type: 'ready' });
    },
    editor: {
      reveal: (id) => editor.postMessage({ type: 'reveal', id }),
      setText: (node, text) => editor.postMessage({ type: 'setText', node, text }),
      setLane: (node, lane) => editor.postMessage({ type: 'setLane', node, lane }),
      onCursor(marks) {
        mark = marks;
      },
    },
  };
}
