import { describe, expect, it } from 'vitest';
import { folderWith } from './folder.ts';
import { flowc, GOOD } from './run.ts';

/** A rule that no text may hold a word. */
const rule = (name = 'no-order', more = '') => `{
  name: '${name}',
  docs: { summary: { en: 'Nobody says it.', zh: '没人这样说。' } },
  options: { words: { type: 'texts', default: ['Confirm'], about: 'words' } },
  *check({ process, options }) {
    for (const node of process.nodes)
      for (const word of options.words)
        if (node.text.includes(word)) yield { on: node, message: { en: 'it says ' + word, zh: '说了' + word } };
  },${more}
}`;
const plugin = (name = 'house', rules = rule()) => `export default { name: '${name}', rules: [${rules}] };\n`;

const config = (more = '') => `{ "plugins": ["./house.mjs"]${more} }`;
const project = (files: Readonly<Record<string, string>> = {}) =>
  folderWith({ 'flowc.json': config(), 'house.mjs': plugin(), 'good.flow': GOOD, ...files });

/** What is reported, by place. */
async function told(cwd: string, ...argv: string[]): Promise<string[]> {
  const { err } = await flowc(['check', ...argv], { cwd });
  return [...err.matchAll(/^\S+:\d+:\d+ \S+\[.*$/gm)].map(([line]) => line);
}

const FINDING = 'good.flow:4:1 warning[house/no-order] it says Confirm';

describe('a plugin', () => {
  it('adds its rules, in either language', async () => {
    const cwd = project();
    expect(await told(cwd)).toEqual([FINDING]);
    expect((await flowc(['check', '--lang', 'zh'], { cwd })).err).toContain('警告[house/no-order] 说了Confirm');
  });

  it('has its rules set like any other: severity, options, overrides, command line, waivers', async () => {
    const set = (said: string) => project({ 'flowc.json': config(`, "rules": { "house/no-order": ${said} }`) });
    expect(await told(set('"off"'))).toEqual([]);
    expect(await told(set('["error", { "words": ["comes"] }]'))).toEqual(['good.flow:3:1 error[house/no-order] it says comes']);
    const overridden = config(', "overrides": [{ "files": "*.flow", "rules": { "house/no-order": "info" } }]');
    expect(await told(project({ 'flowc.json': overridden }))).toEqual([FINDING.replace('warning', 'info')]);
    expect(await told(project(), '--rule', 'house/no-order=error')).toEqual([FINDING.replace('warning', 'error')]);
    const waived = GOOD.replace('task confirm', '# flowc-ignore house/no-order: it may\ntask confirm');
    expect(await told(project({ 'good.flow': waived }))).toEqual([]);
    expect(await told(project({ 'flowc.json': '{}', 'good.flow': waived }))).toEqual([
      expect.stringMatching(/warning\[unused-suppression\] .*house\/no-order/),
    ]);
  });

  it('is known to baselines, reports, explanations and the printed configuration', async () => {
    const cwd = project();
    await flowc(['check', '--baseline', 'known.json', '--update-baseline'], { cwd });
    expect(await told(cwd, '--baseline', 'known.json')).toEqual([]);
    const sarif = JSON.parse((await flowc(['check', '--format', 'sarif'], { cwd })).out);
    expect(sarif.runs[0].tool.driver.rules).toEqual([{ id: 'house/no-order', shortDescription: { text: 'Nobody says it.' } }]);
    expect((await flowc(['explain'], { cwd })).out).toMatch(/^plugins\n {2}house\/no-order +WWW {4}Nobody says it\.$/m);
    expect((await flowc(['explain', 'house/no-order'], { cwd })).out).toContain('from\n  ./house.mjs\n');
    expect((await flowc(['explain', 'no-order'], { cwd })).err).toContain('did you mean `flowc explain house/no-order`?');
    const printed = JSON.parse((await flowc(['check', '--print-config', 'good.flow'], { cwd })).out);
    expect(printed.plugins).toEqual([{ name: 'house', module: './house.mjs', origin: 'flowc.json:1:15' }]);
    expect(printed.rules['house/no-order'].severity).toEqual({ value: 'warning', origin: 'preset recommended' });
  });

  it('mends what its fixes mend', async () => {
    const fix = `const fix = (node) => ({ title: 'say less', edits: [{ span: node.textSpan, text: '"Agree"' }] });\n`;
    const fixing = plugin().replace("'说了' + word }", "'说了' + word }, fix: fix(node)");
    const cwd = project({ 'house.mjs': fix + fixing });
    const { out } = await flowc(['check', '--fix-dry-run'], { cwd });
    expect(out).toContain('+task confirm "Agree" in sales');
  });

  it('may be a package, also one that the configuration extends', async () => {
    const packaged = {
      'node_modules/@acme/rules/package.json':
        '{ "name": "@acme/rules", "type": "module", "exports": { ".": { "import": "./main.js" } } }',
      'node_modules/@acme/rules/main.js': plugin('acme'),
      'node_modules/@acme/rules/flowc.json': '{ "plugins": ["./main.js"], "rules": { "acme/no-order": "error" } }',
    };
    const found = (severity: string) => [`good.flow:4:1 ${severity}[acme/no-order] it says Confirm`];
    expect(await told(project({ ...packaged, 'flowc.json': '{ "plugins": "@acme/rules" }' }))).toEqual(found('warning'));
    expect(await told(project({ ...packaged, 'flowc.json': '{ "extends": "@acme/rules" }' }))).toEqual(found('error'));
    expect(
      await told(project({ ...packaged, 'flowc.json': '{ "extends": "@acme/rules", "plugins": ["@acme/rules"] }' })),
    ).toEqual(found('error'));
  });

  it('is found from the folder of the configuration that names it', async () => {
    const cwd = folderWith({ 'sub/flowc.json': config(), 'sub/house.mjs': plugin(), 'sub/good.flow': GOOD });
    expect(await told(cwd)).toEqual([`sub/${FINDING}`]);
  });
});

describe('what is wrong with a plugin is told at its place', () => {
  const files = {
    'broken.mjs': 'export default {\n  name: 1 2\n}\n',
    'throwing.mjs': "throw new RangeError('too\\nlate');\n",
    'lonely.mjs': "import 'no-such-package';\n",
    'house.mjs': plugin(),
    'twin.mjs': plugin(),
    'odd.mjs': plugin('odd', `${rule('good')}, ${rule('bad', "severity: 'fatal'")}`),
  };

  it.each([
    ['./none.mjs', 'no such file or folder: "./none.mjs"', ''],
    ['none', 'no package "none" is installed here', 'install it beside this configuration'],
    ['house.mjs', 'no package "house.mjs" is installed here', 'did you mean `./house.mjs`?'],
    ['./broken.mjs', 'plugin "./broken.mjs" can\'t be loaded: SyntaxError: ', '`node --check ./broken.mjs` shows where'],
    ['./throwing.mjs', 'plugin "./throwing.mjs" can\'t be loaded: RangeError: too late', ''],
    ['./lonely.mjs', "plugin \"./lonely.mjs\" can't be loaded: Error: Cannot find package 'no-such-package'", ''],
    ['./odd.mjs', 'rule "bad" of plugin "odd": expected "error"', ''],
    ['./twin.mjs', 'plugin "./house.mjs" has the name "house", too', ''],
  ])('%s', async (module, message, help) => {
    const cwd = folderWith({
      ...files,
      'flowc.json': `{ "plugins": ["./house.mjs", "${module}"], "rules": { "house/no-order": "error", "x/y": "off" } }`,
      'good.flow': GOOD,
    });
    const { status, err } = await flowc(['check'], { cwd });
    expect(status).toBe(2);
    expect(err).toContain(`flowc.json:1:30 error[config] ${message}`);
    expect(err).toContain(help);
    expect(err.match(/error\[/g)).toHaveLength(1);
    expect(err).not.toContain('    at ');
    expect((await flowc(['check', '--lang', 'zh'], { cwd })).err).toMatch(/flowc\.json:1:30 错误\[config\] .*\p{Script=Han}/u);
  });

  it('a rule that fails is told at the file, in the report, and ends the run with status 2', async () => {
    const cwd = project({ 'house.mjs': plugin().replace('process.nodes', 'process.knots') });
    const { status, err } = await flowc(['check'], { cwd });
    expect(status).toBe(2);
    expect(err).toMatch(
      /good\.flow:1:1 error\[plugin\] rule "house\/no-order" of plugin "\.\/house\.mjs" failed: TypeError: .* \(house\.mjs:6:\d+\)/,
    );
    expect(err).toContain('turn the rule off with `"house/no-order": "off"`');
    const report = JSON.parse((await flowc(['check', '--format', 'json'], { cwd })).out);
    expect(report.files[0].diagnostics.map((each: { rule: string }) => each.rule)).toEqual(['plugin']);
  });

  it('a .flow file can load nothing', async () => {
    const text = GOOD.replace('{ owner', '{ plugins: "./house.mjs", owner');
    const cwd = folderWith({ 'good.flow': text, 'house.mjs': "throw new Error('loaded');\n" });
    expect(await told(cwd)).toEqual([expect.stringContaining('error[unknown-key]')]);
  });
});
