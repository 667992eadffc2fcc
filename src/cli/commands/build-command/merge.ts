/** `flowc build --merge`: several processes as one PDF with a table of contents. It is written only where all of them can be drawn. */
import path from 'node:path';
import type { Diagram } from '../../../api.ts';
import { phrasesOf } from '../../../diagnostics/phrase.ts';
import { digest } from '../../cache/digest.ts';
import type { Drawer, DrawTask } from '../../drawing/drawer.ts';
import { fillIns, NO_LETTERS } from '../../drawing/fill-ins.ts';
import type { BuildOptions } from '../../drawing/plan.ts';
import { borrowedLines, missingWarnings } from '../../drawing/print-letters.ts';
import { renderingOf } from '../../drawing/rendering-options.ts';
import { findInputs } from '../../files/find.ts';
import { shownPath } from '../../files/paths.ts';
import { writeFile } from '../../files/write.ts';
import { type Destination, destinationOf } from '../../output/target.ts';
import { staleOutput } from '../../output/verify.ts';
import { ownFont } from '../../project/own-font.ts';
import { reportDiagnostics } from '../../project/print-diagnostics.ts';
import { distinct, inLangOf, type ProjectInputs, projectInputsOf } from '../../project/project.ts';
import { readInputs } from '../../project/read-inputs.ts';
import { Sources } from '../../project/sources.ts';
import { EXIT, type ExitCode } from '../../shell/exit-code.ts';
import { checkCommandLine } from '../../shell/quote.ts';
import { printErrors, printMessage, type Session } from '../../shell/session.ts';
import { UsageError } from '../../shell/usage-error.ts';
import type { Job, Made } from './job.ts';
import { builtPhrase } from './print-built.ts';

const phrase = phrasesOf({
  'merge.out': { en: 'option "--merge" writes one PDF, expected its path', zh: '选项“--merge”输出一个 PDF，应给出其路径' },
  'merge.out.help': { en: 'add `-o handbook.pdf`', zh: '请加上 `-o handbook.pdf`' },
  'merge.nothing': { en: 'there is no process to draw', zh: '没有可绘制的流程' },
});

/** What was drawn of each file, and the job for it. */
type Book = ReadonlyMap<string, { readonly diagram: Diagram; readonly task: DrawTask }>;

/** Runs `flowc build --merge`; gives its exit status. Throws a `UsageError` where the command line is wrong. */
export async function merge(paths: readonly string[], options: BuildOptions, asked: Session): Promise<ExitCode> {
  const { cwd } = asked.terminal;
  const destination = bookDestination(options, cwd);
  const inputs = await findInputs(paths, cwd);
  const sources = new Sources();
  const projects = projectInputsOf(inputs, asked, sources);
  const session = inLangOf(projects, asked);
  const { openBuilder } = await import('./make.ts');
  const builder = await openBuilder(projects, options, sources, cwd);
  if (builder.problems.length > 0) {
    await reportDiagnostics(distinct(builder.problems), session, sources);
    return EXIT.usage;
  }
  const jobs = await jobsOf(projects, destination, session, sources);
  const { drawer, book } = collector();
  const made = new Map<Job, Made>();
  await builder.make(jobs, drawer, async (job, each) => void made.set(job, each));
  const status = await printMade([...made.values()], checkCommandLine(paths, session.config), session, sources);
  if (status !== EXIT.done) return status;
  const chapters: Book = new Map(
    jobs.flatMap(({ input }) => (book.has(input.path) ? [[input.path, book.get(input.path)!]] : [])),
  );
  if (chapters.size === 0) throw new UsageError(phrase('merge.nothing'));
  const { pdf, warnings, borrowed } = await printed(chapters, projects, destination, options, sources, cwd);
  await reportDiagnostics(warnings, session, sources);
  if (!session.quiet) for (const line of borrowedLines(borrowed)) await printMessage(session, line);
  return deliver(pdf, destination, options, projects[0]!.place.root, session);
}

/** One file, or standard output. */
function bookDestination({ out, format }: BuildOptions, cwd: string): Destination {
  if (out === undefined) throw new UsageError(phrase('merge.out'), phrase('merge.out.help'));
  const destination = destinationOf({ out, format, defaultFormat: 'pdf', inputs: 1, cwd });
  const isPdf = destination.formats.every((each) => each === 'pdf');
  if (!isPdf || destination.target.kind === 'folder') throw new UsageError(phrase('merge.out'), phrase('merge.out.help'));
  return destination;
}

async function jobsOf(
  projects: readonly ProjectInputs[],
  destination: Destination,
  { terminal }: Session,
  sources: Sources,
): Promise<Job[]> {
  const jobs: Job[] = [];
  for (const project of projects) {
    for (const input of project.inputs) {
      const { inputs: read, failures } = await readInputs([input], terminal, sources);
      jobs.push({ project, input, destination, stem: '', stems: new Map(), read: read[0] ?? { unreadable: failures[0]! } });
    }
  }
  return jobs;
}

/** A drawer that keeps what it lays out, by the file it is of. */
function collector(): { drawer: Drawer; book: Book } {
  const book = new Map<string, { diagram: Diagram; task: DrawTask }>();
  const drawer: Drawer = {
    width: 1,
    async draw(task) {
      const { laidOut } = await import('../../drawing/draw.ts');
      const { diagram, problem } = await laidOut(task);
      if (diagram !== null) book.set(task.process.file, { diagram, task });
      return { pictures: [], problem, letters: NO_LETTERS };
    },
    close: async () => {},
  };
  return { drawer, book };
}

/** Reports what was found; a status other than `done` where the book can't be whole. */
async function printMade(made: readonly Made[], command: string, session: Session, sources: Sources): Promise<ExitCode> {
  const errors = made.flatMap((each) => each.errors);
  const count = made.reduce((sum, { warnings }) => sum + warnings, 0);
  const crash = made.find((each) => each.crash !== null)?.crash;
  if (crash) throw Object.assign(new Error('a drawing failed'), { stack: crash });
  await reportDiagnostics([...errors, ...made.flatMap(({ remarks }) => remarks)], session, sources);
  if (count > 0 && !session.quiet) await printMessage(session, builtPhrase('build.warnings', { count, command }));
  const unreadable = made.flatMap((each) => each.unreadable ?? []);
  await printErrors(session, unreadable, null);
  if (unreadable.length > 0) return EXIT.usage;
  return errors.some(({ severity }) => severity === 'error') ? EXIT.problems : EXIT.done;
}

async function printed(
  book: Book,
  projects: readonly ProjectInputs[],
  { target }: Destination,
  options: BuildOptions,
  sources: Sources,
  cwd: string,
) {
  const { bookNumbering, renderBook, shippedFonts } = await import('../../../entries/pdf.ts');
  const font = await ownFont(options, projects[0]!.config, cwd, []);
  const fonts = font?.files ?? shippedFonts();
  const metrics = font === null ? undefined : (await import('../../../entries/font.ts')).metricsOf(fonts);
  const files = [...book.keys()];
  const numbered = await numberedThrough([...book.values()], (diagrams) => bookNumbering(diagrams, metrics));
  const chapters = files.map((file, i) => ({
    diagram: numbered[i]!,
    chapterOf: (see: string) => indexOrNull(files.indexOf(path.posix.join(path.posix.dirname(file), see))),
  }));
  const { build, themes } = projects[0]!.config.config;
  const { pdfa, date, ownFonts } = renderingOf(options, build, themes);
  const { fallback, letters } = await fillIns(font, ownFonts);
  const title = target.kind === 'file' ? path.parse(target.path).name : '';
  const pdf = await renderBook(chapters, { fonts, fallback, metrics, pdfa, title, themes, ...(date === null ? {} : { date }) });
  const { missing, borrowed } = letters();
  const place = files.find((file) => missing.some((character) => sources.get(file)!.text.includes(character))) ?? files[0]!;
  return { pdf, warnings: missingWarnings(missing, ownFonts, sources.get(place)!), borrowed };
}

/** A longer number may take a circle more room, and that a process another sheet; it settles at once as a rule. */
const MOST_ROUNDS = 4;

/** The diagrams with the numbers on their sheets that these have in the book. */
async function numberedThrough(
  drawn: readonly { readonly diagram: Diagram; readonly task: DrawTask }[],
  numberingOf: (diagrams: readonly Diagram[]) => { readonly starts: readonly number[]; readonly of: number },
): Promise<Diagram[]> {
  const { laidOut } = await import('../../drawing/draw.ts');
  let diagrams = drawn.map(({ diagram }) => diagram);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { starts, of } = numberingOf(diagrams);
    const lengths = diagrams.map(({ pages }) => pages.length);
    const again: Diagram[] = [];
    for (const [i, { task, diagram }] of drawn.entries()) {
      const picture = { ...task.picture, numbering: { first: starts[i]!, of } };
      again.push((await laidOut({ ...task, picture })).diagram ?? diagram);
    }
    diagrams = again;
    if (diagrams.every(({ pages }, i) => pages.length === lengths[i])) break;
  }
  return diagrams;
}

function indexOrNull(index: number): number | null {
  return index < 0 ? null : index;
}

async function deliver(
  pdf: Uint8Array,
  { target }: Destination,
  { verify }: BuildOptions,
  project: string,
  session: Session,
): Promise<ExitCode> {
  const { terminal, quiet } = session;
  if (target.kind !== 'file') {
    await terminal.out(pdf);
    return EXIT.done;
  }
  if (verify) {
    const stale = staleOutput(target.path, digest(pdf), terminal.cwd);
    await printErrors(session, stale === null ? [] : [stale], stale && builtPhrase('verify.help'));
    if (stale === null && !quiet) await printMessage(session, builtPhrase('verify.fresh', { count: 1 }));
    return stale === null ? EXIT.done : EXIT.problems;
  }
  const failure = writeFile(target.path, shownPath(target.path, terminal.cwd), pdf, project);
  await printErrors(session, failure === null ? [] : [failure], null);
  if (failure === null && !quiet) await printMessage(session, builtPhrase('build.written', { count: 1 }));
  return failure === null ? EXIT.done : EXIT.usage;
}
