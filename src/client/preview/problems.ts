/** The problems of the file that is shown. */
import { byId, filledIn, make } from '../dom.ts';
import type { PreviewProblem, PreviewWords } from '../preview-state.ts';

/** Lists them; a click on one that is about a node calls `look` with the node's name. */
export function showProblems(problems: readonly PreviewProblem[], words: PreviewWords, look: (node: string) => void): void {
  const section = byId('problems');
  const wasOpen = section.querySelector('details')?.open ?? true;
  const summary = make('summary', { textContent: counted(problems, words) });
  const entries = problems.map((problem) => entry(problem, words, look));
  section.replaceChildren(make('details', { open: wasOpen }, summary, make('ol', {}, ...entries)));
}

function counted(problems: readonly PreviewProblem[], words: PreviewWords): string {
  const count = (severity: string) => problems.filter((problem) => problem.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const parts = [
    ...(errors > 0 ? [filledIn(words.errors, { count: errors })] : []),
    ...(warnings > 0 ? [filledIn(words.warnings, { count: warnings })] : []),
  ];
  return parts.join(', ') || (problems.length > 0 ? `${problems.length}` : words.noProblems);
}

function entry(problem: PreviewProblem, words: PreviewWords, look: (node: string) => void): HTMLElement {
  const { severity, code, message, help, place, node } = problem;
  const text = make(
    'p',
    {},
    make('span', { className: 'severity', textContent: `${words[severity]} ` }),
    make('span', { textContent: `${message} ` }),
    make('span', { className: 'code', textContent: code }),
  );
  const found = make('div', {}, text, help === null ? null : make('p', { className: 'help', textContent: help }));
  const item = make('li', { className: severity }, found, placeElement(place, words));
  if (node === null) return item;
  item.dataset.node = node;
  item.tabIndex = 0;
  item.addEventListener('click', () => look(node));
  item.addEventListener('keydown', ({ key, target }) => key === 'Enter' && target === item && look(node));
  return item;
}

/** How long the button says so, in milliseconds. */
const COPIED_FOR = 1500;

/** A place in a file, to be copied into an editor. */
export function placeElement(place: string, words: PreviewWords): HTMLElement {
  const copy = make('button', { type: 'button', textContent: words.copy });
  copy.addEventListener('click', async (event) => {
    event.stopPropagation();
    await navigator.clipboard.writeText(place);
    copy.textContent = words.copied;
    setTimeout(() => {
      copy.textContent = words.copy;
    }, COPIED_FOR);
  });
  return make('p', { className: 'place' }, make('code', { textContent: place }), copy);
}
