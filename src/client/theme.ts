/** Light or dark: as the reader's system says, until the reader says otherwise. */
import { byId } from './dom.ts';

const KEY = 'flowc-theme';
const prefersDark = matchMedia('(prefers-color-scheme: dark)');

export function themeSwitch(): void {
  const root = document.documentElement;
  const button = byId('dark');
  const isDark = () => (root.dataset.theme ?? (prefersDark.matches ? 'dark' : 'light')) === 'dark';
  const update = () => button.setAttribute('aria-pressed', `${isDark()}`);
  const kept = stored();
  if (kept === 'light' || kept === 'dark') root.dataset.theme = kept;
  button.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    store(root.dataset.theme);
    update();
  });
  prefersDark.addEventListener('change', update);
  update();
}

/** A page from a file or in a frame may not be allowed to remember anything. */
function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function store(theme: string): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {}
}
