/** `flowc doctor`: what flowc finds around it, for a report of a bug or where something is not as expected. */
import { accessSync, constants } from 'node:fs';
import { availableParallelism } from 'node:os';
import { phrasesOf, say } from '../../../diagnostics/phrase.ts';
import { printable } from '../../../diagnostics/printable.ts';
import { cachePhrase, sizeOf } from '../../cache/upkeep.ts';
import { makeFolder } from '../../files/write.ts';
import { reportDiagnostics } from '../../project/print-diagnostics.ts';
import { openProject } from '../../project/project.ts';
import { Sources } from '../../project/sources.ts';
import { EXIT, type ExitCode } from '../../shell/exit-code.ts';
import type { Session } from '../../shell/session.ts';
import { buildId, version } from '../../shell/version.ts';

const phrase = phrasesOf({
  'doctor.row': { en: '{name}: {value}', zh: '{name}：{value}' },
  'doctor.none': { en: 'none', zh: '无' },
  'doctor.project': { en: 'project', zh: '项目' },
  'doctor.config': { en: 'configuration', zh: '配置' },
  'doctor.plugins': { en: 'plugins', zh: '插件' },
  'doctor.fonts': { en: 'fonts for PDF and PNG', zh: 'PDF 与 PNG 字体' },
  'doctor.systemFonts': { en: 'fonts of the system that fill in', zh: '补缺字的本机字体' },
  'doctor.noFont': { en: '{characters}: none', zh: '{characters}：无' },
  'doctor.png': { en: 'rasteriser for PNG', zh: 'PNG 光栅器' },
  'doctor.cache': { en: 'cache', zh: '缓存' },
  'doctor.terminal': { en: 'terminal, columns, language', zh: '终端、列数、语言' },
  'doctor.readOnly': { en: '(not writable)', zh: '（不可写）' },
});

/** Prints what it finds; fails where the configuration is bad. */
export async function doctor(session: Session): Promise<ExitCode> {
  const { terminal, lang } = session;
  const sources = new Sources();
  const { project, problems } = await openProject(terminal.cwd, {}, session, sources);
  const none = say(phrase('doctor.none'), lang);
  const rows: [string, string][] = [
    ['flowc', `${version} (${buildId})`],
    ['node', `${process.version} ${process.platform}-${process.arch}, ${availableParallelism()} CPU`],
    [say(phrase('doctor.project'), lang), project.place.root],
    [say(phrase('doctor.config'), lang), project.config.files.map(({ path }) => path).join(', ') || none],
    [say(phrase('doctor.plugins'), lang), project.plugins.map(({ name }) => name).join(', ') || none],
    [say(phrase('doctor.fonts'), lang), await fontsFound(none)],
    [say(phrase('doctor.systemFonts'), lang), await fillingIn(none, lang)],
    [say(phrase('doctor.png'), lang), await rasteriser(none)],
    [say(phrase('doctor.cache'), lang), cacheFound(terminal.cacheFolder, none, lang)],
    [say(phrase('doctor.terminal'), lang), `${terminal.env.TERM ?? none}, ${terminal.columns ?? none}, ${lang}`],
  ];
  await terminal.out(
    rows.map(([name, value]) => `${say(phrase('doctor.row', { name, value: printable(value) }), lang)}\n`).join(''),
  );
  await reportDiagnostics(problems, session, sources);
  return problems.length > 0 ? EXIT.usage : EXIT.done;
}

async function fontsFound(none: string): Promise<string> {
  try {
    const { shippedFonts } = await import('../../../entries/pdf.ts');
    shippedFonts();
    return 'Flowc Sans';
  } catch {
    return none;
  }
}

/** A character of each script that flowc's own font lacks, and what draws it. */
const SAMPLES = ['ł', 'ά', 'ї', 'ע', 'ع', 'ไ', 'ह', '한', '営', '✅'];

async function fillingIn(none: string, lang: Session['lang']): Promise<string> {
  try {
    const { fillIns } = await import('../../drawing/fill-ins.ts');
    const { fallback, letters } = await fillIns(null, false);
    fallback(SAMPLES, false);
    const { borrowed, missing } = letters();
    const found = borrowed.map(({ family, characters }) => `${family} (${characters.join(' ')})`);
    const lacking = missing.length === 0 ? [] : [say(phrase('doctor.noFont', { characters: missing.join(' ') }), lang)];
    return [...found, ...lacking].join(', ');
  } catch {
    return none;
  }
}

async function rasteriser(none: string): Promise<string> {
  try {
    await import('../../../entries/png.ts');
    return 'resvg';
  } catch {
    return none;
  }
}

function cacheFound(folder: string | null, none: string, lang: Session['lang']): string {
  if (folder === null) return none;
  const { files, bytes } = sizeOf(folder);
  const held = say(cachePhrase('cache.holds', { files, size: (bytes / (1024 * 1024)).toFixed(1), path: folder }), lang);
  return isWritable(folder) ? held : `${held} ${say(phrase('doctor.readOnly'), lang)}`;
}

function isWritable(folder: string): boolean {
  try {
    makeFolder(folder, 0o700);
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
