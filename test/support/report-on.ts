/** Reports on processes without findings, with their charts. */
import { draw, read, report } from '../../src/api.ts';
import type { Document } from '../../src/document/document.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { memoized } from './memoized.ts';

/** The report on a process, or the book on several, from their texts. */
export const reportOn = memoized(async (...texts: readonly string[]): Promise<Document> => {
  const inputs = texts.map((text, i) => ({ process: read(sourceFile(`${i}.flow`, text)).process, findings: [] }));
  return report(inputs, draw);
});
