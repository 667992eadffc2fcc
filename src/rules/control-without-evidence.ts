import { phrasesOf } from '../diagnostics/phrase.ts';
import { isControl } from '../model/controls.ts';
import { evidence } from '../model/evidence.ts';
import { defineRule, flow } from './engine/define-rule.ts';
import { flowGraph } from './helpers/flow-graph.ts';
import { information } from './helpers/information.ts';
import { named } from './helpers/node-words.ts';

const phrase = phrasesOf({
  'control-without-evidence': {
    en: 'nothing at {node}, right before it or on the way that it lets pass up to the next decision keeps a record',
    zh: '{node}处、之前的检查步骤以及通过后到下一个判断之前，都没有留下记录',
  },
  'control-without-evidence.help': {
    en: 'write or file a document there, or name the `system` that keeps the record',
    zh: '在那里写出文档或存档，或者写明留有记录的“系统”',
  },
});

export const controlWithoutEvidence = defineRule({
  name: 'control-without-evidence',
  category: 'control',
  severity: { recommended: 'warning', strict: 'error', minimal: 'off' },
  behind: ['missing-end', 'dead-end', 'unreachable-node', 'decision-without-alternative'],
  docs: {
    summary: {
      en: 'A node with a `control` writes or reads a record (a document, data, an archive, a `system`), the step before a decision does, or the work that passes is recorded before the next decision.',
      zh: '有“控制”的节点要写出或用到记录（文档、数据、存档或“系统”），或者判断之前的步骤有这样的记录，或者通过控制的工作在下一个判断之前留有记录。',
    },
    why: {
      en: 'A control that leaves no trace cannot be shown to have taken place. Keep the record, so that it can be looked up. What only a refused branch writes shows nothing of the work that passed.',
      zh: '不留痕迹的控制，事后无法证明做过。留档才方便备案和查找。只有被拒绝的分支才写的东西，证明不了通过的工作受过控制。',
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
    const { nodes, isWhole } = flowGraph(context);
    const controls = nodes.filter(isControl);
    // A wrong name may be that of the evidence.
    if (!isWhole || controls.length === 0 || information(context).unknownWriters.size > 0) return;
    const records = evidence(context.process);
    for (const node of controls) {
      if (records.isAny(node)) continue;
      yield {
        on: node,
        message: phrase('control-without-evidence', { node: named(node) }),
        help: phrase('control-without-evidence.help'),
      };
    }
  },
});
