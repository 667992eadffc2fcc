/**
 * Lines of other notations and drawing programs, and what is written for them: what people try who know Mermaid, PlantUML, D2, Graphviz or
 * BPMN. Only a line that could not be read comes here, so that no pattern gets in the way of a `.flow` file.
 */
import type { Phrase } from '../diagnostics/diagnostic.ts';
import { phrase } from './syntax-messages.ts';

const LONGEST = 300;

/** What such a line looks like, and what to write instead; `$1` and `$2` are the groups of the pattern. */
const LINES: readonly (readonly [looksLike: RegExp, write: string])[] = [
  // PlantUML, activity diagrams
  [/^:([^;]+);$/, 'task name "$1" in lane'],
  [/^(?:else)?if\s*\(([^)]+)\)/, 'decision name "$1" in lane'],
  [/^(?:else|then|case)\s*\(([^)]+)\)/, 'name -[$1]-> …'],
  [/^(?:else|endif|endwhile|endswitch)$/, 'name -[no]-> …'],
  [/^(?:repeat\s+)?while\s*\(([^)]+)\)/, 'decision name "$1" in lane'],
  [/^switch\s*\(([^)]+)\)/, 'decision name "$1" in lane'],
  [/^(?:fork|split)$/, 'fork name'],
  [/^split again$/, 'name -> a, b'],
  [/^(?:endfork|end split)$/, 'a, b -> name'],
  [/^start$/, 'start name "…" in lane'],
  [/^(?:stop|end|kill|detach)$/, 'end name "…" in lane'],
  [/^repeat\b/, 'a -[no]-> b'],
  [/^\|(?:#\w+\|)?([^|]+)\|$/, 'lane name "$1"'],
  [/^(?:floating )?note (?:left|right)\s*:\s*(.+)$/, 'note "$1" on name'],
  // Mermaid
  [/^[\w-]+\{"?([^{}"|]+)"?\}/, 'decision name "$1" in lane'],
  [/^[\w-]+\(\[?"?([^()"[\]]+)"?\]?\)/, 'start name "$1" in lane'],
  [/^[\w-]+\[\("?([^()"[\]]+)"?\)\]/, 'system name "$1"'],
  [/^[\w-]+\[\[?\/?"?([^[\]"/=]+)"?\/?\]?\](?!.*~>)/, 'task name "$1" in lane'],
  [/^[\w-]+@\{\s*shape:\s*[\w-]+,\s*label:\s*"([^"]+)"/, 'task name "$1" in lane'],
  [/^(?:classDef|style|linkStyle)\b/, 'class name { color: … }'],
  [/^class\s+[\w,]+\s+(\w+);?$/, 'class: $1'],
  [/^click\s+\w+\s+(?:href\s+)?"([^"]+)"/, 'link: "$1"'],
  [/^direction\s+(?:LR|RL)$/, 'direction: right'],
  [/^direction\s+(?:TD|TB|BT)$/, 'direction: down'],
  // D2
  [/^[\w-]+:\s*"?([^"{]+?)"?\s*\{\s*shape:\s*diamond/, 'decision name "$1" in lane'],
  [/^[\w-]+:\s*"?([^"{]+?)"?\s*\{\s*shape:\s*(?:cylinder|stored_data)/, 'system name "$1"'],
  [/^[\w-]+:\s*"?([^"{]+?)"?\s*\{\s*shape:\s*(?:document|page)/, 'document name "$1"'],
  [/^[\w-]+\.shape:\s*diamond$/, 'decision name "…" in lane'],
  // Graphviz
  [/^[\w-]+\s*\[[^\]]*shape\s*=\s*"?diamond\b/, 'decision name "…" in lane'],
  [/^[\w-]+\s*\[[^\]]*label\s*=\s*"([^"]+)"/, 'task name "$1" in lane'],
  [/^rankdir\s*=\s*"?LR"?;?$/, 'direction: right'],
  // BPMN
  [/^<(?:\w+:)?\w*[tT]ask\b[^>]*\bname="([^"]+)"/, 'task name "$1" in lane'],
  [/^<(?:\w+:)?exclusiveGateway\b[^>]*\bname="([^"]+)"/, 'decision name "$1" in lane'],
  [/^<(?:\w+:)?parallelGateway\b/, 'fork name'],
  [/^<(?:\w+:)?startEvent\b[^>]*\bname="([^"]+)"/, 'start name "$1" in lane'],
  [/^<(?:\w+:)?lane\b[^>]*\bname="([^"]+)"/, 'lane name "$1"'],
  [/^<(?:\w+:)?sequenceFlow\b[^>]*\bsourceRef="([^"]+)"[^>]*\btargetRef="([^"]+)"/, '$1 -> $2'],
];

/** What to write instead of a line that another notation would have so, else null. */
export function foreignLine(line: string): Phrase | null {
  const written = line.trim();
  if (written.length > LONGEST) return null;
  for (const [looksLike, write] of LINES) {
    const match = looksLike.exec(written);
    if (match) return phrase('syntax.help.write', { text: write.replace(/\$(\d)/g, (_, group) => match[Number(group)]!.trim()) });
  }
  return null;
}
