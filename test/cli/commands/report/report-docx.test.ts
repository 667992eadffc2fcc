import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { partsOf } from '../../../document/docx/parts.ts';
import { folderWith } from '../../folder.ts';
import { flowc } from '../../run.ts';

const steps = Array.from({ length: 24 }, (_, i) => `t${i}`);
const LONG = `process "Long"
lane a "A"
lane b "B"
start s "Begin" in a
${steps.map((id, i) => `task ${id} "Do the work of ${id}" in ${i % 3 === 0 ? 'a' : 'b'}`).join('\n')}
end e "End" in a
s -> ${steps.join(' -> ')} -> e
`;

it('flowc report -f docx cuts a chart that no sheet holds into pages', async () => {
  const cwd = folderWith({ 'long.flow': LONG });
  expect(await flowc(['report', 'long.flow', '-f', 'docx'], { cwd })).toMatchObject({ status: 0 });
  const body = partsOf(readFileSync(path.join(cwd, 'long.report.docx')))['word/document.xml']!;
  expect(body.match(/<w:drawing>/g)!.length).toBeGreaterThan(1);
});
