/** The linters that are compared: each from the text to its findings, in this process, by its recommended rules. */
import { check, NO_FILES, type RunRule, read, resolveSettings } from '../../src/api.ts';
import { sourceFile } from '../../src/source/source-file.ts';

export interface Linter {
  readonly name: string;
  /** How many findings there are in a text. */
  lint(text: string): number | Promise<number>;
}

/** flowc; each rule is run by `runRule`. */
export function flowc(runRule?: RunRule): Linter {
  const { settings } = resolveSettings('recommended');
  return {
    name: 'flowc',
    lint(text) {
      const reading = read(sourceFile('a.flow', text), NO_FILES);
      const project = { root: '.', files: new Map([['a.flow', reading.process]]), exists: () => false };
      return check(reading, project, settings, runRule).length;
    },
  };
}

/** bpmnlint, but for the two rules that look at the picture, which the exported files have none of. */
export async function bpmnlint(): Promise<Linter> {
  // One after the other: Node refuses to `require` a module that it is importing.
  const { BpmnModdle } = await import('bpmn-moddle');
  const { default: lib } = await import('bpmnlint');
  const { default: NodeResolver } = await import('bpmnlint/lib/resolver/node-resolver.js');
  const rules = { 'no-bpmndi': 0, 'no-overlapping-elements': 0 };
  const linter = new lib.Linter({ config: { extends: 'bpmnlint:recommended', rules }, resolver: new NodeResolver() });
  const moddle = new BpmnModdle();
  return {
    name: 'bpmnlint',
    async lint(xml) {
      const { rootElement } = await moddle.fromXML(xml);
      const found = await linter.lint(rootElement);
      return Object.values(found).reduce((sum, reports) => sum + reports.length, 0);
    },
  };
}
