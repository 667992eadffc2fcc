/** Processes through foreign formats and back, for tests. */
import { type Changes, compareProcesses, draw, type Process, read } from '../../src/api.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { say } from '../../src/diagnostics/phrase.ts';
import type { Diagram } from '../../src/geometry/diagram.ts';
import { onOnePage, writeBpmn } from '../../src/interchange/bpmn/write-bpmn.ts';
import type { ProcessDraft } from '../../src/interchange/draft/draft.ts';
import { printDraft } from '../../src/interchange/draft/print-draft.ts';
import type { Remark } from '../../src/interchange/draft/remark.ts';
import { writeDrawio } from '../../src/interchange/drawio/write-drawio.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { memoized } from '../support/memoized.ts';

export const reading = (text: string) => read(sourceFile('test.flow', text));

/** What must never be wrong in an imported file: all that no configuration turns off. */
export function brokenBy(draft: ProcessDraft): Diagnostic[] {
  return reading(printDraft(draft)).diagnostics.filter(({ severity }) => severity === 'error');
}

/** What changed between a process and the draft that came back. */
export function changesTo(process: Process, draft: ProcessDraft): Changes {
  return compareProcesses(process, reading(printDraft(draft)).process);
}

const drawnInLanes = memoized(async (process: Process): Promise<Diagram> => {
  const { diagram } = await draw(process, { page: 'auto', columns: 'lanes' });
  return diagram!;
});

export async function bpmnOf(process: Process): Promise<string> {
  return writeBpmn(process, await drawnInLanes(onOnePage(process)));
}

export async function drawioOf(process: Process): Promise<string> {
  return writeDrawio(process, await drawnInLanes(process));
}

/** Remarks as a reader sees them: `dropped: the group is not kept (12 "Group")`. */
export function told(remarks: readonly Remark[]): string[] {
  return remarks.map(({ effect, message, place: { line, part } }) => {
    const where = [line, part === null ? null : `"${part}"`].filter((each) => each !== null).join(' ');
    return `${effect}: ${say(message, 'en')}${where === '' ? '' : ` (${where})`}`;
  });
}
