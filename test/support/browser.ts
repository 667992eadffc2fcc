/** Chromium, where the machine has one, to see what a reader sees. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';

/** Where a machine is busy, a browser takes its time; milliseconds. */
const PATIENCE = 60_000;
/** Containers, in which tests run as root, have no sandbox for it. */
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--lang=en'];
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of the program; where there is none, tests that need it are skipped. */
export const CHROMIUM = NAMES.flatMap((name) =>
  (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name)),
).find((file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
});

export interface Opened {
  readonly page: Page;
  /** What went wrong in the page: errors, refusals of its policy, dialogs, requests but for the page itself. */
  readonly wrong: readonly string[];
  /** The value of an expression in the page. */
  ask<Value>(expression: string): Promise<Value>;
  /** Waits until an expression holds in the page. */
  until(expression: string): Promise<void>;
}

/** Starts one browser for the tests of a file; gives how to open a page in it. `before` runs ahead of the page's own scripts. */
export function useBrowser(): (url: string, width?: number, height?: number, before?: string) => Promise<Opened> {
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({ executablePath: CHROMIUM!, args: ARGUMENTS, timeout: PATIENCE });
  }, PATIENCE);
  afterAll(() => browser?.close());
  return async (url, width = 1000, height = 700, before = '') => {
    const page = await browser.newPage();
    const home = url.startsWith('file:') ? url : new URL(url).origin;
    const wrong: string[] = [];
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    page.on('dialog', (dialog) => {
      wrong.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(home) && !request.url().startsWith('data:')) wrong.push(request.url());
    });
    await page.setViewport({ width, height });
    await page.evaluateOnNewDocument(before);
    await page.goto(url);
    return {
      page,
      wrong,
      ask: <Value>(expression: string) => page.evaluate(expression) as Promise<Value>,
      until: async (expression) => void (await page.waitForFunction(expression, { polling: 50, timeout: PATIENCE })),
    };
  };
}
