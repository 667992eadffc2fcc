/** How an outline lists a page of a process: by its number and its title, else by the steps with which it begins and ends. */
import type { Diagram, PlacedNode, PlacedPage } from '../../geometry/diagram.ts';
import type { Listed } from './scene.ts';
import type { SceneWords } from './scene-words.ts';

const APART: readonly PlacedNode['kind'][] = ['connector', 'document', 'data', 'system', 'archive', 'fork', 'join'];

export function listedAs(page: PlacedPage, diagram: Diagram, words: SceneWords): Listed {
  const { pages, firstPage = 1 } = diagram;
  const [process, isFirst] = [diagram.title, page === pages[0]];
  if (pages.length === 1) return { process, part: null, isFirst };
  const number = page.number + firstPage - 1;
  const isSplit = pages.filter(({ title }) => title === page.title).length > 1;
  const range = page.title === null || isSplit ? rangeOf(page, diagram.direction, words) : null;
  const name = [page.title, range].filter((text) => text !== null).join(', ');
  return { process, part: words.sheet(number, name), isFirst };
}

/** From the topmost step to the lowest one, or along a flow that runs right. */
function rangeOf({ nodes }: PlacedPage, direction: Diagram['direction'], words: SceneWords): string | null {
  const along = ({ x, y }: PlacedNode) => (direction === 'down' ? [y, x] : [x, y]);
  const steps = nodes
    .filter(({ kind, text }) => !APART.includes(kind) && text !== '')
    .sort((a, b) => along(a)[0]! - along(b)[0]! || along(a)[1]! - along(b)[1]!);
  const [first, last] = [steps[0], steps.at(-1)].map((step) => step?.text.replace(/\s+/g, ' '));
  if (first === undefined || last === undefined) return null;
  return first === last ? first : words.range(first, last);
}
