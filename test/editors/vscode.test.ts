/** The extension for VS Code: its manifest holds together, and what is packaged works. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../../editors/vscode/build.ts';
import { Editor } from '../language-server/editor.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const HOME = 'editors/vscode';
const text = (file: string) => readFileSync(path.join(HOME, file), 'utf8');
const json = (file: string) => JSON.parse(text(file));
const manifest = json('package.json');

describe('the manifest', () => {
  const keys = [...text('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key!).sort();

  it.each(['package.nls.json', 'package.nls.zh-cn.json'])('has all its words in %s, and no other', (file) => {
    expect(Object.keys(json(file)).sort()).toEqual([...new Set(keys)]);
  });

  it('offers only commands that the extension has', () => {
    const code = text('src/commands.ts') + text('src/extension.ts');
    const offered: string[] = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    expect(offered.filter((command) => !code.includes(`'${command}'`))).toEqual([]);
    const inMenus = JSON.stringify(manifest.contributes.menus).match(/flowc\.\w+/g)!;
    expect(inMenus.filter((command) => !offered.includes(command))).toEqual([]);
  });

  it('has settings that the server knows', () => {
    const documented = readFileSync('docs/editors.md', 'utf8');
    const names = Object.keys(manifest.contributes.configuration.properties).map((key) => key.replace('flowc.', ''));
    expect(names.filter((name) => name !== 'server.path' && !documented.includes(`\`${name}\``))).toEqual([]);
  });

  it('works without running code of the folder in restricted mode', () => {
    expect(manifest.capabilities.untrustedWorkspaces.supported).toBe('limited');
    expect(text('src/extension.ts')).toContain('trusted: workspace.isTrusted');
  });

  it('matches the problems that flowc check prints', () => {
    const [{ regexp }] = manifest.contributes.problemPatterns;
    expect('sub/a.flow:12:3 error[unknown-name] no lane "x"').toMatch(new RegExp(regexp));
  });

  it('has the version of flowc', () => {
    expect(manifest.version).toBe(json('../../package.json').version);
  });
});

describe('the package', () => {
  const folder = temporaryFolder({});
  let files: Record<string, Uint8Array> = {};

  beforeAll(async () => {
    await buildExtension();
    const packagePath = path.join(folder, 'flowc.vsix');
    await createVSIX({ cwd: HOME, packagePath, dependencies: false, allowMissingRepository: true });
    files = unzipSync(readFileSync(packagePath));
  });

  it('holds all that the manifest names', () => {
    const { contributes, main, icon } = manifest;
    const [language] = contributes.languages;
    const steps = contributes.walkthroughs[0].steps.map(({ media }: { media: { markdown: string } }) => media.markdown);
    const named = [
      main,
      icon,
      language.configuration,
      language.icon.light,
      language.icon.dark,
      contributes.grammars[0].path,
      contributes.jsonValidation[0].url,
      ...steps,
    ];
    const held = named.map((file: string) => `extension/${file.replace(/^\.\//, '')}`);
    expect(held.filter((file) => files[file] === undefined)).toEqual([]);
    expect(files['extension/package.nls.zh-cn.json']).toBeDefined();
    expect(Object.keys(files).filter((file) => /node_modules|\.map$|\/src\//.test(file))).toEqual([]);
  });

  it('keeps to the fields that VS Code takes: they are valid JSON with a scope of the grammar', () => {
    const grammar = JSON.parse(strFromU8(files['extension/dist/flow.tmLanguage.json']!));
    expect(grammar.scopeName).toBe(manifest.contributes.grammars[0].scopeName);
    const { wordPattern } = JSON.parse(strFromU8(files['extension/language-configuration.json']!));
    const words = '任务 fill-in "x" 在 业务 -> @A'.match(new RegExp(wordPattern.pattern, `${wordPattern.flags}g`));
    expect(words).toEqual(['任务', 'fill-in', 'x', '在', '业务', '@A']);
  });

  it('brings a server that works where it is unpacked, and draws', async () => {
    const server = path.join(folder, 'unpacked');
    for (const [name, content] of Object.entries(files)) {
      if (!name.startsWith('extension/server/') || name.endsWith('/')) continue;
      const file = path.join(server, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    const launcher = path.join(server, 'extension/server/bin/flowc.cjs');
    expect(existsSync(launcher)).toBe(true);
    const editor = await Editor.start({ launcher });
    const file = editor.open('lane a "A"\nstart s "S" in a\nend e "E" in a\ns -> e\n');
    const state = await editor.connection.sendRequest<{ drawing: { markup: string } }>('flowc/preview', { uri: file.uri });
    expect(state.drawing.markup).toContain('<svg');
    await editor.stop();
  });
});
