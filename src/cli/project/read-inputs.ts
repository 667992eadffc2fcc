/** Reads the inputs of a run into its sources. */
import type { Diagnostic, Phrase } from '../../diagnostics/diagnostic.ts';
import { decode } from '../files/decode.ts';
import { readText } from '../files/read.ts';
import type { Terminal } from '../shell/terminal.ts';
import type { Input } from './project.ts';
import type { Sources } from './sources.ts';

export interface ReadInput {
  readonly input: Input;
  /** Why its bytes are no text; then there is nothing to compile. */
  readonly problem: Diagnostic | null;
}

export interface ReadInputs {
  readonly inputs: readonly ReadInput[];
  /** Files that can't be read. */
  readonly failures: readonly Phrase[];
}

export async function readInputs(inputs: readonly Input[], terminal: Terminal, sources: Sources): Promise<ReadInputs> {
  const read: ReadInput[] = [];
  const failures: Phrase[] = [];
  for (const input of inputs) {
    const { file, path } = input;
    const decoded = file === null ? decode(await terminal.readInput()) : readText(file.absolute, path);
    if ('unreadable' in decoded) {
      failures.push(decoded.unreadable);
      continue;
    }
    sources.add(path, decoded.text);
    const { problem } = decoded;
    read.push({ input, problem: problem && notText(path, problem) });
  }
  return { inputs: read, failures };
}

/** What is wrong with a file whose bytes are no text. */
export function notText(file: string, { at, message, help }: { at: number; message: Phrase; help: Phrase }): Diagnostic {
  return { code: 'syntax', severity: 'error', message, span: { file, start: at, end: at }, help, related: [], fix: null };
}
