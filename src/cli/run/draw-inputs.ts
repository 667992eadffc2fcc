/** Draws the inputs of a project into memory. */
import { type Diagram, draw, renderHtml, renderJoinedSvg, renderJson, renderSvg } from '../../compile.ts';
import type { Diagnostic, Phrase } from '../../diagnostics/diagnostic.ts';
import { phrase } from '../../diagnostics/phrase.ts';
import { htmlLinks } from '../output/html-links.ts';
import { endingOf, outputPaths, stemOf } from '../output/names.ts';
import type { Output } from '../output/outputs.ts';
import type { Format } from '../output/target.ts';
import type { Stem } from '../output/verify.ts';
import { type CheckedInput, judge, otherFiles, understand } from '../project/check.ts';
import { readInputs } from '../project/read-inputs.ts';
import type { Sources } from '../project/sources.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';
import type { Plan } from './plan.ts';

/** What a run has drawn so far, and what went wrong. */
export interface Drawn {
  readonly outputs: Output[];
  readonly stems: Stem[];
  readonly diagnostics: Diagnostic[];
  /** Files that can't be read or written. */
  readonly failures: Phrase[];
  /** Files that were named though there is nothing in them to draw. */
  readonly undrawn: Phrase[];
}

/** Adds to `drawn` what becomes of the inputs of a plan. */
export async function drawInputs(plan: Plan, session: Session, sources: Sources, drawn: Drawn): Promise<void> {
  const { project } = plan;
  const { inputs, failures } = await readInputs(project.inputs, session.terminal, sources);
  drawn.failures.push(...failures);
  const reading = understand(inputs, project, sources);
  const checked = plan.check ? judge(reading, project, otherFiles(project, session.terminal.cwd)) : reading;
  for (const each of checked) {
    drawn.diagnostics.push(...each.diagnostics);
    await drawInput(each, plan, session, drawn);
    await breath();
  }
}

async function drawInput(
  { input, reading, diagnostics }: CheckedInput,
  plan: Plan,
  session: Session,
  drawn: Drawn,
): Promise<void> {
  if (reading === null || (plan.check && hasError(diagnostics))) return;
  const { formats, target } = plan.destination;
  const stem = stemOf(input.file, target, plan.several, session.terminal.cwd);
  const endings = formats.map((format) => endingOf(format, target));
  const { diagram, problem } = await draw(reading.process, plan.picture);
  if (problem !== null) {
    drawn.diagnostics.push(problem);
    return;
  }
  if (stem !== null) drawn.stems.push({ stem, endings });
  if (diagram === null) {
    if (input.file?.named !== false) drawn.undrawn.push(phrase('build.nothing', { path: input.path }));
    return;
  }
  const seeLink = htmlLinks(input.file, stem, plan.project, (file) => stemOf(file, target, plan.several, session.terminal.cwd));
  for (const format of formats) {
    const texts = rendered(diagram, format, plan.joined, seeLink);
    if (stem === null && texts.length > 1) throw new UsageError(phrase('out.oneOnly', { path: '-' }), phrase('out.joined.help'));
    const paths = stem === null ? [null] : outputPaths(stem, endingOf(format, target), texts.length);
    for (const [i, path] of paths.entries()) drawn.outputs.push({ path, text: texts[i]!, from: input.path });
  }
}

/** One text a file. */
function rendered(
  diagram: Diagram,
  format: Format,
  isJoined: boolean,
  seeLink: (see: string) => string | null,
): readonly string[] {
  if (format === 'json') return [renderJson(diagram)];
  if (format === 'html') return [renderHtml(diagram, { seeLink })];
  return isJoined ? [renderJoinedSvg(diagram)] : diagram.pages.map((page) => renderSvg(diagram, page));
}

function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** Lets the system have its say between files, so that Ctrl-C is heard in a long run. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
