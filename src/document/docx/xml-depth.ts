/** How deep the elements of an XML text stand in one another: what reads and fills them calls itself for each level, in time that grows with the square. */

const ASIDES = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** The levels of a text, counted in one pass; of a text that is no XML, some number. */
export function depthOf(xml: string): number {
  let [depth, most] = [0, 0];
  for (let at = xml.indexOf('<'); at >= 0; ) {
    const aside = ASIDES.find(([start]) => xml.startsWith(start, at));
    const end = aside === undefined ? endOfTag(xml, at) : xml.indexOf(aside[1], at);
    if (end < 0) return most;
    if (xml[at + 1] === '/') depth--;
    else if (aside === undefined && xml[end - 1] !== '/') most = Math.max(most, ++depth);
    at = xml.indexOf('<', end);
  }
  return most;
}

/** Where the tag that begins at a place ends; a sign in quotes does not end it. Negative where it has no end. */
function endOfTag(xml: string, start: number): number {
  for (let at = start + 1; at < xml.length; at++) {
    const sign = xml[at]!;
    if (sign === '>') return at;
    if (sign !== '"' && sign !== "'") continue;
    at = xml.indexOf(sign, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}
