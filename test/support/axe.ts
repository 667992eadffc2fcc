/** What axe-core, the checker of accessibility that browsers' own tools use, finds in a page: violations of any level. */
import axe from 'axe-core';
import type { Opened } from './browser.ts';

/** The rules that the page breaks, each with the elements that do. The page's own policy would keep the checker out. */
export async function violationsOf({ page }: Opened): Promise<string[]> {
  await page.setBypassCSP(true);
  await page.reload();
  await page.evaluate(axe.source);
  const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
    readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  };
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}
