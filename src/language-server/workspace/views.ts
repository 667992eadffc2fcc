/** The view of each project, kept as long as the project is. */
import type { LiveProject, LiveProjects } from '../live-project.ts';
import { ProjectView } from './project-view.ts';

export interface ViewedFile {
  readonly view: ProjectView;
  readonly path: string;
}

export class Views {
  readonly #projects: LiveProjects;
  readonly #known = new WeakMap<LiveProject, ProjectView>();

  constructor(projects: LiveProjects) {
    this.#projects = projects;
  }

  async of(uri: string): Promise<ViewedFile> {
    const { project, path } = await this.#projects.of(uri);
    return { view: this.viewOf(project), path };
  }

  async all(): Promise<ProjectView[]> {
    return (await this.#projects.all()).map((project) => this.viewOf(project));
  }

  viewOf(project: LiveProject): ProjectView {
    const known = this.#known.get(project) ?? new ProjectView(project);
    this.#known.set(project, known);
    return known;
  }
}
