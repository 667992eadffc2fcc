/** A project in a folder of its own that `flowc preview --edit` serves. */
import { mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pageServer } from '../../src/cli/commands/lsp/lsp.ts';
import { type RunningPreview, startPreview } from '../../src/cli/commands/preview/preview.ts';
import type { Session } from '../../src/cli/shell/session.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

export const TEXT = `process "Quotation" { owner: "Sales", version: "1.0", customer: "Buyer", direction: right }

lane sales "Sales" { role: "Clerk" }
lane boss  "General manager"

start    ask    "Customer asks"       in sales
task     fill   "Fill in the request" in sales
document form   "Request form"
task     review "Review the price"    in boss
end      answer "Price given"         in sales

ask -> fill -> form -> review -> answer
ask -> fill
`;

export const session = (cwd: string, lang: 'en' | 'zh') =>
  ({ terminal: { cwd, env: {} }, lang, langIsAsked: true, colorLevel: 0, quiet: false, config: null }) as unknown as Session;

export interface Editing {
  readonly url: string;
  readonly folder: string;
  readonly running: RunningPreview;
  read(name?: string): string;
  /** Writes at once, as editors do. */
  write(text: string, name?: string): void;
}

/** Called once in a file of tests: projects in folders that live as long as its tests. */
export function useEditing() {
  const home = temporaryFolder({});

  function folderWith(files: Readonly<Record<string, string>>): string {
    const folder = mkdtempSync(path.join(home, 'case-'));
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
    return folder;
  }

  async function editing(files: Readonly<Record<string, string>>, lang: 'en' | 'zh' = 'en'): Promise<Editing> {
    const folder = folderWith(files);
    const load = async () => pageServer;
    const running = await startPreview([], { port: '0', edit: true }, session(folder, lang), load);
    return {
      url: running.url,
      folder,
      running,
      read: (name = 'a.flow') => readFileSync(path.join(folder, name), 'utf8'),
      write(text, name = 'a.flow') {
        const draft = path.join(folderWith({ draft: text }), 'draft');
        renameSync(draft, path.join(folder, name));
      },
    };
  }

  return { editing, folderWith };
}
