/** Chromium, where the machine has one, to see what a reader sees. */
import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { ARGUMENTS, CHROMIUM } from './chromium.ts';

export { CHROMIUM } from './chromium.ts';

/** Less than a test may take, so that what a page waits for in vain is named; milliseconds. */
export const PATIENCE = 250_000;

export interface Opened {
  readonly page: Page;
  /** What went wrong in the page: errors, refusals of its policy, dialogs, requests but for the page itself. */
  readonly wrong: readonly string[];
  /** The value of an expression in the page. */
  ask<Value>(expression: string): Promise<Value>;
  /** Waits until an expression holds in the page. */
  until(expression: string): Promise<void>;
}

let running: Promise<Browser> | undefined;

/** One browser for all files of tests of this process. It ends with the pipe to it, so also where the process is killed. */
function theBrowser(): Promise<Browser> {
  running ??= puppeteer.launch({
    executablePath: CHROMIUM!,
    args: [...ARGUMENTS],
    pipe: true,
    timeout: PATIENCE,
    protocolTimeout: PATIENCE,
  });
  return running;
}

/** A profile of its own for the tests of a file; gives how to open a page in it. `before` runs ahead of the page's own scripts. */
export function useBrowser(): (url: string, width?: number, height?: number, before?: string) => Promise<Opened> {
  let profile: BrowserContext;
  beforeAll(async () => {
    profile = await (await theBrowser()).createBrowserContext();
  });
  afterAll(() => profile?.close());
  return async (url, width = 1000, height = 700, before = '') => {
    const page = await profile.newPage();
    page.setDefaultTimeout(PATIENCE);
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
      until: async (expression) => void (await page.waitForFunction(expression, { polling: 50 })),
    };
  };
}
