/** What a page shows of a file as it stands in the editor; while it has errors, the last picture that could be drawn. */
import type { PreviewDrawing, PreviewState } from '../../api.ts';
import { summarise } from '../../diagnostics/summary.ts';
import type { ProjectView } from '../workspace/project-view.ts';
import { previewProblem } from './preview-problems.ts';
import { inPage, linksOf } from './see-links.ts';

export class Pictures {
  readonly #good = new WeakMap<ProjectView, Map<string, PreviewDrawing>>();

  /** `isPage` where the page can show the other files of the project, too. */
  async state(path: string, view: ProjectView, isPage: boolean): Promise<PreviewState> {
    const { project } = view;
    const reading = view.reading(path);
    const diagnostics = view.diagnosticsOf(path);
    const { errors, warnings } = summarise(diagnostics, 1);
    const isBroken = reading === null || reading.diagnostics.some(({ severity }) => severity === 'error');
    const before = this.#of(view).get(path) ?? null;
    const { drawing, problem } =
      reading === null || (isBroken && before !== null)
        ? { drawing: before, problem: null }
        : await project.draw(reading.process, isPage ? linksOf(reading.process, inPage(path, project)) : new Map());
    if (!isBroken && drawing !== null) this.#of(view).set(path, drawing);
    const all = problem === null ? diagnostics : [...diagnostics, problem];
    const texts = { get: (file: string) => project.problemSource(file) };
    return {
      files: [{ path, errors, warnings }],
      file: path,
      drawing,
      isStale: isBroken && drawing !== null && drawing === before,
      problems: all.map((each) => previewProblem(each, reading?.process ?? null, texts, project.lang)),
    };
  }

  #of(view: ProjectView): Map<string, PreviewDrawing> {
    const known = this.#good.get(view) ?? new Map<string, PreviewDrawing>();
    this.#good.set(view, known);
    return known;
  }
}
