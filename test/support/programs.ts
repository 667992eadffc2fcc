/** Programs of the machine that some tests look at results with; where one is absent its tests are skipped by name. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export function hasProgram(name: string): boolean {
  return spawnSync(name, ['-v'], { stdio: 'ignore' }).error === undefined;
}

/** Runs a program on a file with this content, whose path takes the place of `FILE`; gives what it prints. */
export function outputOf(program: string, args: readonly string[], content: Uint8Array): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'flowc-program-'));
  try {
    const file = path.join(folder, 'file');
    writeFileSync(file, content);
    const named = args.map((arg) => (arg === 'FILE' ? file : arg));
    return execFileSync(program, named, { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'], cwd: folder });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each pixel. */
  readonly rgb: Uint8Array;
}

/** One page of a PDF, drawn by poppler. */
export function pixelsOfPdf(pdf: Uint8Array, page: number, dpi: number): Pixels {
  const ppm = outputOf('pdftoppm', ['-r', `${dpi}`, '-f', `${page}`, '-l', `${page}`, 'FILE'], pdf);
  const [head, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 64))!;
  return { width: Number(width), height: Number(height), rgb: ppm.subarray(head!.length) };
}

const PREFLIGHT = [
  'pdfbox2',
  'fontbox2',
  'preflight',
  'xmpbox',
  'commons-io',
  'commons-logging',
  'javax.activation',
  'jaxb-api',
].map((name) => `/usr/share/java/${name}.jar`);

/** Whether PDFBox's validator is there: Debian's libpdfbox2-java, libactivation-java and libjaxb-api-java. */
export function hasPreflight(): boolean {
  return hasProgram('java') && PREFLIGHT.every(isFile);
}

function isFile(file: string): boolean {
  try {
    return readFileSync(file).length > 0;
  } catch {
    return false;
  }
}

/** What PDFBox finds wrong in a document as PDF/A-1b, each finding with its number. */
export function preflightFindings(pdf: Uint8Array): string[] {
  const program = 'org.apache.pdfbox.preflight.Validator_A1b';
  const run = (args: string[]) => {
    try {
      return outputOf('java', args, pdf).toString();
    } catch (error) {
      return String((error as { stdout: Buffer }).stdout);
    }
  };
  return run(['-cp', PREFLIGHT.join(':'), program, 'FILE'])
    .split('\n')
    .filter((line) => /^[\d.]+ :/.test(line));
}
