import manifest from '../../../package.json' with { type: 'json' };

/** Set when flowc is bundled. */
declare const FLOWC_BUILD: string | undefined;

/** The version of flowc. */
export const version: string = manifest.version;

/** A name of the code itself: what one build of flowc draws, another one of the same version may draw otherwise. */
export const buildId: string = typeof FLOWC_BUILD === 'string' ? FLOWC_BUILD : version;
