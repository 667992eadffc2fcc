import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Session } from '../session.ts';

export async function explain(rule: string | undefined, session: Session): Promise<ExitCode> {
  await session.terminal.out(`${rule}\n`);
  return EXIT.done;
}
