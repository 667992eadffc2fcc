/** How the inputs of a project are drawn and where the outputs go: the command line, over what the configuration says. */
import type { LayoutOptions } from '../../compile.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Destination, destinationOf } from '../output/target.ts';
import { pictureOptions } from '../picture-options.ts';
import type { OpenProject } from '../project/project.ts';
import { UsageError } from '../usage-error.ts';

export interface BuildOptions {
  readonly out?: string;
  readonly format?: string;
  readonly joined?: boolean;
  readonly verify?: boolean;
  readonly check?: boolean;
  readonly show?: string;
  readonly direction?: string;
  readonly columns?: string;
  readonly theme?: string;
  readonly page?: string;
}

export interface Plan {
  readonly project: OpenProject;
  readonly destination: Destination;
  readonly picture: LayoutOptions;
  readonly joined: boolean;
  /** Whether the lint rules are asked first. */
  readonly check: boolean;
  /** Whether there is more than one input in the run. */
  readonly several: boolean;
}

/** The plan for one of `inputs` inputs. Adds to `wrong` what is wrong in the configuration, throws a `UsageError` for the command line. */
export function planOf(project: OpenProject, options: BuildOptions, inputs: number, cwd: string, wrong: Diagnostic[]): Plan {
  const { build: defaults } = project.config.config;
  const ofConfig = pictureOptions(defaults, (key, { message, help }) => {
    wrong.push(project.config.problemAt(['build', key], message, help));
  });
  const ofCommandLine = pictureOptions(options, (_key, { message, help }) => {
    throw new UsageError(message, help);
  });
  const destination = destinationOf({ out: options.out, format: options.format, defaultFormat: defaults.format, inputs, cwd });
  return {
    project,
    destination,
    picture: { ...ofConfig, ...ofCommandLine },
    joined: options.joined ?? defaults.joined ?? false,
    check: options.check !== false,
    several: inputs > 1,
  };
}
