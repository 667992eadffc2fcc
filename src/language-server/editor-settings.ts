/** Reads what an editor sends as settings. It comes from a user's file, so whatever has the wrong type counts as not said. */
import type { EditorSettings } from './live-project.ts';

/** Settings over those before: `initializationOptions`, or the part `flowc` of a changed configuration. */
export function editorSettings(given: unknown, before: EditorSettings = DEFAULTS): EditorSettings {
  const settings = record(given);
  const [hints, lens] = [record(settings.inlayHints), record(settings.codeLens)];
  return {
    trusted: flag(settings.trusted, before.trusted),
    lang: settings.lang === 'en' || settings.lang === 'zh' ? settings.lang : settings.lang === 'auto' ? null : before.lang,
    baseline: typeof settings.baseline === 'string' ? settings.baseline || null : before.baseline,
    inlayHints: {
      stepNumbers: flag(hints.stepNumbers, before.inlayHints.stepNumbers),
      lanes: flag(hints.lanes, before.inlayHints.lanes),
    },
    codeLens: { figures: flag(lens.figures, before.codeLens.figures), readers: flag(lens.readers, before.codeLens.readers) },
  };
}

/** Nobody's code runs, and nothing is written between the lines that the user has not asked for. */
const DEFAULTS: EditorSettings = {
  trusted: false,
  lang: null,
  baseline: null,
  inlayHints: { stepNumbers: false, lanes: false },
  codeLens: { figures: true, readers: true },
};

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function flag(value: unknown, before: boolean): boolean {
  return typeof value === 'boolean' ? value : before;
}
