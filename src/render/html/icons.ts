/** Signs of the buttons, drawn with the pen of the text. */
const PATHS = {
  find: 'M11.5 11.5L15 15M13 7.5a5.5 5.5 0 1 1-11 0a5.5 5.5 0 0 1 11 0',
  next: 'M4 6.5L8 10.5L12 6.5',
  previous: 'M4 9.5L8 5.5L12 9.5',
  zoomIn: 'M8 3V13M3 8H13',
  zoomOut: 'M3 8H13',
  fit: 'M2.5 6V2.5H6M10 2.5H13.5V6M13.5 10V13.5H10M6 13.5H2.5V10',
  dark: 'M13.5 9.5A6 6 0 1 1 6.5 2.5A4.8 4.8 0 0 0 13.5 9.5Z',
} as const;

export function icon(name: keyof typeof PATHS): string {
  return (
    '<svg class="icon" viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.5" ' +
    `stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${PATHS[name]}"/></svg>`
  );
}
