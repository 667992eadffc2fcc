import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemes } from '../../src/text/graphemes.ts';
import { FUZZ } from '../support/fuzz.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const PLAIN = fc.string({ unit: 'grapheme-ascii' });
const ANY = fc.string({ unit: 'binary' });

describe('graphemes', () => {
  it('are what Unicode says, in plain texts and in others', () => {
    fc.assert(
      fc.property(fc.oneof(PLAIN, ANY), (text) => {
        const expected = [...segmenter.segment(text)].map(({ segment, index }) => ({ text: segment, at: index }));
        expect([...graphemes(text)]).toEqual(expected);
      }),
      FUZZ,
    );
  });
});
