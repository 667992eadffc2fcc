/** The licences of the packages that the bundles hold: most ask that their notice goes where their code goes. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const LICENCE_FILE = /^(licen[cs]e|notice|copying)(-mit)?(\.(md|txt))?$/i;

/** What a licence asks to be said beside its own text. */
const REMARKS = {
  elkjs:
    'Used under the Eclipse Public License 2.0 and unchanged. Its source code can be had at https://github.com/kieler/elkjs and, for the\n' +
    'Eclipse Layout Kernel it is compiled from, at https://github.com/eclipse-elk/elk.',
};

/** Writes the notices of every package among these input files of a bundle, in order of name. */
export function writeNotices(inputs, file) {
  const folders = new Set(inputs.map(packageFolder).filter((folder) => folder !== null));
  const sections = [...folders].sort().map(notice);
  const intro =
    'flowc is under the MIT licence, see LICENSE. Its bundles hold parts of these packages, each under its own licence.\n';
  writeFileSync(file, [intro, ...sections].join(`\n${'-'.repeat(80)}\n\n`));
}

function packageFolder(input) {
  const found = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
  return found === null ? null : found[1];
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder)
    .filter((entry) => LICENCE_FILE.test(entry))
    .sort()
    .map((entry) => readFileSync(path.join(folder, entry), 'utf8').trim());
  return [`${name} ${version} (${license})`, REMARKS[name], ...texts].filter(Boolean).join('\n\n').concat('\n');
}
