/** Job duties: what each department and post does and which documents it handles, and who is responsible for what. */

import { type Block, heading, paragraph, table } from '../../document/document.ts';
import { isStep } from '../../model/node-kinds.ts';
import type { Party, ProcessNode } from '../../model/process.ts';
import type { Reader } from '../reader.ts';

const DONE: readonly ProcessNode['kind'][] = ['task', 'manual', 'subprocess', 'decision'];

export function dutiesSection(reader: Reader): Block[] {
  const { words } = reader;
  return [heading(1, words.duties), ...dutyTable(reader), ...matrix(reader)];
}

function dutyTable(reader: Reader): Block[] {
  const { words, order, title, laneOf, roleOf } = reader;
  const posts = new Map<string, { readonly lane: string; readonly role: string; readonly nodes: ProcessNode[] }>();
  for (const node of order.filter(({ kind }) => DONE.includes(kind))) {
    const [lane, role] = [laneOf(node)?.name ?? '', roleOf(node) ?? ''];
    const key = JSON.stringify([lane, role]);
    const post = posts.get(key) ?? { lane, role, nodes: [] };
    post.nodes.push(node);
    posts.set(key, post);
  }
  const rows = [...posts.values()].map(({ lane, role, nodes }) => {
    const handled = [...new Set(nodes.flatMap((node) => [...reader.reads(node), ...reader.writes(node)]))];
    return [lane, role, nodes.map(title).join('\n'), handled.map(({ text }) => text).join('\n')];
  });
  return table('duties', [words.department, words.post, words.step, words.handles], rows);
}

/** Who does a step is responsible for it, unless the file says otherwise. */
function matrix(reader: Reader): Block[] {
  const { words, order, title, process } = reader;
  const names = new Map(process.lanes.map(({ id, name }) => [id, name]));
  const name = ({ lane, role }: Party) => role ?? names.get(lane ?? '') ?? lane ?? '';
  const roles = ['responsible', 'accountable', 'consulted', 'informed'] as const;
  const steps = order.filter((node) => isStep(node) || node.kind === 'decision');
  const lines = steps.map((node) => {
    const own = node.attributes;
    const stated = roles.flatMap((role) => (own[role] ?? []).map((party) => ({ who: name(party), letter: words[role] })));
    const doer = own.responsible
      ? []
      : [{ who: reader.laneOf(node)?.name ?? reader.roleOf(node) ?? '', letter: words.responsible }];
    return { node, all: [...doer, ...stated].filter(({ who }) => who !== '') };
  });
  const parties = [...new Set(lines.flatMap(({ all }) => all.map(({ who }) => who)))];
  if (parties.length === 0) return [];
  const rows = lines.map(({ node, all }) => [
    title(node),
    ...parties.map((party) => [...new Set(all.filter(({ who }) => who === party).map(({ letter }) => letter))].join('/')),
  ]);
  return [heading(2, words.raci), paragraph(words.legendOfRaci), ...table('responsibilities', [words.step, ...parties], rows)];
}
