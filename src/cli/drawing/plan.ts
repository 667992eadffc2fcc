/** How the inputs of a project are drawn: the command line, over what the configuration says. */
import type { DrawOptions, HeatKey, Logo, PageBand, Rule, Wanted } from '../../api.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { BandDefaults } from '../project/band-in.ts';
import type { BuildDefaults } from '../project/config.ts';
import type { OwnFont } from '../project/own-font.ts';
import type { Logos } from '../project/own-logo.ts';
import type { OpenProject } from '../project/project.ts';
import { shellPhrase } from '../shell/shell-messages.ts';
import { UsageError } from '../shell/usage-error.ts';
import { pictureOptions } from './picture-options.ts';
import { type Rendering, type RenderingOptions, renderingOf } from './rendering-options.ts';

export interface BuildOptions extends RenderingOptions {
  readonly out?: string;
  readonly format?: string;
  readonly merge?: boolean;
  readonly verify?: boolean;
  readonly check?: boolean;
  readonly highlight?: string;
  readonly heat?: HeatKey;
  readonly expand?: boolean;
  readonly expandOnly?: string;
  readonly show?: string;
  readonly direction?: string;
  readonly columns?: string;
  readonly theme?: string;
  readonly page?: string;
  readonly jobs?: string;
  readonly shard?: string;
  readonly force?: boolean;
  readonly cache?: boolean;
  readonly watch?: boolean;
}

export interface Plan {
  readonly project: OpenProject;
  readonly picture: DrawOptions;
  readonly rendering: Rendering;
  /** Whether the lint rules are asked first. */
  readonly check: boolean;
  /** The rule whose findings are shown. */
  readonly highlight: Rule | null;
  /** The figure that is shown at each node. */
  readonly heat: HeatKey | null;
  /** The subprocesses that are drawn in place. */
  readonly expand: Wanted | null;
}

/** The plan for a project, drawn with `font` if not with flowc's. Adds to `wrong` what is wrong in the configuration, throws a `UsageError` for the command line. */
export function planOf(
  project: OpenProject,
  options: BuildOptions,
  font: OwnFont | null,
  wrong: Diagnostic[],
  logos: Logos = {},
): Plan {
  const { build: defaults, themes } = project.config.config;
  const names = themes.map(({ name }) => name);
  const ofConfig = pictureOptions(
    defaults,
    (key, { message, help }) => {
      wrong.push(project.config.problemAt(['build', key], message, help));
    },
    names,
  );
  const ofCommandLine = pictureOptions(
    options,
    (_key, { message, help }) => {
      throw new UsageError(message, help);
    },
    names,
  );
  return {
    project,
    picture: { ...ofConfig, ...ofCommandLine, ...bandsOf(defaults, logos) },
    heat: options.heat ?? null,
    rendering: renderingOf(options, defaults, themes, font),
    check: options.check !== false,
    highlight: options.highlight === undefined ? null : ruleNamed(options.highlight, project),
    expand: options.expandOnly === undefined ? (options.expand ? 'all' : null) : idsIn(options.expandOnly),
  };
}

function bandsOf({ header, footer }: BuildDefaults, logos: Logos): Pick<DrawOptions, 'pageHeader' | 'pageFooter'> {
  return {
    ...(header === undefined ? {} : { pageHeader: bandOf(header, logos.header) }),
    ...(footer === undefined ? {} : { pageFooter: bandOf(footer, logos.footer) }),
  };
}

function bandOf({ logo: _path, ...texts }: BandDefaults, logo: Logo | undefined): PageBand {
  return logo === undefined ? texts : { ...texts, logo };
}

function idsIn(value: string): ReadonlySet<string> {
  const ids = value.split(/[,，、\s]+/).filter(Boolean);
  if (ids.length === 0) throw new UsageError(shellPhrase('cli.missingValue', { option: '--expand-only' }), null);
  return new Set(ids);
}

function ruleNamed(name: string, { settings: { rules } }: OpenProject): Rule {
  const rule = rules.get(name);
  if (rule !== undefined) return rule;
  const near = nearest(name, rules.keys());
  const help = near === null ? shellPhrase('explain.list') : shellPhrase('cli.didYouMean', { name: near });
  throw new UsageError(shellPhrase('explain.unknown', { rule: name }), help);
}
