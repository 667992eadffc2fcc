import { describe, expect, it } from 'vitest';
import { displayText } from '../../src/text/display-text.ts';

describe('displayText', () => {
  it('sets curly quotes as ASCII among Latin words and leaves them beside ideographs', () => {
    expect(displayText('don’t “stop”…')).toBe('don\'t "stop"...');
    expect(displayText('确认“同意”…')).toBe('确认“同意”…');
    expect(displayText('按 customer’s 要求')).toBe("按 customer's 要求");
  });

  it('drops what cannot be drawn or written in XML', () => {
    expect(displayText('a\u0000b\u001b[31m\ud800c\ufffe\u202e')).toBe('ab[31mc');
  });

  it('composes letters and joins blanks', () => {
    expect(displayText('u\u0308ber   das\tZiel \r\n zwei')).toBe('über das Ziel\nzwei');
    expect(displayText('核对　资料\u2009\u0000 一')).toBe('核对 资料 一');
  });
});
