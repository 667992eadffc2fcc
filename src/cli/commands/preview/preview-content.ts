/** What a preview shows: the latest state of each file, and while a file can't be read the last drawing of it that could be made. */
import path from 'node:path';
import { isDrawable, type PreviewDrawing, type PreviewFile, type PreviewProblem, type PreviewState } from '../../../api.ts';
import type { Diagnostic, Phrase } from '../../../diagnostics/diagnostic.ts';
import { say } from '../../../diagnostics/phrase.ts';
import { summarise } from '../../../diagnostics/summary.ts';
import { placesOf, previewProblem } from '../../../language-server/preview/preview-problems.ts';
import { linksOf } from '../../../language-server/preview/see-links.ts';
import type { DrawnProcess } from '../../drawing/pictures.ts';
import { shownPath } from '../../files/paths.ts';
import type { Session } from '../../shell/session.ts';
import { isUsageError } from '../../shell/usage-error.ts';
import { type Snapshot, type SnapshotFile, takeSnapshot } from './snapshot.ts';

export class PreviewContent {
  readonly #paths: readonly string[];
  readonly #session: Session;
  #snapshot: Snapshot;
  /** Why the snapshot could not be renewed. */
  #failures: readonly Phrase[] = [];
  /** The drawings of the snapshot's files; each is made once, when it is first looked at. */
  #drawn = new Map<string, Promise<DrawnProcess>>();
  readonly #good = new Map<string, PreviewDrawing>();

  private constructor(paths: readonly string[], session: Session, snapshot: Snapshot) {
    this.#paths = paths;
    this.#session = session;
    this.#snapshot = snapshot;
  }

  /** Throws a `UsageError` where the paths name nothing. */
  static async open(paths: readonly string[], session: Session): Promise<PreviewContent> {
    return new PreviewContent(paths, session, await takeSnapshot(paths, session));
  }

  get lang() {
    return this.#snapshot.lang;
  }

  get watched() {
    return this.#snapshot.watched;
  }

  /** Reads everything again. What has become unreadable is reported in the state; what was there before stays. */
  async refresh(): Promise<void> {
    try {
      this.#snapshot = await takeSnapshot(this.#paths, this.#session);
      this.#drawn = new Map();
      this.#failures = [];
    } catch (error) {
      if (!isUsageError(error)) throw error;
      this.#failures = error.messages;
    }
  }

  /** The files that can be shown, as they stand on disk. */
  get list(): PreviewFile[] {
    return [...this.#snapshot.files].map(([name, { diagnostics }]) => ({ path: name, ...counts(diagnostics) }));
  }

  /** Where they lie, those first that have something to show. */
  get files(): { readonly path: string; readonly absolute: string; readonly root: string }[] {
    const all = [...this.#snapshot.files.values()];
    const [drawable, others] = [all.filter(canBeDrawn), all.filter((file) => !canBeDrawn(file))];
    return [...drawable, ...others].flatMap(({ input, project }) =>
      input.file === null ? [] : [{ path: input.path, absolute: input.file.absolute, root: project.place.root }],
    );
  }

  /** What to show of a file; of the first one that has something to show where none of that path is known. */
  async state(wanted: string | null): Promise<PreviewState> {
    const { files } = this.#snapshot;
    const file = files.get(wanted ?? '') ?? [...files.values()].find(canBeDrawn) ?? [...files.values()][0];
    const { list } = this;
    if (file === undefined) return { files: list, file: '', drawing: null, isStale: false, problems: this.#unreadable() };
    const { drawing, problem } = await this.#draw(file);
    return {
      files: list,
      file: file.input.path,
      drawing,
      isStale: isBroken(file) && drawing !== null && this.#good.get(file.input.path) === drawing,
      problems: this.#problems(file, problem),
    };
  }

  #draw(file: SnapshotFile): Promise<DrawnProcess> {
    const known = this.#drawn.get(file.input.path);
    if (known !== undefined) return known;
    const drawn = this.#drawNew(file);
    this.#drawn.set(file.input.path, drawn);
    return drawn;
  }

  async #drawNew(file: SnapshotFile): Promise<DrawnProcess> {
    const name = file.input.path;
    const before = this.#good.get(name) ?? null;
    if (file.reading === null || (isBroken(file) && before !== null)) return { drawing: before, problem: null };
    const snapshot = this.#snapshot;
    const { pictureOf } = await import('../../drawing/pictures.ts');
    const { process } = file.reading;
    const task = { process, places: placesOf(process, snapshot.sources), links: linksOf(process, this.#seeLink(file)) };
    const { drawing, problem } = await pictureOf(task, file.look);
    if (drawing === null) return { drawing, problem };
    if (!isBroken(file) && this.#snapshot === snapshot) this.#good.set(name, drawing);
    return { drawing, problem };
  }

  /** Another process is shown in the same page, where it is in the preview. */
  #seeLink({ input, project }: SnapshotFile): (see: string) => string | null {
    const paths = new Set(project.inputs.map((each) => each.path));
    return (see) => {
      const absolute = path.resolve(path.dirname(input.file!.absolute), see);
      const other = shownPath(absolute, this.#session.terminal.cwd);
      return paths.has(other) ? `/?file=${encodeURIComponent(other)}` : null;
    };
  }

  #problems({ diagnostics, reading }: SnapshotFile, problem: Diagnostic | null): PreviewProblem[] {
    const { problems, sources, lang } = this.#snapshot;
    const all = [...problems, ...diagnostics, ...(problem === null ? [] : [problem])];
    const reported = all.map((each) => previewProblem(each, reading?.process ?? null, sources, lang));
    return [...this.#unreadable(), ...reported];
  }

  #unreadable(): PreviewProblem[] {
    const { lang, failures } = this.#snapshot;
    return [...this.#failures, ...failures].map((failure) => ({
      severity: 'error',
      code: '',
      message: say(failure, lang),
      help: null,
      place: '',
      node: null,
    }));
  }
}

/** Whether the file can't be read as it is; what lint rules find is no reason not to draw. */
function isBroken({ reading }: SnapshotFile): boolean {
  return reading === null || reading.diagnostics.some(({ severity }) => severity === 'error');
}

function canBeDrawn({ reading }: SnapshotFile): boolean {
  return reading !== null && isDrawable(reading.process);
}

function counts(diagnostics: readonly Diagnostic[]) {
  const { errors, warnings } = summarise(diagnostics, 1);
  return { errors, warnings };
}
