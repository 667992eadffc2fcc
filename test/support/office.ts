/** LibreOffice, which opens what Word opens. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { hasProgram } from './programs.ts';

export const hasOffice = () => hasProgram('soffice') && hasProgram('pdftotext') && hasProgram('pdfimages');

/** A document as LibreOffice prints it. It has settings of its own, so that no other one that runs is in the way. */
export function printedByOffice(document: Uint8Array, ending: string): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'flowc-office-'));
  try {
    writeFileSync(path.join(folder, `document.${ending}`), document);
    const settings = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'settings')).href}`;
    const args = [settings, '--headless', '--convert-to', 'pdf', '--outdir', folder, path.join(folder, `document.${ending}`)];
    execFileSync('soffice', args, { stdio: 'ignore', timeout: 250_000 });
    return readFileSync(path.join(folder, 'document.pdf'));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
