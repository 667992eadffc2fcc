/** `flowc check --print-config FILE`: what holds for a file and where each value comes from, as JSON. */
import path from 'node:path';
import { jsonText } from '../../../diagnostics/formats/json-text.ts';
import { shownPath } from '../../files/paths.ts';
import { BUILD_KEYS } from '../../project/config-keys.ts';
import { openProject } from '../../project/project.ts';
import type { RuleOptions } from '../../project/settings.ts';
import type { Sources } from '../../project/sources.ts';
import type { Session } from '../../shell/session.ts';

/** The text to print. The file need not exist. Throws a `UsageError` for what is wrong in the command line. */
export async function configText(file: string, options: RuleOptions, session: Session, sources: Sources) {
  const { cwd } = session.terminal;
  const absolute = path.resolve(cwd, file);
  const { project, problems } = await openProject(path.dirname(absolute), options, session, sources);
  const { config, plugins, settings, place } = project;
  const { preset, presetOrigin, settings: rules, originOf } = settings.of(absolute);
  const text = jsonText({
    version: 1,
    file: shownPath(absolute, cwd),
    root: shownPath(place.root, cwd),
    configs: config.files.map(({ path: each }) => each),
    plugins: plugins.map(({ name, module, origin }) => ({ name, module, origin })),
    preset: { value: preset, origin: presetOrigin },
    lang: langOf(session, config.originOf(['lang']), config.config.lang),
    build: Object.fromEntries(Object.keys(BUILD_KEYS).map((key) => [key, buildValue(key)])),
    rules: Object.fromEntries(
      [...rules].map(([name, { level, options: values }]) => {
        const stated = Object.entries(values).map(([option, value]) => [option, { value, origin: originOf(name, option) }]);
        return [name, { severity: { value: level, origin: originOf(name) }, options: Object.fromEntries(stated) }];
      }),
    ),
  });
  return { text, problems };

  function buildValue(key: string) {
    const stated = new Map(Object.entries(config.config.build));
    return { value: stated.get(key) ?? null, origin: config.originOf(['build', key]) ?? 'default' };
  }
}

function langOf({ lang, langIsAsked }: Session, origin: string | null, ofConfig: string | undefined) {
  if (langIsAsked) return { value: lang, origin: 'command line' };
  return { value: ofConfig ?? lang, origin: origin ?? 'environment' };
}
