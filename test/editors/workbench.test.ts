/** The extension in the workbench of VS Code itself, by code-server, where the machine has one. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { accessSync, constants, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildExtension } from '../../editors/vscode/build.ts';
import { CHROMIUM, type Opened, PATIENCE, useBrowser } from '../support/browser.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const CODE_SERVER = (process.env.PATH ?? '')
  .split(path.delimiter)
  .map((folder) => path.join(folder, 'code-server'))
  .find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

const TEXT = `process "Quotation" { customer: "Buyer" }
lane sales "Sales" { role: "Clerk" }
start ask "Customer asks" in sales
task fill "Fill in the request" in sales
end done "Done" in sales
ask -> fill -> done
fill -> nowhere
`;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

describe.skipIf(!CHROMIUM || !CODE_SERVER)('in code-server', () => {
  const open = useBrowser();
  const home = temporaryFolder({ 'work/a.flow': TEXT, 'data/User/settings.json': '{ "workbench.startupEditor": "none" }' });
  let server: ChildProcess;
  let opened: Opened;

  beforeAll(async () => {
    await buildExtension();
    const packagePath = path.join(home, 'flowc.vsix');
    await createVSIX({ cwd: 'editors/vscode', packagePath, dependencies: false, allowMissingRepository: true });
    const config = path.join(home, 'config.yaml');
    writeFileSync(config, 'auth: none\n');
    const own = [
      '--config',
      config,
      '--user-data-dir',
      path.join(home, 'data'),
      '--extensions-dir',
      path.join(home, 'extensions'),
    ];
    execFileSync(CODE_SERVER!, [...own, '--install-extension', packagePath], { stdio: 'ignore' });
    const port = await freePort();
    const options = ['--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check'];
    server = spawn(CODE_SERVER!, [...own, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
    await new Promise<void>((resolve) => {
      server.stdout!.on('data', (chunk) => `${chunk}`.includes('HTTP server listening') && resolve());
    });
    opened = await open(`http://127.0.0.1:${port}/?folder=${path.join(home, 'work')}`, 1500, 900);
    await opened.until('document.querySelector(".monaco-workbench .explorer-viewlet")');
  });
  afterAll(() => void server?.kill());

  async function command(words: string): Promise<void> {
    await opened.page.keyboard.press('F1');
    await opened.until('document.querySelector(".quick-input-widget input") === document.activeElement');
    await opened.page.keyboard.type(words);
    await opened.until(
      `document.querySelector(".quick-input-list .monaco-list-row")?.textContent.includes(${JSON.stringify(words)})`,
    );
    await opened.page.keyboard.press('Enter');
  }

  it('a file has colours and its problems', async () => {
    await opened.until(
      '[...document.querySelectorAll(".explorer-viewlet .label-name")].some((name) => name.textContent === "a.flow")',
    );
    await opened.page.evaluate(
      '[...document.querySelectorAll(".explorer-viewlet .label-name")].find((name) => name.textContent === "a.flow").click()',
    );
    await opened.until('document.querySelector(".monaco-editor .view-line")?.textContent.includes("process")');
    await opened.until('document.querySelector(".monaco-editor .squiggly-error")');
    await opened.until(
      'new Set([...document.querySelectorAll(".view-line span span")].map(({ className }) => className)).size > 2',
    );
  });

  it('its preview is drawn beside it', async () => {
    await opened.page.click('.monaco-editor .view-line');
    await command('flowc: Open Preview to the Side');
    await expect
      .poll(
        async () => {
          const frames = await Promise.all(
            opened.page
              .frames()
              .map((frame) => frame.evaluate('Boolean(document.querySelector("#node-fill"))').catch(() => false)),
          );
          return frames.some(Boolean);
        },
        { timeout: PATIENCE },
      )
      .toBe(true);
  });
});
