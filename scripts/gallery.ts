/**
 * `npm run gallery`: a page, `gallery/index.html`, with a sample for each point that makes a picture good, every example and some generated
 * processes, drawn both ways, and what the checker says of each, for people to look at before a release.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { layOut, picturesOf } from '../test/support/draw-flow.ts';
import { generateProcess, type ProcessShape } from '../test/support/process-generator.ts';
import { type Exhibit, exhibitHtml, galleryHtml } from './gallery-page.ts';

const FOLDER = 'gallery';
const SAMPLES = 'scripts/gallery';
const GENERATED = 20;
const DIRECTIONS = ['down', 'right'] as const;

const subjects = [...samples(), ...flowsIn('examples').filter(({ text }) => text.includes('->')), ...generated()];
const sections: string[] = [];
for (const { name, text } of subjects) {
  for (const direction of DIRECTIONS) sections.push(exhibitHtml(await exhibit(`${name}, ${direction}`, text, direction)));
}
mkdirSync(FOLDER, { recursive: true });
writeFileSync(join(FOLDER, 'index.html'), galleryHtml(sections));
console.log(`${sections.length} drawings of ${subjects.length} processes: ${join(FOLDER, 'index.html')}`);

/** Each says in its first line what to look at. */
function samples(): { name: string; text: string }[] {
  return flowsIn(SAMPLES).map(({ text }) => ({ name: text.slice(2, text.indexOf('\n')), text }));
}

function flowsIn(folder: string): { name: string; text: string }[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.flow'));
  return paths.sort().map((path) => ({ name: basename(path, '.flow'), text: readFileSync(join(folder, path), 'utf8') }));
}

/** Each seed shows some other feature, so that a page of twenty shows them all. */
function generated(): { name: string; text: string }[] {
  return Array.from({ length: GENERATED }, (_, index) => {
    const seed = index + 1;
    const shape: Partial<ProcessShape> = {
      nodes: 6 + 3 * index,
      lanes: 1 + (seed % 5),
      nested: seed % 4 === 0,
      external: seed % 5 === 0,
      language: (['english', 'chinese', 'mixed'] as const)[seed % 3]!,
      texts: seed % 7 === 0 ? 'extreme' : 'usual',
      forks: seed % 3 === 0 ? 0.25 : 0.05,
      parallelEdges: seed % 6 === 0 ? 0.4 : 0,
      selfLoops: seed % 6 === 1 ? 0.4 : 0,
      deadlines: seed % 8 === 0 ? 0.2 : 0,
      notes: seed % 4 === 1 ? 2 : 0,
      connectors: seed % 5 === 2 ? 2 : 0,
      messages: seed % 2 === 0 ? 2 : 0,
      facts: seed % 3 === 1,
      pages: seed % 10 === 9 ? 2 : 1,
    };
    return { name: `seed ${seed}`, text: generateProcess(seed, shape) };
  });
}

async function exhibit(title: string, text: string, direction: 'down' | 'right'): Promise<Exhibit> {
  try {
    const drawing = await layOut(text, direction);
    return { title, text, drawing, pictures: picturesOf(drawing) };
  } catch (error) {
    return { title, text, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
