/** `npm run generate`: rewrites everything under `grammar` that is made from the parser and the table of keywords. */
import { writeFileSync } from 'node:fs';
import { generatedFiles } from './generated-files.ts';

for (const [path, text] of generatedFiles()) writeFileSync(path, text);
