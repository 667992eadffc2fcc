/** The Word file that a report is filled into, as `--template` names it. What is wrong with it ends the run before anything is read or drawn. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { nearest } from '../../../diagnostics/nearest.ts';
import { phrasesOf } from '../../../diagnostics/phrase.ts';
import type { DocxTemplate, TemplateFault } from '../../../entries/docx.ts';
import { filePhrase, reasonOf } from '../../files/file-messages.ts';
import { shownPath } from '../../files/paths.ts';
import type { ReportFormat } from '../../output/formats.ts';
import { shellPhrase } from '../../shell/shell-messages.ts';
import { UsageError } from '../../shell/usage-error.ts';

const phrase = phrasesOf({
  'template.notWord': { en: '"{path}" is no Word file that flowc can fill', zh: '“{path}”不是 flowc 能填写的 Word 文件' },
  'template.notWord.help': {
    en: 'save it in Word as a document (.docx) or a template (.dotx), without macros or a password',
    zh: '请在 Word 中另存为文档（.docx）或模板（.dotx），不含宏，不设密码',
  },
  'template.tooLarge': { en: '"{path}" unpacks to more than {most} MiB', zh: '“{path}”解压后超过 {most} MiB' },
  'template.tooDeep': { en: '"{path}" nests elements more than {most} levels deep', zh: '“{path}”中的元素嵌套超过 {most} 层' },
  'template.tooLong': { en: '"{path}" has more than {most} paragraphs', zh: '“{path}”超过 {most} 个段落' },
  'template.limit.help': {
    en: 'no option raises this limit: keep styles, headers and the placeholders, and take out what else the template holds',
    zh: '没有选项能提高此上限：请保留样式、页眉页脚和占位符，删去模板中的其他内容',
  },
  'template.unknown': { en: '"{path}" asks for "{name}", which no report has', zh: '“{path}”中的“{name}”不是报告的内容' },
  'template.broken': {
    en: 'filled in, the template gives a file that Word cannot open: {fault}',
    zh: '模板填写后，得到的文件 Word 打不开：{fault}',
  },
  'template.none': { en: '"{path}" has no placeholder to fill', zh: '“{path}”中没有可填写的占位符' },
  'template.known': { en: 'placeholders are {english}, or in Chinese {chinese}', zh: '占位符有 {chinese}，或英文 {english}' },
  'template.format': {
    en: '`--template` is for Word files, but none is written',
    zh: '`--template` 只用于 Word 文件，而本次不输出 Word 文件',
  },
  'template.format.help': { en: 'add `--format docx`', zh: '请加上 `--format docx`' },
});

/** Says of a filled template that Word would not open it, and why. */
export const brokenTemplate = (faults: readonly string[]): UsageError =>
  new UsageError(
    faults.map((fault) => phrase('template.broken', { fault })),
    phrase('template.notWord.help'),
  );

/** The template that `--template` names; null without one. Throws a usage error where it cannot be read or is no DOCX. */
export async function templateNamed(
  written: string | undefined,
  formats: readonly ReportFormat[],
  cwd: string,
): Promise<DocxTemplate | null> {
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
  if (stat === undefined) throw new UsageError(filePhrase('cli.noSuchFile', { path: shown }));
  try {
    if (stat.isFile()) return readFileSync(file);
  } catch (error) {
    throw new UsageError(filePhrase('cli.unreadable', { path: shown, reason: reasonOf(error) }));
  }
  throw new UsageError(phrase('template.notWord', { path: shown }), phrase('template.notWord.help'));
}

async function refused(fault: TemplateFault, shown: string): Promise<never> {
  const { MOST_TEMPLATE_LEVELS, MOST_TEMPLATE_MEBIBYTES, MOST_TEMPLATE_PARAGRAPHS, placeholderNames } = await import(
    '../../../entries/docx.ts'
  );
  const [english, chinese] = [placeholderNames('en'), placeholderNames('zh')];
  const all = phrase('template.known', { english: inBraces(english), chinese: inBraces(chinese) });
  switch (fault.fault) {
    case 'unknown': {
      const near = fault.names.length === 1 ? nearest(fault.names[0]!, [...english, ...chinese]) : null;
      const help = near === null ? all : shellPhrase('cli.didYouMean', { name: `{{${near}}}` });
      const messages = fault.names.map((name) => phrase('template.unknown', { path: shown, name: `{{${name}}}` }));
      throw new UsageError(messages, help);
    }
    case 'none':
      throw new UsageError(phrase('template.none', { path: shown }), all);
    case 'tooLarge':
      throw new UsageError(
        phrase('template.tooLarge', { path: shown, most: MOST_TEMPLATE_MEBIBYTES }),
        phrase('template.limit.help'),
      );
    case 'tooDeep':
      throw new UsageError(
        phrase('template.tooDeep', { path: shown, most: MOST_TEMPLATE_LEVELS }),
        phrase('template.limit.help'),
      );
    case 'tooLong':
      throw new UsageError(
        phrase('template.tooLong', { path: shown, most: MOST_TEMPLATE_PARAGRAPHS }),
        phrase('template.limit.help'),
      );
    case 'notWord':
      throw new UsageError(phrase('template.notWord', { path: shown }), phrase('template.notWord.help'));
  }
}

const inBraces = (names: readonly string[]) => names.map((name) => `{{${name}}}`).join(' ');
