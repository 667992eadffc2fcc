/** The machine formats of `check`, by the name that `--format` takes. */
import type { Diagnostic } from '../diagnostic.ts';
import { checkstyleReport } from './checkstyle.ts';
import { githubReport } from './github.ts';
import { gitlabReport } from './gitlab.ts';
import { jsonReport } from './json.ts';
import { junitReport } from './junit.ts';
import type { ReportOptions } from './report.ts';
import { sarifReport } from './sarif.ts';

export const MACHINE_FORMATS: Readonly<Record<string, (diagnostics: readonly Diagnostic[], options: ReportOptions) => string>> = {
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
  gitlab: gitlabReport,
  checkstyle: checkstyleReport,
  junit: junitReport,
};
