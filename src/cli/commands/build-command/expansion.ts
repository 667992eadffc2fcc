/** The process that a build draws: as written, or with what it calls drawn in place. */
import { expand, type Process, type Wanted } from '../../../api.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { nearest } from '../../../diagnostics/nearest.ts';
import { phrasesOf } from '../../../diagnostics/phrase.ts';
import type { FileHost } from '../../project/file-host.ts';
import { shellPhrase } from '../../shell/shell-messages.ts';

const phrase = phrasesOf({
  'expand.unknown': { en: 'no subprocess "{name}" with `see` to expand', zh: '没有可以展开的、带“参见”的子流程“{name}”' },
  'expand.known': { en: 'there is {names}', zh: '可以展开的有：{names}' },
  'expand.none': { en: 'no subprocess here names a file with `see`', zh: '这里没有用“参见”指明文件的子流程' },
});

export interface ExpandedProcess {
  readonly process: Process;
  /** Why it is not all that was asked for. */
  readonly problems: readonly Diagnostic[];
}

/** `isNamed` says whether the command line names the file: only there an id must be one, since it is asked of all files of a folder. */
export function expansion(process: Process, host: FileHost, wanted: Wanted | null, isNamed: boolean): ExpandedProcess {
  if (wanted === null) return { process, problems: [] };
  const { process: whole, problems, calls } = expand(process, host, wanted);
  const unknown = isNamed && wanted !== 'all' ? [...wanted].filter((id) => !calls.includes(id)) : [];
  return { process: whole, problems: [...problems, ...unknown.map((id) => unknownCall(id, calls, process))] };
}

function unknownCall(name: string, calls: readonly string[], { span }: Process): Diagnostic {
  const near = nearest(name, calls);
  const known = calls.length === 0 ? phrase('expand.none') : phrase('expand.known', { names: calls.join(', ') });
  return {
    code: 'expand',
    severity: 'warning',
    span,
    related: [],
    fix: null,
    message: phrase('expand.unknown', { name }),
    help: near === null ? known : shellPhrase('cli.didYouMean', { name: near }),
  };
}
