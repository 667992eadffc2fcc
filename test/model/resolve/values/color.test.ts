import { describe, expect, it } from 'vitest';
import { processOf, told } from '../../example.ts';

const colorOf = (color: string) => processOf(`class c { color: ${color} }`).classes[0]!.color;

describe('a colour', () => {
  it.each(['rebeccapurple', 'lightgoldenrodyellow', '"#fff"', '"#ffff"', '"#00ff00"', '"#00ff0080"'])('may be %s', (color) => {
    expect(colorOf(color)).toBe(color.replaceAll('"', ''));
  });

  it.each(['"#ff"', '"#fffff"', '"#ggg"', '"red;"', '"rgb(1,2,3)"', '"var(--x)"', 'constructor', 'transparent'])(
    'is not %s',
    (color) => {
      expect(told(`class c { color: ${color} }`)).toHaveLength(1);
    },
  );
});
