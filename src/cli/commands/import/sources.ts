/** What is imported: its format by its ending, its bytes as text in whatever encoding other programs write. */
import path from 'node:path';
import { nearest } from '../../../diagnostics/nearest.ts';
import { shellPhrase } from '../../shell/shell-messages.ts';
import { UsageError } from '../../shell/usage-error.ts';
import { phrase } from './import-messages.ts';

const SOURCE_FORMATS = ['bpmn', 'xlsx', 'csv', 'tsv', 'md', 'mermaid', 'plantuml', 'drawio'] as const;
export type SourceFormat = (typeof SOURCE_FORMATS)[number];

const ENDINGS: Readonly<Record<string, SourceFormat>> = {
  '.bpmn': 'bpmn',
  '.bpmn2': 'bpmn',
  '.xlsx': 'xlsx',
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.tab': 'tsv',
  '.md': 'md',
  '.markdown': 'md',
  '.mmd': 'mermaid',
  '.mermaid': 'mermaid',
  '.puml': 'plantuml',
  '.plantuml': 'plantuml',
  '.iuml': 'plantuml',
  '.pu': 'plantuml',
  '.wsd': 'plantuml',
  '.drawio': 'drawio',
  '.dio': 'drawio',
};

/** The format that `--from` names; throws a `UsageError` where it names none. */
export function formatNamed(name: string): SourceFormat {
  const found = SOURCE_FORMATS.find((format) => format === name.toLowerCase());
  if (found !== undefined) return found;
  const near = nearest(name, SOURCE_FORMATS);
  const help =
    near === null
      ? phrase('import.formats', { formats: SOURCE_FORMATS.join(', ') })
      : shellPhrase('cli.didYouMean', { name: near });
  throw new UsageError(phrase('import.noFormat', { format: name }), help);
}

/** The format of a file by its ending; XML and plain text by what stands in it; null where that says nothing. */
export function formatOf(file: string, text: string): SourceFormat | null {
  const ofEnding = ENDINGS[path.extname(file).toLowerCase()];
  if (ofEnding !== undefined) return ofEnding;
  const head = text.slice(0, 4000);
  if (/<(?:[\w-]+:)?definitions\b/.test(head) && /BPMN\/20100524/.test(head)) return 'bpmn';
  if (/<(?:mxfile|mxGraphModel)\b/.test(head)) return 'drawio';
  if (/^\s*@start(?:uml)?\b/m.test(head)) return 'plantuml';
  if (/^\s*(?:flowchart|graph|swimlane(?:-beta)?)\b/m.test(head)) return 'mermaid';
  return /^\s*\|.*\|\s*$/m.test(head) ? 'md' : null;
}

/**
 * The text of a file: UTF-8, UTF-16 with its mark, what an XML declaration names, else the encoding of Chinese Windows, in which Excel saves
 * its `.csv` files there.
 */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const declared = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/.exec(String.fromCharCode(...bytes.subarray(0, 200)))?.[1];
  for (const label of ['utf-8', ...(declared === undefined ? [] : [declared]), 'gb18030']) {
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes);
      return declared === undefined ? text : text.replace(/^(<\?xml[^>]*?)\s+encoding\s*=\s*["'][\w-]+["']/, '$1');
    } catch {}
  }
  return new TextDecoder('windows-1252').decode(bytes);
}
