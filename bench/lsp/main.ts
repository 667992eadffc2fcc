/**
 * `npm run bench:lsp`: how long an editor waits after a key stroke, in a file of 300 nodes of a project of 200 files, beside a whole
 * `flowc check` of the same project in the same run; and what memory the server holds before and after 10,000 edits.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { generateProcess } from '../../test/support/process-generator.ts';
import { median } from '../median.ts';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '200' },
    nodes: { type: 'string', default: '300' },
    rounds: { type: 'string', default: '31' },
    edits: { type: 'string', default: '10000' },
  },
});
const folder = mkdtempSync(path.join(tmpdir(), 'flowc-bench-'));
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...outer } = process.env;
const env = { ...outer, FLOWC_CACHE_DIR: path.join(folder, 'cache') };
const launcher = path.resolve('bin/flowc.cjs');
const uri = pathToFileURL(path.join(folder, 'a.flow')).href;
const text = generateProcess(7, { nodes: Number(values.nodes) });
let version = 1;

try {
  writeFileSync(path.join(folder, 'flowc.json'), '{}');
  writeFileSync(path.join(folder, 'org.flow'), 'lane board "Board"\ndocument minutes "Minutes"\n');
  writeFileSync(path.join(folder, 'a.flow'), text);
  for (let i = 2; i < Number(values.files); i++) {
    writeFileSync(
      path.join(folder, `p${i}.flow`),
      `use "org.flow"\n${generateProcess(i, { nodes: 20 }).replace(/^process/m, '\nprocess')}`,
    );
  }
  const check = wholeCheck();
  const { server, connection } = start();
  await measure(server, connection, check);
  connection.dispose();
  server.kill();
} finally {
  rmSync(folder, { recursive: true });
}

function wholeCheck(): number {
  const times = Array.from({ length: 3 }, () => {
    const begin = performance.now();
    spawnSync(process.execPath, [launcher, 'check', '--format', 'json'], { cwd: folder, env, stdio: 'ignore' });
    return performance.now() - begin;
  });
  return median(times);
}

function start(): { server: ChildProcess; connection: MessageConnection } {
  const server = spawn(process.execPath, [launcher, 'lsp'], { cwd: folder, env, stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createMessageConnection(new StreamMessageReader(server.stdout!), new StreamMessageWriter(server.stdin!));
  connection.listen();
  return { server, connection };
}

async function measure(server: ChildProcess, connection: MessageConnection, check: number): Promise<void> {
  const told = diagnosticsOf(connection);
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: pathToFileURL(folder).href, capabilities: {} });
  await connection.sendNotification('initialized', {});
  const opening = told();
  const opened = performance.now();
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'flow', version, text } });
  await opening;
  const first = performance.now() - opened;
  const end = text.split('\n').length - 1;
  const position = { line: end, character: 0 };
  const rows: [string, number][] = [
    ['whole flowc check', check],
    ['first diagnostics after opening', first],
  ];
  const completion: number[] = [];
  const hover: number[] = [];
  const diagnostics: number[] = [];
  for (let i = 0; i < Number(values.rounds); i++) {
    // Each stroke makes another problem, so that there is something to report.
    const answer = told();
    const begin = performance.now();
    change(connection, end, i % 2 === 0 ? `x${i} -> nowhere${i}` : '');
    await connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });
    completion.push(performance.now() - begin);
    await answer;
    diagnostics.push(performance.now() - begin);
    const asked = performance.now();
    await connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: { line: 12, character: 8 } });
    hover.push(performance.now() - asked);
  }
  rows.push(
    ['completion after a key stroke', median(completion)],
    ['hover', median(hover)],
    ['diagnostics after a key stroke', median(diagnostics)],
  );
  console.log(
    `${values.files} files, ${values.nodes} nodes in the one that is written\n\n| answer | ms | of a whole check |\n|---|--:|--:|`,
  );
  for (const [name, time] of rows) console.log(`| ${name} | ${time.toFixed(1)} | ${((100 * time) / check).toFixed(1)} % |`);
  await picture(connection, check);
  await memory(server, connection, end);
}

/** A picture of 100 nodes after a key stroke, as a preview beside the text asks for it. */
async function picture(connection: MessageConnection, check: number): Promise<void> {
  const drawn = pathToFileURL(path.join(folder, 'b.flow')).href;
  const text = generateProcess(9, { nodes: 100 });
  void connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: drawn, languageId: 'flow', version: 1, text },
  });
  const times: number[] = [];
  for (let i = 0; i < 12; i++) {
    const begin = performance.now();
    void connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: drawn, version: 2 + i },
      contentChanges: [{ text: `${text}note "n${i}" on ${firstNode(text)}\n` }],
    });
    await connection.sendRequest('flowc/preview', { uri: drawn });
    times.push(performance.now() - begin);
  }
  const time = median(times.slice(2));
  console.log(`| picture of 100 nodes after a key stroke | ${time.toFixed(1)} | ${((100 * time) / check).toFixed(1)} % |`);
}

function firstNode(text: string): string {
  return /^\s*(?:start|开始) (\S+)/m.exec(text)![1]!;
}

async function memory(server: ChildProcess, connection: MessageConnection, end: number): Promise<void> {
  const position = { line: end, character: 0 };
  const stroke = async (count: number) => {
    for (let i = 0; i < count; i++) {
      change(connection, end, `note "n${i % 97}" on x${i % 89}`);
      if (i % 20 === 0) await connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });
    }
    await connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
  };
  const tenth = Math.round(Number(values.edits) / 10);
  await stroke(tenth);
  const before = residentMiB(server);
  await stroke(Number(values.edits) - tenth);
  const after = residentMiB(server);
  if (before === null || after === null) return;
  console.log(`\nmemory after ${tenth} edits ${before.toFixed(0)} MiB, after ${values.edits} ${after.toFixed(0)} MiB`);
}

function change(connection: MessageConnection, line: number, written: string): void {
  version++;
  const range = { start: { line, character: 0 }, end: { line, character: 9999 } };
  void connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version },
    contentChanges: [{ range, text: written }],
  });
}

/** Gives the next diagnostics of the file that is written. */
function diagnosticsOf(connection: MessageConnection): () => Promise<void> {
  let wake: () => void = () => {};
  connection.onNotification('textDocument/publishDiagnostics', (params: { uri: string }) => {
    if (params.uri === uri) wake();
  });
  return () =>
    new Promise((resolve) => {
      wake = resolve;
    });
}

/** Null where the system does not report it. */
function residentMiB({ pid }: ChildProcess): number | null {
  try {
    const found = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found && Number(found[1]) / 1024;
  } catch {
    return null;
  }
}
