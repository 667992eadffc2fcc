/** Colours: the named ones of CSS Color Module Level 4, and hexadecimal ones of 3, 4, 6 or 8 digits. Nothing else reaches the picture. */

import { nearest } from '../../../diagnostics/nearest.ts';
import { phrase } from '../../model-messages.ts';
import { type ValueReader, wordsOf } from './reading.ts';

const NAMES: readonly string[] = (
  'aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue blueviolet brown burlywood cadetblue ' +
  'chartreuse chocolate coral cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey ' +
  'darkkhaki darkmagenta darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray ' +
  'darkslategrey darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen ' +
  'fuchsia gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki lavender ' +
  'lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray lightgreen lightgrey ' +
  'lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue lightyellow lime limegreen linen ' +
  'magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen ' +
  'mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive olivedrab orange ' +
  'orangered orchid palegoldenrod palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum powderblue purple ' +
  'rebeccapurple red rosybrown royalblue saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue slategray ' +
  'slategrey snow springgreen steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen'
).split(' ');

const NAMED: ReadonlySet<string> = new Set(NAMES);
const HEX = /^#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/;

/** The colour in lower case. */
export const color: ValueReader<string> = (value) => {
  const written = (value.type === 'color' ? value.color : wordsOf(value)).trim().toLowerCase();
  if (NAMED.has(written) || HEX.test(written)) return { value: written };
  const meant = HEX.test(`#${written}`) ? `#${written}` : nearest(written, NAMES);
  return { expected: phrase('expected.color'), help: meant === null ? null : phrase('help.did-you-mean', { name: meant }) };
};
