/** What other programs say of the BPMN that flowc writes: the schema of BPMN 2.0, bpmnlint's recommended rules, and bpmn-js, which draws it. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { BpmnModdle } from 'bpmn-moddle';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draw } from '../../../src/api.ts';
import { onOnePage } from '../../../src/interchange/bpmn/write-bpmn.ts';
import { CHROMIUM, useBrowser } from '../../support/browser.ts';
import { exampleText } from '../../support/examples.ts';
import { generateProcess } from '../../support/process-generator.ts';
import { hasProgram } from '../../support/programs.ts';
import { bpmnOf, reading } from '../support.ts';

const require = createRequire(import.meta.url);
const EXAMPLES = ['order-to-cash.flow', 'quotation.zh.flow', 'travel-expenses.flow', 'requirement-to-launch.flow'];
const folder = mkdtempSync(path.join(tmpdir(), 'flowc-bpmn-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.runIf(hasProgram('xmllint'))('the schema of BPMN 2.0', () => {
  const texts = [...EXAMPLES.map(exampleText), ...[1, 2, 3].map((seed) => generateProcess(seed, { nodes: 30, facts: true }))];
  it.each(texts.map((text, i) => [i, text] as const))('holds for process %i', async (_, text) => {
    const file = path.join(folder, 'valid.bpmn');
    writeFileSync(file, await bpmnOf(reading(text).process));
    const schema = path.resolve('node_modules/bpmn-moddle/resources/bpmn/xsd/BPMN20.xsd');
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', schema, file], { encoding: 'utf8' });
    expect({ status, stderr: stderr.replaceAll(file, 'FILE') }).toEqual({ status: 0, stderr: 'FILE validates\n' });
  });
});

describe('the recommended rules of bpmnlint', () => {
  const { Linter } = require('bpmnlint') as {
    Linter: new (options: object) => { lint(root: object): Promise<Record<string, { message: string; category: string }[]>> };
  };
  const NodeResolver = require('bpmnlint/lib/resolver/node-resolver') as new () => object;

  it.each(EXAMPLES)('find no error in %s', async (name) => {
    const { rootElement } = await new BpmnModdle().fromXML(await bpmnOf(reading(exampleText(name)).process));
    const linter = new Linter({ config: { extends: 'bpmnlint:recommended' }, resolver: new NodeResolver() });
    const found = Object.entries(await linter.lint(rootElement));
    // a process may go on in another one: then it ends with a call, for which BPMN has no event
    const errors = found.flatMap(([rule, reports]) =>
      reports
        .filter(({ category }) => /error/.test(category) && !/^no-implicit-(?:end|start)$/.test(rule))
        .map(({ message }) => `${rule}: ${message}`),
    );
    expect(errors).toEqual([]);
  });
});

describe.runIf(CHROMIUM)('bpmn-js', () => {
  const open = useBrowser();
  const script = () => pathToFileURL(path.resolve('node_modules/bpmn-js/dist/bpmn-viewer.production.min.js')).href;
  beforeAll(() => {
    writeFileSync(path.join(folder, 'page.html'), '<!doctype html><div id="canvas" style="width:1000px;height:700px"></div>');
  });

  it.each(EXAMPLES)('draws %s without a warning, each part where flowc draws it', async (name) => {
    const { process } = reading(exampleText(name));
    const { diagram } = await draw(onOnePage(process), { page: 'auto', columns: 'lanes' });
    const { page, ask } = await open(pathToFileURL(path.join(folder, 'page.html')).href);
    await page.addScriptTag({ url: script() });
    const drawn = await ask<{ warnings: string[]; shapes: [id: string, x: number, y: number][] }>(`(async () => {
      const viewer = new BpmnJS({ container: '#canvas' });
      const { warnings } = await viewer.importXML(${JSON.stringify(await bpmnOf(process))});
      const own = ({ businessObject }) => businessObject.extensionElements?.values?.[0]?.$attrs?.id ?? businessObject.extensionElements?.values?.[0]?.id;
      const shapes = viewer.get('elementRegistry').filter((each) => each.width && each.type !== 'label');
      return {
        warnings: warnings.map(({ message }) => message),
        shapes: shapes.map((each) => [own(each) ?? each.id, each.x + each.width / 2, each.y + each.height / 2]),
      };
    })()`);
    expect(drawn.warnings).toEqual([]);
    const [first] = diagram!.pages;
    const middles = new Map(drawn.shapes.map(([id, x, y]) => [id, [x, y]] as const));
    for (const { id, place, x, y, width, height } of [...first!.nodes, ...first!.lanes.map((lane) => ({ ...lane, place: 1 }))]) {
      if (place > 1 || first!.nodes.some((node) => node.id === id && node.place > 1)) continue;
      const [cx, cy] = middles.get(id) ?? [Number.NaN, Number.NaN];
      expect(Math.hypot(cx! / 1.25 - (x + width / 2), cy! / 1.25 - (y + height / 2)), id).toBeLessThan(1);
    }
    await page.close();
  });
});
