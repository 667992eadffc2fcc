/** `flowc init`: a configuration and a first process that builds. What is there stays as it is. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Lang } from '../../../diagnostics/message-table.ts';
import { phrasesOf, say } from '../../../diagnostics/phrase.ts';
import { shownPath } from '../../files/paths.ts';
import { writeFile } from '../../files/write.ts';
import { EXIT, type ExitCode } from '../../shell/exit-code.ts';
import { buildCommandLine } from '../../shell/quote.ts';
import { printMessage, type Session } from '../../shell/session.ts';
import { UsageError } from '../../shell/usage-error.ts';
import { type CiSystem, extraFiles } from './extras.ts';
import { firstProcess, TEMPLATES, type Template } from './templates.ts';

const phrase = phrasesOf({
  'init.lang': { en: 'language, {choices} ({usual}): ', zh: '语言，{choices}（{usual}）：' },
  'init.template': { en: 'first process, {choices} ({usual}): ', zh: '第一个流程，{choices}（{usual}）：' },
  'init.made': { en: 'made {path}', zh: '已创建 {path}' },
  'init.kept': { en: 'kept {path}, which is there already', zh: '保留已有的 {path}' },
  'init.dependency': {
    en: 'CI and the hooks run the flowc of package.json; add it there with `npm install --save-dev`',
    zh: 'CI 与提交前运行的是 package.json 中的 flowc；请用 `npm install --save-dev` 添加',
  },
  'init.next': { en: 'draw it with `{line}`', zh: '用 `{line}` 绘制' },
});

export interface InitOptions {
  readonly template?: Template;
  readonly ci?: CiSystem;
  readonly preCommit?: boolean;
}

const LANGS = ['en', 'zh'] as const;

/** Asks what the command line does not say, where someone is there to answer. */
export async function init(folder: string | undefined, options: InitOptions, session: Session): Promise<ExitCode> {
  const lang = session.langIsAsked ? session.lang : await answer('init.lang', LANGS, session.lang, session);
  const inLang = { ...session, lang };
  const template = options.template ?? (await answer('init.template', TEMPLATES, TEMPLATES[0], inLang));
  const first = firstProcess(template, lang);
  const files = [
    { name: 'flowc.json', text: configText(lang) },
    first,
    ...extraFiles(options.ci ?? null, options.preCommit === true),
  ];
  const { cwd } = session.terminal;
  for (const { name, text } of files) {
    const absolute = path.resolve(cwd, folder ?? '.', name);
    const shown = shownPath(absolute, cwd);
    const isThere = existsSync(absolute);
    const failure = isThere ? null : writeFile(absolute, shown, text, path.resolve(cwd, folder ?? '.'));
    if (failure !== null) throw new UsageError(failure);
    if (!session.quiet) await printMessage(inLang, phrase(isThere ? 'init.kept' : 'init.made', { path: shown }));
  }
  const needsPackage = options.ci !== undefined || options.preCommit === true;
  if (needsPackage && !session.quiet) await printMessage(inLang, phrase('init.dependency'));
  const line = buildCommandLine(shownPath(path.resolve(cwd, folder ?? '.', first.name), cwd));
  if (!session.quiet) await printMessage(inLang, phrase('init.next', { line }));
  return EXIT.done;
}

/** The answer to a question, the usual one where nobody is there to answer. Asks again until the answer is one of the choices. */
async function answer<Choice extends string>(
  question: 'init.lang' | 'init.template',
  choices: readonly Choice[],
  usual: Choice,
  { terminal, lang }: Session,
): Promise<Choice> {
  if (terminal.ask === undefined) return usual;
  for (;;) {
    const answer = (await terminal.ask(say(phrase(question, { choices: choices.join(', '), usual }), lang))).trim();
    const choice = answer === '' ? usual : choices.find((each) => each === answer.toLowerCase());
    if (choice !== undefined) return choice;
  }
}

function configText(lang: Lang): string {
  const config = { $schema: './node_modules/flowc/schema/flowc.schema.json', preset: 'recommended', lang };
  return `${JSON.stringify(config, null, 2)}\n`;
}
