import { describe, expect, it } from 'vitest';
import { facesOf } from '../../../src/render/fonts/faces.ts';
import { missingCharacters } from '../../../src/render/fonts/missing-characters.ts';
import { setLine } from '../../../src/render/fonts/runs.ts';
import type { TextItem } from '../../../src/render/scene/scene.ts';
import { shippedFonts } from '../../../src/resources/package-files.ts';
import { layOut } from '../../support/draw-flow.ts';

const fonts = shippedFonts();
const { regular } = facesOf(fonts);

/** What flowc's own font draws of a text where no other fills in. */
function drawn(text: string): string {
  const item: TextItem = { type: 'text', text, at: [0, 0], anchor: 'start', size: 12, bold: false, color: '#000', width: null };
  return setLine(item, { first: regular, further: [] })
    .runs.map((run) => (run.kind === 'letters' ? run.text : ''))
    .join('');
}

describe('without a font that fills in', () => {
  it('what the font has stays', () => {
    for (const text of ['Order №1 → ①, “ok”', '填写《报价申请表》，镕喆堃', 'Ångström, naïve']) expect(drawn(text)).toBe(text);
  });

  it('a square is drawn for each character as a reader takes it', () => {
    expect(drawn('a𠮷b')).toBe('a□b');
    expect(drawn('👨‍👩‍👧 x 👍🏽')).toBe('□ x □');
  });

  it('what is never seen is dropped', () => {
    expect(drawn('✓\ufe0f a\u200db')).toBe('✓ ab');
  });
});

it('names the characters of a diagram that are missing, each once', async () => {
  const diagram = await layOut('lane s "S"\nstart a "𠮷 😀" in s\nend b "𠮷" in s\na -> b', 'down');
  expect(missingCharacters(diagram, fonts)).toEqual(['𠮷', '😀']);
});
