/** The commands of the palette, and those that end the server's actions. */
import { fork } from 'node:child_process';
import path from 'node:path';
import { commands, type Disposable, env, l10n, Range, type Uri, window, workspace } from 'vscode';
import type { LanguageClient, Range as LspRange } from 'vscode-languageclient/node';
import { type Previews, previewTarget } from './preview.ts';

const DRAWINGS = ['svg', 'pdf', 'html', 'json'];
const REPORTS = ['docx', 'pdf', 'html', 'md', 'xlsx'];

export function addCommands(client: LanguageClient, previews: Previews, launcher: string): Disposable[] {
  const output = window.createOutputChannel('flowc build');
  const on = (name: string, run: (...args: never[]) => unknown) => commands.registerCommand(name, run);
  return [
    output,
    on('flowc.preview', (named: unknown) => {
      const uri = previewTarget(named);
      if (uri !== undefined) return previews.show(uri);
    }),
    on('flowc.build', () => write('build', DRAWINGS)),
    on('flowc.report', () => write('report', REPORTS)),
    on('flowc.explain', () => explain(client)),
    on('flowc.showReferences', (uri: string, position: never, locations: never[]) => {
      const { protocol2CodeConverter: convert } = client;
      const places = locations.map((place) => convert.asLocation(place));
      return commands.executeCommand('editor.action.showReferences', convert.asUri(uri), convert.asPosition(position), places);
    }),
    on('flowc.selectReason', async (uri: string, range: LspRange) => {
      const { start, end } = client.protocol2CodeConverter.asRange(range);
      await window.showTextDocument(client.protocol2CodeConverter.asUri(uri), { selection: new Range(start, end) });
    }),
  ];

  /** Writes beside the source, by the same command line as everywhere. */
  async function write(command: string, formats: readonly string[]): Promise<void> {
    const document = window.activeTextEditor?.document;
    if (document === undefined || document.languageId !== 'flow' || document.isUntitled) return;
    const format = await window.showQuickPick([...formats]);
    if (format === undefined) return;
    await document.save();
    const { status, text } = await run([command, document.uri.fsPath, '-f', format, ...language()], document.uri);
    output.clear();
    output.append(text);
    if (status !== 0) {
      output.show(true);
      return;
    }
    const open = l10n.t('Show in Folder');
    if ((await window.showInformationMessage(text.trim() || `flowc ${command}`, open)) === open) {
      await commands.executeCommand('revealFileInOS', document.uri);
    }
  }

  function run(args: readonly string[], uri: Uri): Promise<{ status: number; text: string }> {
    const cwd = workspace.getWorkspaceFolder(uri)?.uri.fsPath ?? path.dirname(uri.fsPath);
    return new Promise((resolve) => {
      const child = fork(launcher, args, { cwd, silent: true, execArgv: [] });
      let text = '';
      child.stdout?.on('data', (chunk) => {
        text += chunk;
      });
      child.stderr?.on('data', (chunk) => {
        text += chunk;
      });
      child.on('error', (error) => resolve({ status: 2, text: error.message }));
      child.on('close', (status) => resolve({ status: status ?? 2, text }));
    });
  }
}

function language(): string[] {
  return ['--lang', env.language.startsWith('zh') ? 'zh' : 'en'];
}

/** The rule of the problem at the cursor, else one of those that the file has. */
async function explain(client: LanguageClient): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined) return;
  const { uri } = editor.document;
  const found = client.diagnostics?.get(uri) ?? [];
  const here = found.filter(({ range }) => range.contains(editor.selection.active));
  const rules = [...new Set((here.length > 0 ? here : found).map(({ code }) => `${code}`))];
  const rule = rules.length === 1 ? rules[0] : await window.showQuickPick(rules);
  if (rule === undefined) return;
  const text = await client.sendRequest<string | null>('flowc/explain', { uri: `${uri}`, rule });
  if (text === null) return;
  const document = await workspace.openTextDocument({ language: 'markdown', content: text });
  await commands.executeCommand('markdown.showPreviewToSide', document.uri);
}
