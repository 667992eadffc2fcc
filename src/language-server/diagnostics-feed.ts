/**
 * Reports to the editor what is wrong in the files that it has open. A key stroke is answered for its own file first; the others, which may be
 * concerned over `use` and `see`, follow one at a time, so that a request between them does not wait.
 */
import type { Connection, Diagnostic } from 'vscode-languageserver';
import { toLsp } from './diagnostics.ts';
import type { Views } from './workspace/views.ts';

/** Strokes in quick succession are answered once; in milliseconds. */
const PAUSE = 40;

export interface DiagnosticsFeed {
  /** The file has changed, or was opened. */
  changed(uri: string): void;
  /** Anything may have changed. */
  allChanged(): void;
  closed(uri: string): void;
}

export function diagnosticsFeed(
  connection: Pick<Connection, 'sendDiagnostics'>,

  views: Views,
  fail: (error: unknown) => void,
): DiagnosticsFeed {
  /** What each open file's check found, by the document that it stands in. */
  const found = new Map<string, ReadonlyMap<string, readonly Diagnostic[]>>();
  const sent = new Map<string, string>();
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  const schedule = (pause: number) => {
    if (timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      void next().catch(fail);
    }, pause);
  };

  const next = async () => {
    const [uri] = waiting;
    if (uri === undefined) return;
    waiting.delete(uri);
    if (found.has(uri)) await checkFile(uri);
    if (waiting.size > 0) schedule(0);
  };

  const checkFile = async (uri: string) => {
    const { view, path } = await views.of(uri);
    const all = [...view.diagnosticsOf(path), ...view.project.problems].flatMap((each) => toLsp(each, view));
    if (!found.has(uri)) return;
    const byUri = new Map<string, Diagnostic[]>([[uri, []]]);
    for (const { uri: place, diagnostic } of all) byUri.set(place, [...(byUri.get(place) ?? []), diagnostic]);
    const before = found.get(uri)!;
    found.set(uri, byUri);
    for (const place of new Set([...before.keys(), ...byUri.keys()])) send(place);
    await view.warm();
  };

  /** Of an open file only its own findings count; of another one all open files report what they found in it. */
  const send = (uri: string) => {
    const own = found.get(uri)?.get(uri);
    const all = own ?? [...found.values()].flatMap((each) => each.get(uri) ?? []);
    const diagnostics = [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
    const text = JSON.stringify(diagnostics);
    // Of a file that is open the editor hears in any case, so that it knows that there was a check.
    const isNews = sent.has(uri) || diagnostics.length > 0 || found.has(uri);
    if (sent.get(uri) === text || !isNews) return;
    if (diagnostics.length > 0 || found.has(uri)) sent.set(uri, text);
    else sent.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics });
  };

  return {
    changed(uri) {
      // Nobody types yet in a file that was just opened.
      const pause = found.has(uri) ? PAUSE : 0;
      if (!found.has(uri)) found.set(uri, new Map());
      const others = [...found.keys()].filter((each) => each !== uri);
      waiting.clear();
      for (const each of [uri, ...others]) waiting.add(each);
      schedule(pause);
    },
    allChanged() {
      for (const uri of found.keys()) waiting.add(uri);
      schedule(PAUSE);
    },
    closed(uri) {
      const before = found.get(uri) ?? new Map();
      found.delete(uri);
      waiting.delete(uri);
      for (const place of new Set([uri, ...before.keys()])) send(place);
      for (const each of found.keys()) waiting.add(each);
      schedule(PAUSE);
    },
  };
}
