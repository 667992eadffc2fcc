/** Files of other notations, by how they begin: read as a `.flow` file, each of their lines would be a mistake. */
import type { Phrase } from '../diagnostics/diagnostic.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Span } from '../source/span.ts';
import { phrase } from './syntax-messages.ts';

/** The first line that says something, and whose it is; the last column tells whether `flowc import` reads it. */
const BEGINNINGS: readonly (readonly [begins: RegExp, notation: string, imported: boolean])[] = [
  [/^(?:```mermaid|(?:flowchart|graph)(?:-elk)?[ \t]+(?:TD|TB|BT|LR|RL)\b|graph[ \t]*;?$)/, 'Mermaid', true],
  [/^(?:sequenceDiagram|stateDiagram|classDiagram|erDiagram|journey|gantt|mindmap|swimlane-beta)\b/, 'Mermaid', false],
  [/^@start(?:uml|activity)\b/, 'PlantUML', true],
  [/^@start\w+/, 'PlantUML', false],
  [/^(?:strict[ \t]+)?(?:di)?graph\b[^{\n]*\{/, 'Graphviz', false],
  [/^<mxfile\b|^<mxGraphModel\b/, 'draw.io', true],
  [/^(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)?<(?:\w+:)?definitions\b/, 'BPMN', true],
  [/^<\?xml\b|^<!DOCTYPE\b|^<html\b/i, 'XML', false],
  [/^\{\s*"/, 'JSON', false],
  [/^PK\W{2}/, 'ZIP (docx, xlsx, vsdx)', false],
];
/** Blank lines, comments of the other notations and the front matter of Mermaid. */
const BEFORE = /^\uFEFF?(?:\s|%%[^\n]*\n|'[^\n]*\n|\/\/[^\n]*\n|---\n[\s\S]*?\n---\n)*/;

/** What a file of another notation is told as, or null. */
export function otherNotation({ path, text }: SourceFile): { span: Span; message: Phrase; help: Phrase } | null {
  const start = BEFORE.exec(text)![0].length;
  const head = text.slice(start, start + 2000);
  const lineEnd = head.search(/\n|$/);
  const found = BEGINNINGS.find(([begins]) => begins.test(head));
  if (!found) return null;
  const [, notation, imported] = found;
  return {
    span: { file: path, start, end: start + lineEnd },
    message: phrase('syntax.otherNotation', { notation }),
    help: imported ? phrase('syntax.help.import', { file: path }) : phrase('syntax.help.reference'),
  };
}
