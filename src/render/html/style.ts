/** The style sheet of a page: the fixed part, the colours of both themes, and the paper of each page. */
import type { Theme } from '../../themes/theme.ts';
import { themeOf } from '../../themes/themes.ts';
import type { Sheets } from './sheets.ts';

/** The theme as the variables that the fixed part of the style sheet uses. */
function chrome({ page, header, frame, laneRule, text, informationFlow, control, decision }: Theme): string {
  const variables = {
    page,
    header,
    frame: frame.color,
    rule: laneRule.color,
    ink: text.ink,
    quiet: text.quiet,
    inverse: text.inverse,
    accent: informationFlow.color,
    control,
    mark: decision.fill,
    warn: decision.line.color,
  };
  return Object.entries(variables)
    .map(([name, color]) => `--${name}:${color}`)
    .join(';');
}

/** The reader's system decides between light and dark unless the page itself says one; paper is always light. */
export function colorsOf({ palette }: Pick<Sheets, 'palette'>): string {
  const light = `${chrome(themeOf('light'))};${palette.css('light')};color-scheme:light`;
  const dark = `${chrome(themeOf('dark'))};${palette.css('dark')};color-scheme:dark`;
  return [
    `:root{${light}}`,
    `@media screen{:root[data-theme=dark]{${dark}}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme]){${dark}}}`,
  ].join('\n');
}

/** Each page of the drawing is printed on a sheet of its own size. */
function paper({ scenes }: Sheets): string {
  const rules = scenes.map(({ sheet: { width, height } }, i) => {
    const size = `${points(width)} ${points(height)}`;
    const svg = `@media print{#page-${i + 1} svg{width:${points(width)};height:${points(height)}}}`;
    return `@page p${i + 1}{size:${size};margin:0}#page-${i + 1}{page:p${i + 1}}${svg}`;
  });
  return rules.join('\n');
}

function points(length: number): string {
  return `${Math.round(length * 100) / 100}pt`;
}

/** What is not the same for every drawing. */
export function drawingStyle(sheets: Sheets): string {
  return `${colorsOf(sheets)}\n${paper(sheets)}`;
}

/** The style sheet of a page: what is fixed, and the colours of its looks. */
export function styleOf(fixed: string, sheets: Sheets): string {
  return `${drawingStyle(sheets)}\n${fixed}`;
}
