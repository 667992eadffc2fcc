import manifest from '../../package.json' with { type: 'json' };

/** The version of flowc. */
export const version: string = manifest.version;
