/** What a theme of one's own sets, over one of flowc's: colours, widths of lines, and how round corners are. */
import { mostReadable } from './contrast.ts';
import { hexOf } from './css-color.ts';
import type { LineStyle, Surface, Theme } from './theme.ts';

interface ColorToken {
  readonly kind: 'color';
  readonly about: string;
  of(theme: Theme): string;
  set(theme: Theme, value: string): Theme;
}

interface LengthToken {
  readonly kind: 'length';
  readonly about: string;
  readonly least: number;
  readonly most: number;
  set(theme: Theme, value: number): Theme;
}

const color = (about: string, of: ColorToken['of'], set: ColorToken['set']): ColorToken => ({ kind: 'color', about, of, set });
const width = (about: string, set: LengthToken['set']): LengthToken => ({ kind: 'length', about, least: 0.5, most: 6, set });

const filled = (surface: Surface, fill: string): Surface => ({ ...surface, fill });
const lined = (surface: Surface, value: string): Surface => ({ ...surface, line: { ...surface.line, color: value } });
const wider = (line: LineStyle, factor: number): LineStyle => ({ ...line, width: line.width * factor });
const scaled = (surface: Surface, factor: number): Surface => ({ ...surface, line: wider(surface.line, factor) });

/** White or black, on a ground of the author's choice. */
const on = (ground: string) => mostReadable(ground, ['#FFFFFF', '#000000']);

export const TOKENS = {
  page: color(
    'The page.',
    (t) => t.page,
    (t, page) => ({ ...t, page }),
  ),
  lane: color(
    'A lane.',
    (t) => t.lane,
    (t, lane) => ({ ...t, lane }),
  ),
  external: color(
    'A lane of someone outside.',
    (t) => t.externalLane,
    (t, externalLane) => ({ ...t, externalLane }),
  ),
  header: color(
    "A lane's header.",
    (t) => t.header,
    (t, header) => ({ ...t, header }),
  ),
  frame: color(
    'The frame round the lanes.',
    (t) => t.frame.color,
    (t, value) => ({ ...t, frame: { ...t.frame, color: value } }),
  ),
  rule: color(
    'The lines between lanes.',
    (t) => t.laneRule.color,
    (t, value) => ({ ...t, laneRule: { ...t.laneRule, color: value } }),
  ),
  ink: color(
    'Texts.',
    (t) => t.text.ink,
    (t, ink) => ({ ...t, text: { ...t.text, ink } }),
  ),
  quiet: color(
    'Roles, times, notes and the legend.',
    (t) => t.text.quiet,
    (t, quiet) => ({ ...t, text: { ...t.text, quiet } }),
  ),
  terminator: color(
    'Start and end; their text is white or black, whichever reads better.',
    (t) => t.terminator.fill,
    (t, value) => ({ ...t, terminator: lined(filled(t.terminator, value), value), text: { ...t.text, inverse: on(value) } }),
  ),
  step: color(
    'The inside of a step.',
    (t) => t.step.fill,
    (t, value) => ({ ...t, step: filled(t.step, value) }),
  ),
  'step-line': color(
    'The outline of a step.',
    (t) => t.step.line.color,
    (t, value) => ({ ...t, step: lined(t.step, value) }),
  ),
  decision: color(
    'The inside of a decision.',
    (t) => t.decision.fill,
    (t, value) => ({ ...t, decision: filled(t.decision, value) }),
  ),
  'decision-line': color(
    'The outline of a decision.',
    (t) => t.decision.line.color,
    (t, value) => ({ ...t, decision: lined(t.decision, value) }),
  ),
  data: color(
    'The inside of documents and data.',
    (t) => t.data.fill,
    (t, value) => ({ ...t, data: filled(t.data, value) }),
  ),
  'data-line': color(
    'The outline of documents and data.',
    (t) => t.data.line.color,
    (t, value) => ({ ...t, data: lined(t.data, value) }),
  ),
  'data-text': color(
    'Texts of documents and data.',
    (t) => t.text.data,
    (t, data) => ({ ...t, text: { ...t.text, data } }),
  ),
  'main-flow': color(
    'The main flow.',
    (t) => t.mainFlow.color,
    (t, value) => ({ ...t, mainFlow: { ...t.mainFlow, color: value } }),
  ),
  flow: color(
    'Other flows.',
    (t) => t.otherFlow.color,
    (t, value) => ({ ...t, otherFlow: { ...t.otherFlow, color: value } }),
  ),
  information: color(
    'Information flows.',
    (t) => t.informationFlow.color,
    (t, value) => ({ ...t, informationFlow: { ...t.informationFlow, color: value } }),
  ),
  control: color(
    'Key controls; the text of their badge is white or black.',
    (t) => t.control,
    (t, control) => ({ ...t, control, text: { ...t.text, control, controlText: on(control) } }),
  ),
  'main-width': width('Width of the main flow, in pixels.', (t, value) => ({ ...t, mainFlow: { ...t.mainFlow, width: value } })),
  'flow-width': width('Width of the other flows.', (t, value) => ({
    ...t,
    otherFlow: { ...t.otherFlow, width: value },
    informationFlow: { ...t.informationFlow, width: value },
  })),
  'line-width': width('Width of a step’s outline; other outlines keep their proportion to it.', (t, value) => {
    const factor = value / t.step.line.width;
    return { ...t, step: scaled(t.step, factor), decision: scaled(t.decision, factor), data: scaled(t.data, factor) };
  }),
  corner: { kind: 'length', about: 'Radius of the corners of boxes.', least: 0, most: 8, set: (t, corner) => ({ ...t, corner }) },
} as const satisfies Readonly<Record<string, ColorToken | LengthToken>>;

export type TokenName = keyof typeof TOKENS;
export type ColorName = { [Name in TokenName]: (typeof TOKENS)[Name]['kind'] extends 'color' ? Name : never }[TokenName];

/** What a value of a token must be. */
export function fitsToken(name: TokenName, value: unknown): boolean {
  const token: ColorToken | LengthToken = TOKENS[name];
  if (token.kind === 'color') return typeof value === 'string' && hexOf(value) !== undefined;
  return typeof value === 'number' && value >= token.least && value <= token.most;
}

/** A theme with some tokens set; each value must fit. */
export function themeWith(base: Theme, name: string, values: Readonly<Partial<Record<TokenName, unknown>>>): Theme {
  return Object.entries(values).reduce<Theme>(
    (theme, [token, value]) => {
      const { kind, set } = TOKENS[token as TokenName] as ColorToken | LengthToken;
      return kind === 'color'
        ? (set as ColorToken['set'])(theme, `#${hexOf(value as string)}`)
        : (set as LengthToken['set'])(theme, value as number);
    },
    { ...base, name },
  );
}
