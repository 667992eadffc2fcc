/** Whole constructs with tab stops, in both languages. */
import { CompletionItemKind } from 'vscode-languageserver';
import type { Lang } from '../../diagnostics/message-table.ts';
import type { Offer } from './offer.ts';

interface Snippet {
  readonly label: string;
  readonly detail: string;
  /** A tab stop is `<1:word>`; the cursor ends behind it all. */
  readonly text: string;
  /** Where it can stand. */
  readonly at: 'file' | 'lane' | 'empty';
}

const SNIPPETS: Readonly<Record<Lang, readonly Snippet[]>> = {
  en: [
    {
      label: 'process …',
      detail: 'a process from start to end',
      at: 'empty',
      text: `process "<1:Title>" {
  owner: "<2:Department>"
  version: "1.0"
}

lane <3:sales> "<4:Sales>" { role: "<5:Clerk>" }

start <6:begin> "<7:Request comes in>" in <3:sales>
task <8:work> "<9:Handle the request>" in <3:sales>
end <10:done> "<11:Request answered>" in <3:sales>

<6:begin> -> <8:work> -> <10:done>
`,
    },
    {
      label: 'lane { … }',
      detail: 'a lane with its steps',
      at: 'lane',
      text: 'lane <1:id> "<2:Name>" {\n  role: "<3:Post>"\n  task <4:step> "<5:Do something>"\n}',
    },
    {
      label: 'decision yes/no',
      detail: 'a decision with both ways',
      at: 'file',
      text: 'decision <1:ok> "<2:Approved?>" in <3:lane>\n<1:ok> -[yes]-> <4:next>\n<1:ok> -[no]-> <5:back>',
    },
    {
      label: 'phase …',
      detail: 'a phase with its steps',
      at: 'file',
      text: 'phase "<1:Quotation>"\ntask <2:step> "<3:Do something>" in <4:lane>',
    },
    {
      label: 'fork … join',
      detail: 'parallel branches',
      at: 'file',
      text: 'fork <1:f> in <2:lane>\njoin <3:j> in <2:lane>\n<1:f> -> <4:a>, <5:b>\n<4:a>, <5:b> -> <3:j>',
    },
  ],
  zh: [
    {
      label: '流程 …',
      detail: '从开始到结束的完整流程',
      at: 'empty',
      text: `流程 "<1:标题>" {
  负责: "<2:部门>"
  版本: "1.0"
}

泳道 <3:业务> "<4:业务部>" { 角色: "<5:业务员>" }

开始 <6:提出> "<7:提出申请>" 在 <3:业务>
任务 <8:处理> "<9:处理申请>" 在 <3:业务>
结束 <10:完成> "<11:申请已答复>" 在 <3:业务>

<6:提出> -> <8:处理> -> <10:完成>
`,
    },
    {
      label: '泳道 { … }',
      detail: '泳道及其步骤',
      at: 'lane',
      text: '泳道 <1:标识> "<2:名称>" {\n  角色: "<3:岗位>"\n  任务 <4:步骤> "<5:处理事项>"\n}',
    },
    {
      label: '判断 是/否',
      detail: '带两个出口的判断',
      at: 'file',
      text: '判断 <1:同意> "<2:是否同意?>" 在 <3:泳道>\n<1:同意> -[是]-> <4:下一步>\n<1:同意> -[否]-> <5:退回>',
    },
    { label: '阶段 …', detail: '阶段及其步骤', at: 'file', text: '阶段 "<1:报价>"\n任务 <2:步骤> "<3:处理事项>" 在 <4:泳道>' },
    {
      label: '并行 … 汇合',
      detail: '并行分支',
      at: 'file',
      text: '并行 <1:分> 在 <2:泳道>\n汇合 <3:合> 在 <2:泳道>\n<1:分> -> <4:甲>, <5:乙>\n<4:甲>, <5:乙> -> <3:合>',
    },
  ],
};

export function snippetsIn(
  lang: Lang,
  { inLane, hasProcess }: { readonly inLane: boolean; readonly hasProcess: boolean },
): Offer[] {
  const fits = ({ at }: Snippet) => (inLane ? at === 'lane' : at !== 'empty' || !hasProcess);
  return SNIPPETS[lang]
    .filter(fits)
    .map(({ label, detail, text }) => ({
      label,
      detail,
      text: withStops(text),
      kind: CompletionItemKind.Snippet,
      isSnippet: true,
      rank: 2,
    }));
}

function withStops(text: string): string {
  return `${text.trimEnd().replace(/<(\d+):([^>]*)>/g, (_, number: string, word: string) => stop(number, word))}\n$0`;
}

/** A tab stop of the protocol's snippets. */
export function stop(number: number | string, word: string): string {
  return ['$', '{', number, ':', word, '}'].join('');
}
