/** `flowc diff` in repositories of real git. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../folder.ts';
import { flowc, GOOD } from '../../run.ts';

const env = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};

function git(cwd: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** A repository with these files in its first commit. */
function repository(files: Readonly<Record<string, string>>): string {
  const cwd = folderWith(files);
  git(cwd, 'init', '--quiet', '--initial-branch=main');
  commit(cwd);
  return cwd;
}

function commit(cwd: string): void {
  git(cwd, 'add', '--all');
  git(cwd, 'commit', '--quiet', '--message=change');
}

const diff = (cwd: string, ...args: string[]) => flowc(['diff', ...args], { cwd, env });
const write = (cwd: string, name: string, text: string) => writeFileSync(path.join(cwd, name), text);

const LATER = GOOD.replace(
  'task confirm "Confirm the order" in sales',
  'task confirm "Confirm the order" in desk { time: 1h }',
).replace('start ordered', 'lane desk "Service desk"\nstart ordered');

describe('flowc diff', () => {
  it('compares two files, and tells where nothing changed', async () => {
    const cwd = folderWith({ 'old.flow': GOOD, 'new.flow': LATER, 'same.flow': `# a remark\n${GOOD}` });
    expect(await diff(cwd, 'old.flow', 'new.flow')).toEqual({
      status: 0,
      err: '',
      out: `--- old.flow
+++ new.flow
responsibility moved:
  > task "Confirm the order" (confirm)
      lane: Sales → Service desk
steps, documents and systems:
  ~ task "Confirm the order" (confirm)
      time: 1h (new)
lanes:
  + lane "Service desk" (desk)
`,
    });
    expect((await diff(cwd, 'old.flow', 'same.flow')).out).toBe('--- old.flow\n+++ same.flow\nno change in meaning\n');
    expect((await diff(cwd, 'old.flow', 'new.flow', '--exit-code')).status).toBe(1);
    expect((await diff(cwd, 'old.flow', 'same.flow', '--exit-code')).status).toBe(0);
  });

  it('speaks Chinese', async () => {
    const cwd = folderWith({ 'old.flow': GOOD, 'new.flow': LATER });
    expect((await diff(cwd, 'old.flow', 'new.flow', '--lang', 'zh')).out).toContain(
      '职责变动：\n  > 任务“Confirm the order”（confirm）\n      泳道：Sales → Service desk\n',
    );
    write(
      cwd,
      'kind.flow',
      GOOD.replace('task confirm "Confirm the order" in sales', 'manual confirm "Confirm the order" in sales { time: 1h }'),
    );
    expect((await diff(cwd, 'old.flow', 'kind.flow', '--lang', 'zh')).out).toContain(
      '类型：任务 → 人工\n      用时：1h（新增）\n',
    );
  });

  it('writes Markdown in which a text is no markup', async () => {
    const cwd = folderWith({
      'old.flow': GOOD,
      'new.flow': GOOD.replace('"Confirm the order"', '"<b>Confirm</b> *all* [x](y)"'),
    });
    const { out } = await diff(cwd, 'old.flow', 'new.flow', '--format', 'markdown');
    expect(out).toContain('### Order (`new.flow`)\n\n0 added, 0 removed, 1 changed\n');
    expect(out).toContain('- _changed_ task "\\<b>Confirm\\</b> \\*all\\* \\[x\\](y)" (confirm)\n');
  });

  it('compares the working tree, the index and revisions as git diff does', async () => {
    const cwd = repository({ 'a.flow': GOOD, 'b.flow': GOOD });
    expect((await diff(cwd, '--exit-code')).status).toBe(0);
    write(cwd, 'a.flow', LATER);
    expect((await diff(cwd)).out).toMatch(/^--- :a\.flow\n\+\+\+ a\.flow\n/);
    git(cwd, 'add', '--all');
    expect((await diff(cwd)).out).toBe('');
    expect((await diff(cwd, '--cached')).out).toMatch(/^--- HEAD:a\.flow\n\+\+\+ :a\.flow\n/);
    commit(cwd);
    write(cwd, 'b.flow', LATER);
    expect((await diff(cwd, 'HEAD~1', 'HEAD')).out).toMatch(/^--- HEAD~1:a\.flow\n\+\+\+ HEAD:a\.flow\n/);
    expect((await diff(cwd, 'HEAD~1..HEAD')).out).toBe((await diff(cwd, 'HEAD~1', 'HEAD')).out);
    expect((await diff(cwd, 'HEAD~1', 'b.flow')).out).toMatch(/^--- HEAD~1:b\.flow\n\+\+\+ b\.flow\n/);
    expect((await diff(cwd, 'HEAD~1')).out.match(/^---/gm)).toHaveLength(2);
    expect((await diff(cwd, 'HEAD~1:a.flow', 'a.flow')).out).toContain('lane: Sales → Service desk');
  });

  it('follows a file that was renamed, and shows all of one that is new', async () => {
    const cwd = repository({ 'a.flow': GOOD });
    mkdirSync(path.join(cwd, 'sub'));
    renameSync(path.join(cwd, 'a.flow'), path.join(cwd, 'sub/b.flow'));
    write(cwd, 'sub/b.flow', `${GOOD}note "By phone, too" on confirm\n`);
    write(cwd, 'new.flow', 'lane x "X"\ntask t "Something else" in x\n');
    commit(cwd);
    const { out } = await diff(cwd, 'HEAD~1', 'HEAD');
    expect(out).toContain('--- HEAD~1:a.flow\n+++ HEAD:sub/b.flow\nnotes:\n  + "By phone, too"\n');
    expect(out).toContain('--- not there\n+++ HEAD:new.flow\n');
    expect(out).toContain('  + task "Something else" (t) in "X"\n');
  });

  it('reads what a file takes in from the same revision', async () => {
    const cwd = repository({
      'org.flow': 'lane sales "Sales"\n',
      'a.flow': GOOD.replace('lane sales "Sales"', 'use "org.flow"'),
    });
    write(cwd, 'org.flow', 'lane sales "Sales and service"\n');
    write(cwd, 'a.flow', LATER.replace('lane sales "Sales"', 'use "org.flow"'));
    const { out, err } = await diff(cwd, 'HEAD', 'a.flow');
    expect(err).toBe('');
    expect(out).toContain('lane: Sales → Service desk');
    expect(out).toContain('name: Sales → Sales and service');
  });

  it('says which version has errors, and compares what it understands', async () => {
    const cwd = folderWith({ 'old.flow': `${GOOD}nowhere -> done\n`, 'new.flow': LATER });
    const { status, out, err } = await diff(cwd, 'old.flow', 'new.flow');
    expect(status).toBe(1);
    expect(err).toMatch(/^old\.flow has errors; what could not be read is not compared:\n/);
    expect(out).toContain('lane: Sales → Service desk');
  });

  it('draws both versions as one picture, with signs and dashes for those who see no colours', async () => {
    const old = GOOD.replace('ordered -> confirm', 'task phone "Phone back" in sales\nordered -> phone -> confirm');
    const later = LATER.replace('confirm -> done', 'confirm -> tell -> done\ntask tell "Tell the customer" in desk');
    const cwd = folderWith({ 'old.flow': old, 'new.flow': later });
    expect(await diff(cwd, 'old.flow', 'new.flow', '--out', 'changes.svg')).toEqual({ status: 0, out: '', err: '' });
    const svg = readFileSync(path.join(cwd, 'changes.svg'), 'utf8');
    const [bands = '', badges = '', legend = ''] = [...svg.matchAll(/<g class="overlay(?: legend)?">([\s\S]*?)<\/g>/g)].map(
      ([, inner]) => inner!,
    );
    // Removed: a step and the flow out of it, and where two flows led that are rerouted. Changed: a step.
    expect(bands.match(/stroke-dasharray="9[ ,]6"/g)).toHaveLength(2 + 2);
    expect(bands.match(/stroke-dasharray="2.5[ ,]2.5"/g)).toHaveLength(1);
    expect(badges).not.toBe('');
    for (const word of ['Added', 'Removed', 'Changed']) expect(legend).toContain(`>${word}</text>`);
    expect(svg).toContain('>Phone back</text>');
    expect((await diff(cwd, 'old.flow', 'new.flow', '--out', 'changes.svg', '--exit-code')).status).toBe(1);
    expect(await diff(cwd, 'old.flow', 'new.flow', '--out', '.')).toMatchObject({ status: 2 });
  });

  it('compares the files of two folders by their paths below them', async () => {
    const cwd = folderWith({
      'old/a.flow': GOOD,
      'old/sub/gone.flow': GOOD,
      'old/same.flow': GOOD,
      'new/a.flow': LATER,
      'new/same.flow': GOOD,
      'new/fresh.flow': GOOD,
      'new/readme.md': 'No process',
    });
    const { status, out } = await diff(cwd, 'old', 'new');
    expect([status, out.match(/^(?:---|\+\+\+) .*$/gm)]).toEqual([
      0,
      ['--- old/a.flow', '+++ new/a.flow', '--- not there', '+++ new/fresh.flow', '--- old/sub/gone.flow', '+++ not there'],
    ]);
    expect((await diff(cwd, 'old', 'new', '--exit-code')).status).toBe(1);
    expect(await diff(cwd, 'old', 'old', '--exit-code')).toEqual({ status: 0, out: '', err: '' });
  });

  it('tells of a long text what changed in it', async () => {
    const described = (text: string) =>
      GOOD.replace('"Confirm the order" in sales', `"Confirm the order" in sales { description: "${text}" }`);
    const long = 'Take the stock, then the plan of production, and tell the customer the earliest date that can be kept';
    const cwd = folderWith({ 'old.flow': described(long), 'new.flow': described(long.replace('earliest date', 'date')) });
    const { out } = await diff(cwd, 'old.flow', 'new.flow');
    expect(out).toContain('description: … tell the customer the [-earliest -]date that can be kept\n');
  });

  it('tells many new ids in one line, and steps of one name apart', async () => {
    const chain = (ids: readonly string[]) =>
      `start s\nend e\n${ids.map((id) => `task ${id} "Do it"\n`).join('')}s -> ${ids.join(' -> ')} -> e\n`;
    const named = (...ids: string[]) =>
      chain(ids).replace(/task (\w+) "Do it"/g, (_, id) => `task ${id} "Do ${ids.indexOf(id)}"`);
    const cwd = folderWith({
      'old.flow': named('a', 'b', 'c'),
      'new.flow': named('x', 'y', 'z'),
      'one.flow': chain(['a', 'b']),
      'two.flow': chain(['b', 'a']),
    });
    expect((await diff(cwd, 'old.flow', 'new.flow')).out).toBe(
      '--- old.flow\n+++ new.flow\nsteps, documents and systems:\n  ~ 3 ids: a → x, b → y, c → z\n',
    );
    expect((await diff(cwd, 'one.flow', 'two.flow')).out).toContain('> "s" -> "Do it (b)", before: "s" -> "Do it (a)"');
  });

  it('marks a flow over connectors on both of its sides', async () => {
    const over = (target: string) =>
      `lane a "A"\npage "One"\nstart s in a\npage "Two"\ntask t in a\ntask u in a\nend e in a\ns -> @A\n@A -> ${target}\nt -> e\nu -> e\n`;
    const cwd = folderWith({ 'old.flow': over('t'), 'new.flow': over('u') });
    const { out } = await diff(cwd, 'old.flow', 'new.flow');
    expect(out).toContain('> "s" -> "u", before: "s" -> "t"');
    await diff(cwd, 'old.flow', 'new.flow', '--out', 'changes.svg');
    const svg = readFileSync(path.join(cwd, 'changes.svg'), 'utf8');
    const bands = [...svg.matchAll(/<g class="overlay">([\s\S]*?)<\/g>/g)].map(([, inner]) => inner!).join('');
    expect(bands.match(/stroke-dasharray="9[ ,]6"/g)).toHaveLength(2);
  });

  it('refuses what is neither file nor revision, and folders without a repository', async () => {
    const cwd = repository({ 'a.flow': GOOD });
    expect(await diff(cwd, 'nope')).toMatchObject({ status: 2, err: 'error: neither a file nor a revision of git: "nope"\n' });
    expect(await diff(cwd, 'HEAD', 'HEAD', 'HEAD')).toMatchObject({ status: 2 });
    expect(await diff(folderWith({ 'a.flow': GOOD }))).toMatchObject({
      status: 2,
      err: expect.stringContaining('in no git repository'),
    });
  });
});

describe('git', () => {
  const program = `"${process.execPath}" "${path.resolve('bin/flowc.cjs')}"`;

  it('runs flowc as a difftool', () => {
    const cwd = repository({
      'org.flow': 'lane sales "Sales"\n',
      'a.flow': GOOD.replace('lane sales "Sales"', 'use "org.flow"'),
    });
    write(cwd, 'a.flow', LATER.replace('lane sales "Sales"', 'use "org.flow"'));
    git(cwd, 'config', 'difftool.flowc.cmd', `${program} diff "$LOCAL" "$REMOTE" --as "$MERGED"`);
    const out = git(cwd, 'difftool', '--no-prompt', '--tool=flowc', 'HEAD', '--', 'a.flow');
    expect(out).toContain('lane: Sales → Service desk');
  });

  it('shows changes line by line with textconv', () => {
    const cwd = repository({ 'a.flow': GOOD, '.gitattributes': '*.flow diff=flowc\n' });
    git(cwd, 'config', 'diff.flowc.textconv', `${program} diff --textconv`);
    write(cwd, 'a.flow', LATER);
    expect(git(cwd, 'diff')).toContain('-  lane: Sales\n+  lane: Service desk\n+  time: 1h\n');
  });

  it('sees no change of a text that was arranged anew', async () => {
    const cwd = folderWith({ 'a.flow': GOOD, 'b.flow': `# why\n${GOOD.replaceAll(' in sales', '   in   sales')}` });
    expect((await diff(cwd, '--textconv', 'b.flow')).out).toBe((await diff(cwd, '--textconv', 'a.flow')).out);
  });

  it('draws what changed with the looks of the project', async () => {
    const config = { build: { theme: 'acme' }, themes: { acme: { frame: '#123456' } } };
    const cwd = folderWith({
      'a.flow': GOOD,
      'b.flow': GOOD.replace('Confirm', 'Approve'),
      'flowc.json': JSON.stringify(config),
    });
    const svg = async (...args: string[]) => {
      expect(await flowc(['diff', 'a.flow', 'b.flow', '--out', 'c.svg', ...args], { cwd, env })).toMatchObject({ status: 0 });
      return readFileSync(path.join(cwd, 'c.svg'), 'utf8');
    };
    expect(await svg()).toContain('#123456');
    expect(await svg('--theme', 'mono')).not.toContain('#123456');
    expect(await svg('--embed-fonts')).toContain('@font-face');
  });
});
