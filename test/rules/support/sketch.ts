/**
 * Whole files from a few letters: `s` start, `e` end, `t u v w` tasks, `d` decision, `f g` fork, `j k` join, `m` merge, `x y` document, with digits at
 * will, all in one lane. Only the letters that occur and are not declared by the sketch itself are declared; `;` ends a line.
 */
const KINDS: Readonly<Record<string, string>> = {
  s: 'start',
  e: 'end',
  t: 'task',
  u: 'task',
  v: 'task',
  w: 'task',
  d: 'decision',
  f: 'fork',
  g: 'fork',
  j: 'join',
  k: 'join',
  m: 'merge',
  x: 'document',
  y: 'document',
};

const LETTER = /(?<![\p{L}\p{N}@"_-])([setuvwdfgjkmxy]\d*)(?![\p{L}\p{N}"_-])/gu;

export function sketch(flows: string): string {
  const bare = flows.replace(/"[^"]*"|\[[^\]]*\]/g, '');
  const declared = new Set(
    [
      ...bare.matchAll(/(?:start|end|task|manual|decision|subprocess|fork|join|merge|delay|document|data|system|archive) (\w+)/g),
    ].map(([, id]) => id),
  );
  const ids = [...new Set([...bare.matchAll(LETTER)].map(([, id]) => id!))].filter((id) => !declared.has(id));
  const nodes = ids.map((id) => `${KINDS[id[0]!]} ${id} "${textOf(id)}"${'xy'.includes(id[0]!) ? '' : ' in a'}`);
  return `${['lane a "A"', ...nodes, ...flows.split(/;\s*/)].join('\n')}\n`;
}

function textOf(id: string): string {
  return id.startsWith('d') ? `Is ${id} so?` : `Text of ${id}`;
}
