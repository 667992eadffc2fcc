/** `flowc preview`: shows drawings in the browser and keeps them up to date while their files are written. */
import { phrasesOf } from '../../../diagnostics/phrase.ts';
import { reasonOf } from '../../files/file-messages.ts';
import type { ExitCode } from '../../shell/exit-code.ts';
import { printMessage, type Session } from '../../shell/session.ts';
import { UsageError } from '../../shell/usage-error.ts';
import { Watcher } from '../../watch/watcher.ts';
import { EditServer } from './edit/edit-server.ts';
import type { LoadServer } from './edit/page-session.ts';
import { PreviewContent } from './preview-content.ts';
import { PreviewServer } from './server.ts';

const phrase = phrasesOf({
  'preview.running': { en: 'preview at {url} (Ctrl-C ends it)', zh: '预览地址：{url}（按 Ctrl-C 结束）' },
  'preview.port': { en: "can't listen on port {port}: {reason}", zh: '无法监听端口 {port}：{reason}' },
  'preview.wrongPort': {
    en: '`--port` expects a number from 0 to 65535, found "{value}"',
    zh: '`--port` 应为 0 到 65535 的数字，实为“{value}”',
  },
});

export interface PreviewOptions {
  readonly port?: string;
  readonly open?: boolean;
  /** Whether the files can be written in the page. */
  readonly edit?: boolean;
}

export interface RunningPreview {
  readonly url: string;
  /** Rejects where flowc fails while it runs. */
  readonly failed: Promise<never>;
  close(): Promise<void>;
}

/** F-L-O-W on the keys of a telephone. */
const PORT = 3569;

/** Runs `flowc preview` until the process ends. */
export async function preview(
  paths: readonly string[],
  options: PreviewOptions,
  session: Session,
  load: LoadServer,
): Promise<ExitCode> {
  const { url, failed } = await startPreview(paths, options, session, load);
  // Nothing can be left half-written, so the system may end the process at once, also in the middle of a long drawing.
  process.removeAllListeners('SIGINT');
  await printMessage(session, phrase('preview.running', { url }));
  if (options.open !== false && session.terminal.errIsTerminal && !session.terminal.env.CI) await openBrowser(url);
  return failed;
}

/** Serves the preview. Throws a `UsageError` where the paths name nothing or the port is taken. */
export async function startPreview(
  paths: readonly string[],
  options: PreviewOptions,
  session: Session,
  load: LoadServer,
): Promise<RunningPreview> {
  const ports = options.port === undefined ? [PORT, 0] : [portOf(options.port)];
  const { renderPreviewPage } = await import('../../drawing/pictures.ts');
  const content = await PreviewContent.open(paths, session);
  let fail: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  const edit = options.edit ? new EditServer(content, session, load, fail) : null;
  const server = new PreviewServer(content, renderPreviewPage(content.lang), edit, fail);
  const url = await server.listen(ports).catch((error) => {
    throw new UsageError(phrase('preview.port', { port: ports[0]!, reason: reasonOf(error) }));
  });
  const watcher = follow(content, server, fail);
  return { url, failed, close: async () => void (await Promise.all([watcher.close(), server.close()])) };
}

/** Informs the pages of changes; changes that come while others are being sent are sent together. */
function follow(content: PreviewContent, server: PreviewServer, fail: (error: unknown) => void): Watcher {
  let work = Promise.resolve();
  let waiting: Set<string> | null = null;
  const refresh = async () => {
    const files = [...(waiting ?? [])];
    waiting = null;
    await content.refresh();
    // A file that is new may have changed again after it was read.
    if (watcher.add(content.watched)) changed([]);
    await server.sendAll(files);
  };
  const changed = (files: readonly string[]) => {
    const isWaiting = waiting !== null;
    waiting = new Set([...(waiting ?? []), ...files]);
    if (!isWaiting) work = work.then(refresh).catch(fail);
  };
  const watcher = new Watcher(changed);
  watcher.add(content.watched);
  // What has changed since it was read, before the system began to report changes.
  void watcher.ready().then(() => changed([]));
  return watcher;
}

function portOf(written: string): number {
  const port = /^\d{1,5}$/.test(written) ? Number(written) : Number.NaN;
  if (!(port < 65536)) throw new UsageError(phrase('preview.wrongPort', { value: written }));
  return port;
}

/** Where no browser can be opened, the address has been printed. */
async function openBrowser(url: string): Promise<void> {
  try {
    // Loaded only here: it finds its way round every desktop.
    const { default: open } = await import('open');
    const program = await open(url);
    program.on('error', () => {});
  } catch {}
}
