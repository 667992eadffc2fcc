import { phrase } from '../diagnostics/phrase.ts';
import { isControl } from '../model/approval.ts';
import { flow } from './engine/flow-text.ts';
import { defineRule } from './engine/rule.ts';
import { flowGraph } from './helpers/flow-graph.ts';
import { information } from './helpers/information.ts';
import { reach } from './helpers/reach.ts';
import { named } from './helpers/words.ts';

export const controlWithoutEvidence = defineRule({
  name: 'control-without-evidence',
  category: 'control',
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  fixable: null,
  behind: ['missing-end', 'dead-end', 'unreachable-node', 'decision-without-alternative'],
  docs: {
    en: {
      summary: 'A node with a `control`, or some node after it, writes a document or data, files something or names a `system`.',
      why: 'A control that leaves no trace cannot be shown to have taken place. Keep the record, so that it can be looked up.',
    },
    zh: {
      summary: '有“控制”的节点，或者它后面的某个节点，要写出文档或数据、存档，或者写明“系统”。',
      why: '不留痕迹的控制，事后无法证明做过。留档才方便备案和查找。',
    },
    good: flow`
      lane clerk "Clerk"
      lane head "Head of accounts"
      start asked "Invoice comes in" in clerk
      task enter "Enter the invoice" in clerk
      decision ok "Invoice correct?" in head { control: "KC-1 every invoice is checked" }
      task file "File the invoice" in clerk
      archive books "Invoice file"
      end paid "Invoice paid" in clerk
      asked -> enter -> ok
      ok -[yes]-> file -> paid
      ok -[no]-> enter
      file ~> books
    `,
    bad: flow`
      lane clerk "Clerk"
      lane head "Head of accounts"
      start asked "Invoice comes in" in clerk
      task enter "Enter the invoice" in clerk
      decision ok "Invoice correct?" in head { control: "KC-1 every invoice is checked" }
      task pay "Pay the invoice" in clerk
      end paid "Invoice paid" in clerk
      asked -> enter -> ok
      ok -[yes]-> pay -> paid
      ok -[no]-> enter
    `,
  },
  *check(context) {
    const { nodes, into, isWhole } = flowGraph(context);
    const { writtenBy } = information(context);
    if (!isWhole) return;
    const evident = nodes.filter((node) => writtenBy(node).length > 0 || (node.attributes.system?.length ?? 0) > 0);
    const covered = reach(evident, (node) => into(node).map(({ from }) => from));
    for (const node of nodes) {
      if (!isControl(node) || covered.has(node)) continue;
      yield {
        on: node,
        message: phrase('control-without-evidence', { node: named(node) }),
        help: phrase('control-without-evidence.help'),
      };
    }
  },
});
