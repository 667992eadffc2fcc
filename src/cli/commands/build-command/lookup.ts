/**
 * What earlier builds left in the store. A result is found by all that is known before a file is understood (its text, the files that it may
 * be joined with, configuration, options, flowc itself) and holds only as long as every file that it was made of is what it was. Only
 * results of which there is nothing to report in full are kept, and none in letters of a font that the system may lose.
 */
import path from 'node:path';
import { digestOf } from '../../cache/digest.ts';
import { fileDigest } from '../../cache/file-digest.ts';
import type { Store } from '../../cache/store.ts';
import type { BuildOptions } from '../../drawing/plan.ts';
import type { Format } from '../../output/formats.ts';
import { possibleLinks } from '../../output/html-links.ts';
import { type FontOptions, fontDigests } from '../../project/own-font.ts';
import { logoDigests } from '../../project/own-logo.ts';
import type { ProjectInputs } from '../../project/project.ts';
import type { Sources } from '../../project/sources.ts';
import { projectTexts, type Texts } from '../../project/texts.ts';
import { buildId } from '../../shell/version.ts';
import { type Job, linkingOf, type Made, NOTHING_MADE, placed } from './job.ts';
import { relatedFiles } from './related-files.ts';
import { type ResultInputs, stillHold } from './result-inputs.ts';

interface Kept extends ResultInputs {
  readonly warnings: number;
  readonly isEmpty: boolean;
  readonly pictures: readonly { readonly format: Format; readonly name: string }[];
}

/** The results of one run's jobs, kept in a store. */
export class Lookup {
  readonly #store: Store;
  readonly #sources: Sources;
  readonly #options: string;
  readonly #fonts: FontOptions;
  readonly #check: boolean;
  readonly #cwd: string;
  readonly #projects = new Map<ProjectInputs, { config: string; related: (file: string) => string }>();

  constructor(store: Store, options: BuildOptions, sources: Sources, cwd: string) {
    this.#store = store;
    this.#sources = sources;
    this.#options = optionsText(options);
    this.#fonts = options;
    this.#check = options.check !== false || options.highlight !== undefined;
    this.#cwd = cwd;
  }

  /** The name under which the result of an job is kept; null where it can't be kept. */
  keyOf(job: Job): string | null {
    const { project, input, destination, read } = job;
    if (input.file === null || 'unreadable' in read || read.problem !== null || this.#isOpenEnded(project)) return null;
    const { config, related } = this.#known(project);
    const text = this.#sources.get(input.path)!.text;
    const file = path.relative(project.place.root, input.file.absolute);
    const links = destination.formats.includes('html') ? possibleLinks(text, linkingOf(job)) : [];
    const own = [buildId, process.version, this.#options, destination.formats.join(), config, file, text, ...links];
    return digestOf(this.#check ? [...own, related(input.path)] : own);
  }

  /** What was made of the job before, if it still holds; `isForVerify` asks for no content. */
  find(job: Job, key: string, isForVerify: boolean): Made | null {
    const kept = this.#store.result(key) as Kept | null;
    if (kept === null || !stillHold(kept, job.project.host)) return null;
    const pictures = kept.pictures.map((picture) => ({ ...picture, content: null }));
    const isAtHand = placed(job, pictures).every(
      ({ path: file, picture: { name } }) => isForVerify || isThere(file, name) || this.#store.content(name) !== null,
    );
    return isAtHand ? { ...NOTHING_MADE, warnings: kept.warnings, isEmpty: kept.isEmpty, pictures } : null;
  }

  keep(key: string, { errors, remarks, borrowed, crash, warnings, isEmpty, pictures }: Made, readings: ResultInputs): void {
    if (errors.length + remarks.length + borrowed.length > 0 || crash !== null) return;
    for (const { name, content } of pictures) this.#store.keepContent(name, content!);
    const kept: Kept = { ...readings, warnings, isEmpty, pictures: pictures.map(({ format, name }) => ({ format, name })) };
    this.#store.keep(key, kept);
  }

  /** Rules of a project's own may look at anything. */
  #isOpenEnded({ config }: ProjectInputs): boolean {
    return this.#check && config.files.some((file) => file.config.plugins.length > 0);
  }

  #known(project: ProjectInputs) {
    const known = this.#projects.get(project) ?? {
      config: digestOf([
        ...project.config.files.flatMap(({ absolute, source }) => [relativeTo(project, absolute), source.text]),
        ...fontDigests(this.#fonts, project.config, this.#cwd),
        ...logoDigests(project.config, this.#cwd),
      ]),
      related: relatedFiles(this.#check ? this.#textsOf(project) : new Map()),
    };
    this.#projects.set(project, known);
    return known;
  }

  #textsOf(project: ProjectInputs): Texts {
    const texts = projectTexts(project.place, project.host, this.#cwd);
    return texts === null ? new Map() : withInputs(texts, project, this.#sources);
  }
}

/** A project's texts and those of the run's inputs: a file that git ignores is seen where it is named. */
export function withInputs(texts: Texts, { inputs }: ProjectInputs, sources: Sources): Texts {
  const named = inputs.flatMap(({ path: file }) => (sources.get(file) ? [[file, sources.get(file)!.text] as const] : []));
  return new Map([...texts, ...named].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function relativeTo({ place }: ProjectInputs, absolute: string): string {
  return path.relative(place.root, absolute);
}

/** What the options say of the pictures, not of where they go and how the run is done. */
function optionsText({ out, format, verify, jobs, shard, force, cache, watch, ...picture }: BuildOptions): string {
  return JSON.stringify(Object.entries(picture).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether a file is on the disk as its digest says. */
export function isThere(file: string | null, name: string): boolean {
  try {
    return file !== null && fileDigest(file) === name;
  } catch {
    return false;
  }
}
