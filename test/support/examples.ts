/** The examples that users see, as tests take them. */
import { readdirSync, readFileSync } from 'node:fs';

/** The names of their files, without the one that only holds lanes for others. */
export const EXAMPLES = readdirSync('examples').filter((name) => name.endsWith('.flow') && name !== 'company.flow');

export const exampleText = (name: string): string => readFileSync(`examples/${name}`, 'utf8');
