/** A preview: shows what its host sends, and puts a new drawing in the place of the old one without losing the reader's view. */
import { byId, make } from '../dom.ts';
import { PageView } from '../page.ts';
import type { PreviewDrawing, PreviewState, PreviewWords } from '../preview-state.ts';
import { editInPlace } from './edit.ts';
import { morphChildren } from './morph.ts';
import type { PreviewHost } from './preview-host.ts';
import { placeElement, showProblems } from './problems.ts';

const words = JSON.parse(byId('words').textContent!) as PreviewWords;
const colors = new CSSStyleSheet();
document.adoptedStyleSheets = [colors];
const picker = byId<HTMLSelectElement>('files');

let page: PageView | null = null;
let drawing: PreviewDrawing | null = null;
let shown = '';
let style = '';
let host: PreviewHost;
/** The parts that the cursor in the text is on. */
let atCursor: readonly string[] = [];

/** What takes no longer is not mentioned; milliseconds. */
const PATIENCE = 250;
let waiting = 0;

function connect(file: string | null): void {
  waiting = window.setTimeout(() => showNotice(words.busy), PATIENCE);
  host.follow(file, show, () => {
    clearTimeout(waiting);
    showNotice(words.lost);
  });
}

function showNotice(text: string | null): void {
  const line = byId('state');
  line.hidden = text === null;
  line.textContent = text ?? '';
}

function show(state: PreviewState): void {
  clearTimeout(waiting);
  showNotice(state.isStale && state.drawing !== null ? words.stale : null);
  byId('drawing').classList.toggle('stale', state.isStale);
  showFiles(state);
  showDrawing(state);
  showProblems(state.problems, words, (name) => {
    const node = page?.nodes.list.find((each) => each.name === name);
    if (node !== undefined) page?.look(node);
  });
  page?.markProblems(state.problems);
  page?.markCursor(atCursor);
  shown = state.file;
}

function showFiles({ files, file }: PreviewState): void {
  picker.hidden = files.length < 2;
  // The list names the file that is shown; a reader who jumps from heading to heading still finds one.
  byId('title').classList.toggle('unseen', files.length > 1);
  const options = files.map(({ path, errors, warnings }) => {
    const mark = errors > 0 ? ` ✕ ${errors}` : warnings > 0 ? ` ! ${warnings}` : '';
    return make('option', { value: path, textContent: path + mark, selected: path === file });
  });
  picker.replaceChildren(...options);
}

function showDrawing({ drawing: next, file }: PreviewState): void {
  const isSame = file === shown && drawing?.markup === next?.markup && drawing?.style === next?.style;
  drawing = next;
  if (isSame && page !== null) return;
  const focused = document.activeElement?.closest('.node')?.id;
  if (page === null) put(next);
  else page.replace(next?.guide.nodes ?? [], () => put(next));
  if (page === null && next !== null) page = new PageView(next.guide, ({ name }) => placeOf(name));
  if (file !== shown) page?.restart();
  else if (focused !== undefined) page?.refocus(focused);
}

/** Puts a drawing, or word that there is none, in the place of what is there. */
function put(next: PreviewDrawing | null): void {
  if (next === null) {
    byId('sheets').replaceChildren(make('p', { className: 'empty', textContent: words.nothing }));
    byId('pages').replaceChildren();
    return;
  }
  document.title = next.title;
  byId('title').textContent = next.title;
  if (next.style !== style) colors.replaceSync(next.style);
  style = next.style;
  const sheets = byId('sheets');
  sheets.lang = next.lang;
  // Rings are the page's own; they come again with what they are round.
  for (const ring of sheets.querySelectorAll('.ring')) ring.remove();
  morphChildren(sheets, parsed(next.markup));
  morphChildren(byId('pages'), parsed(next.pageLinks));
}

function placeOf(name: string): Node[] {
  const place = drawing?.places[name];
  return place === undefined ? [] : [placeElement(place, words)];
}

/** Markup as elements; scripts in it would not run. */
function parsed(markup: string): Element {
  return new DOMParser().parseFromString(markup, 'text/html').body;
}

function go(file: string): void {
  history.replaceState(null, '', `?file=${encodeURIComponent(file)}`);
  connect(file);
}

/** A link to another process of the preview: that of a card leads there, a click on the box itself is for the text. */
function followInPage(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="/?file="]') : null;
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (link.closest('#sheets') !== null) return;
  event.stopPropagation();
  go(new URLSearchParams(link.getAttribute('href')!.slice(1)).get('file')!);
}

/** Shows what the host sends about the file that the page's address names, until the reader picks another. */
export function startPreview(from: PreviewHost): void {
  host = from;
  picker.addEventListener('change', () => go(picker.value));
  // Beside a text pane the page stays, and with it what is not saved.
  if (host.editor !== null) document.addEventListener('click', followInPage, { capture: true });
  host.editor?.onCursor((ids) => {
    // Who writes on at the same place has scrolled to where they want to be.
    const isElsewhere = ids.join() !== atCursor.join();
    atCursor = ids;
    page?.markCursor(ids, isElsewhere);
  });
  if (host.editor !== null) editInPlace(host.editor, () => page);
  connect(new URLSearchParams(location.search).get('file'));
}
