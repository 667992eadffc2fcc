/** Completions as zsh and fish give them to someone who presses Tab. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../folder.ts';
import { flowc, GOOD } from '../../run.ts';

const has = (program: string) => spawnSync(program, ['--version']).status === 0;

const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'flowc bu': ['build'],
  'flowc build --the': ['--theme'],
  'flowc build --theme d': ['dark'],
  'flowc explain dead-': ['dead-end'],
  'flowc check --preset st': ['strict'],
  'flowc build -f p': ['pdf', 'png'],
  'flowc build -f svg,p': ['pdf', 'png'],
  'flowc build --show time,co': ['control', 'cost'],
  'flowc help che': ['check'],
  'flowc build --page=A': ['A3', 'A4'],
  'flowc cache cl': ['clean'],
  'flowc build my': ['my process.flow'],
  'flowc completion ': ['bash', 'fish', 'zsh'],
};
const QUERIES = Object.keys(EXPECTED);

/**
 * Types each query and Tab at a zsh in a terminal of its own. What zsh offers goes to the file `answers`, a line a query; only once that line
 * is there is the next query typed, so that nothing depends on how fast the machine is.
 */
const ASK_ZSH = `
zmodload zsh/zpty
zpty z 'TERM=dumb zsh -f -i'
zpty -w z 'PS1= RPS1=; unsetopt beep; fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -D'
zpty -w z 'compadd() { local -a hits; [[ " $* " == *" -"[OAD]" "* ]] && { builtin compadd "$@"; return }; builtin compadd -A hits "$@"; print -rn -- \${^hits}"|" >> answers; builtin compadd "$@" }'
zpty -w z 'answered() { print >> answers; comppostfuncs=(answered) }; comppostfuncs=(answered); : > answers'
wait_for() { repeat 10000; do [[ -e answers && $(wc -l < answers) -ge $1 ]] && return; zpty -r -t z drawn; sleep 0.01; done }
wait_for 0
for query in "$@"; do zpty -w -n z "$query"$'\\t'; wait_for $((++count)); zpty -w -n z $'\\x15'; done
zpty -d z
`;

function askZsh(script: string): Record<string, readonly string[]> {
  const cwd = folderWith({ _flowc: script, 'ask.zsh': ASK_ZSH, 'my process.flow': GOOD, 'my notes.txt': '' });
  spawnSync('zsh', ['-f', 'ask.zsh', ...QUERIES], { cwd });
  const answers = readFileSync(path.join(cwd, 'answers'), 'utf8').split('\n');
  return byQuery((index) => answers[index]!.replaceAll('\\', '').split('|'));
}

function askFish(script: string): Record<string, readonly string[]> {
  const cwd = folderWith({ 'flowc.fish': script, 'my process.flow': GOOD });
  const asked = QUERIES.map((query) => `complete -C '${query}'; echo =`);
  const { stdout } = spawnSync('fish', ['--no-config', '-c', `source flowc.fish; ${asked.join('; ')}`], {
    cwd,
    encoding: 'utf8',
  });
  const answers = stdout.split('=\n');
  return byQuery((index) => answers[index]!.split('\n').map((line) => line.replace(/\t.*/, '').replace(/^--page=|^.*,/, '')));
}

function byQuery(answer: (index: number) => string[]): Record<string, readonly string[]> {
  const found = (index: number) =>
    answer(index)
      .map((word) => word.trim())
      .filter(Boolean)
      .sort();
  return Object.fromEntries(QUERIES.map((query, index) => [query, found(index)]));
}

describe.each([
  { shell: 'zsh', ask: askZsh },
  { shell: 'fish', ask: askFish },
])('flowc completion $shell', ({ shell, ask }) => {
  const script = async () => (await flowc(['completion', shell])).out;

  it.skipIf(!has(shell))(`is a script that ${shell} can read`, async () => {
    const cwd = folderWith({ script: await script() });
    const { status, stderr } = spawnSync(shell, ['-n', 'script'], { cwd, encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it.skipIf(!has(shell))(`completes commands, options, values and files in ${shell}`, async () => {
    expect(ask(await script())).toEqual(EXPECTED);
  });
});
