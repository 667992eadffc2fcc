/** Whatever the process: its page names every element once, knows every node, and can be walked through from begin to end. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../../src/api.ts';
import { NO_FILES } from '../../../src/model/host.ts';
import { htmlParts } from '../../../src/render/html/render-html.ts';
import { sourceFile } from '../../../src/source/source-file.ts';
import { runs } from '../../support/fuzz.ts';
import { processText } from '../../support/process-arbitrary.ts';

describe('the page of any process', () => {
  it('holds together', async () => {
    await fc.assert(
      fc.asyncProperty(processText(25), async (text) => {
        const { diagram } = await compile(sourceFile('a.flow', text), NO_FILES, { check: false });
        if (diagram === null) return;
        const { sheets, guide } = htmlParts(diagram);
        const ids = [...sheets.markup.matchAll(/\sid="([^"]+)"/g)].map((found) => found[1]!);
        expect(new Set(ids).size).toBe(ids.length);
        expect(guide.nodes.length).toBe(diagram.pages.flatMap(({ nodes }) => nodes).length);
        const known = new Set(ids);
        for (const { id, out, in: back, links, keys } of guide.nodes) {
          const edges = [...out, ...back].flatMap(({ edge, node }) => [edge, ...(node === null ? [] : [node])]);
          const targets = links.filter(({ href }) => href.startsWith('#')).map(({ href }) => href.slice(1));
          for (const each of [id, ...edges, ...targets, ...Object.values(keys)]) expect(known).toContain(each);
        }
        const drawn = [...sheets.markup.matchAll(/<g id="([^"]+)" class="node /g)].map((found) => found[1]!);
        expect(drawn).toEqual(guide.nodes.map(({ id }) => id));
      }),
      runs(12),
    );
  });
});
