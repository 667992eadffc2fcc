/** Processes through foreign formats and back, for tests. */
import { type Changes, compareProcesses, draw, type Process, read } from '../../src/api.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { say } from '../../src/diagnostics/phrase.ts';
import { onOnePage, writeBpmn } from '../../src/interchange/bpmn/write-bpmn.ts';
import type { ProcessDraft } from '../../src/interchange/draft/draft.ts';
import { printDraft } from '../../src/interchange/draft/print-draft.ts';
import type { Remark } from '../../src/interchange/draft/remark.ts';
import { sourceFile } from '../../src/source/source-file.ts';

export const reading = (text: string) => read(sourceFile('test.flow', text));

/** What must never be wrong in an imported file: all that no configuration turns off. */
export function brokenBy(draft: ProcessDraft): Diagnostic[] {
  return reading(printDraft(draft)).diagnostics.filter(({ severity }) => severity === 'error');
}

/** What changed between a process and the draft that came back. */
export function changesTo(process: Process, draft: ProcessDraft): Changes {
  return compareProcesses(process, reading(printDraft(draft)).process);
}

export async function bpmnOf(process: Process): Promise<string> {
  const { diagram } = await draw(onOnePage(process), { page: 'auto', columns: 'lanes' });
  return writeBpmn(process, diagram!);
}

/** Remarks as a reader sees them: `dropped: the group is not kept (12 "Group")`. */
export function told(remarks: readonly Remark[]): string[] {
  return remarks.map(({ effect, message, place: { line, part } }) => {
    const where = [line, part === null ? null : `"${part}"`].filter((each) => each !== null).join(' ');
    return `${effect}: ${say(message, 'en')}${where === '' ? '' : ` (${where})`}`;
  });
}
