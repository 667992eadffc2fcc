/** The extension: starts the language server, and adds what the protocol has no words for: preview, build, report, explanations. */
import { commands, type ExtensionContext, env, Uri, window, workspace } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { addCommands } from './commands.ts';
import { Previews } from './preview.ts';

let client: LanguageClient | null = null;

/** Commands that the server's actions may end with. */
const COMMANDS = ['flowc.selectReason', 'flowc.showReferences', 'flowc.preview', 'editor.action.triggerSuggest'];

export async function activate(context: ExtensionContext): Promise<void> {
  const launcher = launcherIn(context);
  const run = { module: launcher, args: ['lsp'], transport: TransportKind.stdio };
  client = new LanguageClient(
    'flowc',
    'flowc',
    { run, debug: run },
    {
      documentSelector: ['file', 'untitled'].map((scheme) => ({ language: 'flow', scheme })),
      initializationOptions: () => ({ ...settings(), commands: COMMANDS }),
    },
  );
  const previews = new Previews(client);
  context.subscriptions.push(previews, ...addCommands(client, previews, launcher));
  context.subscriptions.push(
    commands.registerCommand('flowc.restart', () => client?.restart()),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('flowc') && tell()),
    workspace.onDidGrantWorkspaceTrust(tell),
  );
  await client.start();
}

export function deactivate(): Promise<void> | undefined {
  return client?.stop();
}

function tell(): void {
  void client?.sendNotification('workspace/didChangeConfiguration', { settings: { flowc: settings() } });
}

/** Plugins are code of the folder: they run where its author is trusted. */
function settings(): object {
  const { lang, baseline, inlayHints, codeLens } = workspace.getConfiguration('flowc') as unknown as Record<string, unknown>;
  return { lang, baseline, inlayHints, codeLens, trusted: workspace.isTrusted, locale: env.language };
}

/** The flowc that the user names, else the extension's own. */
function launcherIn(context: ExtensionContext): string {
  const named = workspace.getConfiguration('flowc').get<string>('server.path');
  if (named && !workspace.isTrusted) void window.showWarningMessage('flowc.server.path is not used in restricted mode');
  return named && workspace.isTrusted ? named : Uri.joinPath(context.extensionUri, 'server', 'bin', 'flowc.cjs').fsPath;
}
