/** The Word file that a report is filled into, as `--template` names it. What is wrong with it ends the run before anything is read or drawn. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { nearest } from '../../../diagnostics/nearest.ts';
import { phrase } from '../../../diagnostics/phrase.ts';
import type { Template, TemplateFault } from '../../../entries/docx.ts';
import { shownPath } from '../../files/paths.ts';
import { reasonOf } from '../../files/reason.ts';
import type { ReportFormat } from '../../output/report-formats.ts';
import { UsageError } from '../../shell/usage-error.ts';

export async function templateNamed(
  written: string | undefined,
  formats: readonly ReportFormat[],
  cwd: string,
): Promise<Template | null> {
  if (written === undefined) return null;
  if (!formats.includes('docx')) throw new UsageError(phrase('template.format'), phrase('template.format.help'));
  const file = path.resolve(cwd, written);
  const shown = shownPath(file, cwd);
  const { openTemplate } = await import('../../../entries/docx.ts');
  const opened = await openTemplate(bytesOf(file, shown));
  if ('fault' in opened) return refused(opened, shown);
  return opened;
}

function bytesOf(file: string, shown: string): Uint8Array {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) throw new UsageError(phrase('cli.noSuchFile', { path: shown }));
  try {
    if (stat.isFile()) return readFileSync(file);
  } catch (error) {
    throw new UsageError(phrase('cli.unreadable', { path: shown, reason: reasonOf(error) }));
  }
  throw new UsageError(phrase('template.notWord', { path: shown }), phrase('template.notWord.help'));
}

async function refused(fault: TemplateFault, shown: string): Promise<never> {
  const { MOST_TEMPLATE_MEBIBYTES, placeholderNames } = await import('../../../entries/docx.ts');
  const [english, chinese] = [placeholderNames('en'), placeholderNames('zh')];
  const all = phrase('template.known', { english: inBraces(english), chinese: inBraces(chinese) });
  switch (fault.fault) {
    case 'unknown': {
      const near = fault.names.length === 1 ? nearest(fault.names[0]!, [...english, ...chinese]) : null;
      const help = near === null ? all : phrase('cli.didYouMean', { name: `{{${near}}}` });
      const said = fault.names.map((name) => phrase('template.unknown', { path: shown, name: `{{${name}}}` }));
      throw new UsageError(said, help);
    }
    case 'none':
      throw new UsageError(phrase('template.none', { path: shown }), all);
    case 'tooLarge':
      throw new UsageError(phrase('template.tooLarge', { path: shown, most: MOST_TEMPLATE_MEBIBYTES }));
    case 'notWord':
      throw new UsageError(phrase('template.notWord', { path: shown }), phrase('template.notWord.help'));
  }
}

const inBraces = (names: readonly string[]) => names.map((name) => `{{${name}}}`).join(' ');
