/**
 * Ids of groups: `node-ID`, `lane-ID`, `edge-FROM--TO`, with `--2` for the second of a kind. Identifiers are letters of any script, digits,
 * `_` and single hyphens, and those of a process drawn in place have a dot before them; every format holds all of these as they are. Whatever else
 * might come is written as its code point.
 */
export type UniqueId = (wanted: string) => string;

function safe(id: string): string {
  return id.replace(/[^\p{ID_Continue}@.-]/gu, (character) => `_${character.codePointAt(0)!.toString(16)}_`);
}

/** Ids that are unique within one drawing, in the order in which they are asked for. */
export function uniqueIds(): UniqueId {
  const taken = new Set<string>();
  return (wanted) => {
    const base = safe(wanted);
    let id = base;
    for (let n = 2; taken.has(id); n++) id = `${base}--${n}`;
    taken.add(id);
    return id;
  };
}
