import { phrasesOf } from '../diagnostics/phrase.ts';
import { isControl } from '../model/controls.ts';
import { type Owner, owners, sameOwner } from '../model/lanes.ts';
import { isStep } from '../model/node-kinds.ts';
import type { ProcessNode } from '../model/process.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import type { RuleContext } from './engine/rule.ts';
import { flowGraph, forwardGraph } from './helpers/flow-graph.ts';
import { lanes } from './helpers/lanes.ts';
import { named } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'segregation-of-duties': {
    en: '{node} is taken by the one who did all the work before it',
    zh: '{node}由做完前面全部工作的同一方作出',
  },
  'segregation-of-duties.help': { en: 'let another lane, role or person decide', zh: '换一个泳道、角色或人员来判断' },
  'segregation-of-duties.step': { en: 'done by the same owner', zh: '由同一方完成' },
});

export const segregationOfDuties = defineRule({
  name: 'segregation-of-duties',
  category: 'control',
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  behind: ['missing-start', 'unreachable-node', 'terminator-in-middle'],
  docs: {
    summary: {
      en: 'A decision with a `control` is not left to the one who did all the work before it.',
      zh: '有“控制”的判断，不能由做完前面全部工作的同一方作出。',
    },
    why: {
      en: 'Whoever checks only their own work overlooks the same mistake twice and can hide it. A control takes a second pair of eyes.',
      zh: '自己检查自己的工作，错误会漏两次，也容易被掩盖。控制需要第二双眼睛。',
    },
    good: flow`
      lane clerk "Clerk"
      lane head "Head of accounts"
      start asked "Invoice comes in" in clerk
      task enter "Enter the invoice" in clerk
      decision ok "Invoice correct?" in head { control: "KC-1 every invoice is checked" }
      archive books "Ledger"
      end paid "Invoice paid" in clerk
      asked -> enter -> ok
      ok -[yes]-> paid
      ok -[no]-> enter
      ok ~> books
    `,
    bad: flow`
      lane clerk "Clerk"
      start asked "Invoice comes in" in clerk
      task enter "Enter the invoice" in clerk
      decision ok "Invoice correct?" in clerk { control: "KC-1 every invoice is checked" }
      archive books "Ledger"
      end paid "Invoice paid" in clerk
      asked -> enter -> ok
      ok -[yes]-> paid
      ok -[no]-> enter
      ok ~> books
    `,
  },
  *check(context) {
    const identityOf = identities(context);
    const performersOf = (step: ProcessNode): Performers =>
      isJoint(step) ? { kind: 'several' } : { kind: 'one', identity: identityOf(step), step };
    const { order, into } = forwardGraph(context);
    if (!flowGraph(context).isWhole) return;
    const performers = new Map<ProcessNode, Performers>();
    for (const node of order) {
      const before = into(node).reduce<Performers>((known, { from }) => together(known, performers.get(from)!), NOBODY);
      performers.set(node, isStep(node) ? together(before, performersOf(node)) : before);
      if (node.kind !== 'decision' || !isControl(node) || before.kind !== 'one' || isJoint(node)) continue;
      const own = identityOf(node);
      if (own === null || !isSame(before.identity, own)) continue;
      yield {
        on: node,
        message: phrase('segregation-of-duties', { node: named(node) }),
        help: phrase('segregation-of-duties.help'),
        related: [{ on: before.step, message: phrase('segregation-of-duties.step') }],
      };
    }
  },
});

/** Who did the steps before a node: nobody yet, always the same one, or several. */
type Performers =
  | { readonly kind: 'nobody' | 'several' }
  | { readonly kind: 'one'; readonly identity: Identity | null; readonly step: ProcessNode };

/** What several departments do together, more than one pair of eyes has seen. */
const isJoint = ({ otherLanes }: ProcessNode) => otherLanes.length > 0;

const NOBODY: Performers = { kind: 'nobody' };

function together(a: Performers, b: Performers): Performers {
  if (a.kind === 'nobody') return b;
  if (b.kind === 'nobody') return a;
  return a.kind === 'one' && b.kind === 'one' && isSame(a.identity, b.identity) ? a : { kind: 'several' };
}

interface Identity extends Owner {
  readonly person: string | null;
}

function isSame(a: Identity | null, b: Identity | null): boolean {
  return a === null || b === null ? a === b : sameOwner(a, b) && a.person === b.person;
}

/** The owner of a node, and the person where one is named: two people of one post are two pairs of eyes. Null where nobody is named. */
function identities(context: RuleContext<unknown>): (node: ProcessNode) => Identity | null {
  const ownerOf = owners(context.process);
  const { around } = lanes(context);
  return (node) => {
    const { lane, role } = ownerOf(node);
    const person = node.attributes.person ?? around(node).find(({ attributes }) => attributes.person)?.attributes.person ?? null;
    return lane === null && role === null ? null : { lane, role, person };
  };
}
