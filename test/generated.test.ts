/** Generated files are what the code gives today, and the schema means what a run means. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { configSchema } from '../scripts/config-schema.ts';
import { generatedFiles } from '../scripts/generated.ts';
import { loadConfig } from '../src/cli/project/load-config.ts';
import { settingsOf } from '../src/cli/project/settings.ts';
import { Sources } from '../src/cli/project/sources.ts';
import { RULES } from '../src/rules/catalogue.ts';
import { folderWith } from './cli/folder.ts';

describe('generated files', () => {
  it.each(generatedFiles())('%s is up to date; else run `npm run generate`', (file, text) => {
    expect(readFileSync(file, 'utf8')).toBe(text);
  });
});

describe('the JSON schema of flowc.json', () => {
  const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictTuples: false });
  const isValid = ajv.compile(configSchema());

  /** Whether a run takes a configuration. */
  function isTaken(config: unknown): boolean {
    const folder = folderWith({ 'flowc.json': JSON.stringify(config) });
    const loaded = loadConfig(`${folder}/flowc.json`, folder, new Sources());
    return loaded.problems.length + settingsOf(loaded, {}).problems.length === 0;
  }

  it('is valid itself', () => {
    expect(ajv.validateSchema(configSchema())).toBe(true);
  });

  const good: readonly unknown[] = [
    {},
    { $schema: './node_modules/flowc/schema/flowc.schema.json', preset: 'strict', lang: 'zh', extends: [] },
    { rules: { 'ping-pong': 'off', 'many-handoffs': ['warning', { max: 3 }], 'dead-end': ['error'] } },
    { rules: { 'incomplete-header': ['warning', { keys: ['owner', 'version'] }] } },
    {
      overrides: [
        { files: 'drafts/**', preset: 'minimal' },
        { files: ['a/*'], rules: { 'dead-end': 'info' } },
      ],
    },
    { build: { format: ['svg'], joined: true, show: 'number', direction: 'right', theme: 'dark', page: 'A4' } },
  ];
  it.each(good.map((config) => [JSON.stringify(config), config]))('takes %s, as a run does', (_, config) => {
    expect({ schema: isValid(config), run: isTaken(config) }).toEqual({ schema: true, run: true });
  });

  const bad: readonly unknown[] = [
    [],
    { prest: 'strict' },
    { preset: 'strikt' },
    { lang: 'de' },
    { extends: {} },
    { rules: { 'dead-edn': 'off' } },
    { rules: { 'dead-end': 'fatal' } },
    { rules: { 'dead-end': ['error', { max: 1 }] } },
    { rules: { 'many-handoffs': ['warning', { max: -1 }] } },
    { rules: { 'many-handoffs': ['warning', {}, 1] } },
    { rules: { 'incomplete-header': ['warning', { keys: ['no such key'] }] } },
    { overrides: {} },
    { overrides: [{ rules: {} }] },
    { overrides: [{ files: 'a/*', lang: 'zh' }] },
    { build: { themes: 'dark' } },
    { build: { joined: 'yes' } },
  ];
  it.each(bad.map((config) => [JSON.stringify(config), config]))('refuses %s, as a run does', (_, config) => {
    expect({ schema: isValid(config), run: isTaken(config) }).toEqual({ schema: false, run: false });
  });

  it('describes every rule and option, with defaults that are valid', () => {
    const rules = Object.fromEntries(
      RULES.map(({ name, options }) => {
        const values = Object.fromEntries(Object.entries(options).map(([option, spec]) => [option, spec.default]));
        return [name, ['warning', values]];
      }),
    );
    expect(isValid({ rules })).toBe(true);
    expect(isTaken({ rules })).toBe(true);
  });
});
