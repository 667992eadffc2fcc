/** The parser's grammar as EBNF in the notation of the XML recommendation. */
import type { ISerializedGast } from 'chevrotain';
import { PARTS, TERMINALS } from './terminals.ts';

type Production = ISerializedGast & { readonly name?: string; readonly definition?: readonly Production[] };

const HEADER = `/* The grammar of .flow files, made from the parser by "npm run generate".
   Every mark may also be its full-width counterpart. Keywords count as such only where one can stand; elsewhere they are identifiers. */`;

/** The grammar file's text. Throws where a token has no entry in the table of terminals. */
export function ebnf(rules: readonly ISerializedGast[]): string {
  const productions = (rules as readonly Production[]).map((rule) => [rule.name!, sequence(rule.definition!)] as const);
  const used = new Set((rules as readonly Production[]).flatMap(terminalsIn));
  const terminals = Object.entries(TERMINALS).flatMap(([name, { display, production }]) =>
    used.has(name) && production !== null ? [[display, production] as const] : [],
  );
  const sections = [productions, terminals, PARTS].map((section) =>
    section.map(([name, body]) => `${name.padEnd(10)} ::= ${body}`).join('\n'),
  );
  return `${HEADER}\n\n${sections.join('\n\n')}\n`;
}

/** How a token is written in rules and diagrams. */
export function terminal(name: string): string {
  const entry = TERMINALS[name];
  if (!entry) throw new Error(`the token ${name} has no entry in the table of terminals`);
  return entry.display;
}

function sequence(parts: readonly Production[]): string {
  return parts.map((part) => (part.type === 'Alternation' && parts.length > 1 ? `( ${text(part)} )` : text(part))).join(' ');
}

function text(part: Production): string {
  switch (part.type) {
    case 'Terminal':
      return terminal(part.name!);
    case 'NonTerminal':
      return part.name!;
    case 'Alternation':
      return part.definition!.map((alternative) => sequence(alternative.definition!)).join(' | ');
    case 'Option':
      return repeated(part, '?');
    case 'Repetition':
      return repeated(part, '*');
    default:
      throw new Error(`no notation for ${part.type}`);
  }
}

function repeated(part: Production, sign: '?' | '*'): string {
  const [only, ...more] = part.definition!;
  const single = more.length === 0 && (only!.type === 'Terminal' || only!.type === 'NonTerminal');
  return single ? `${text(only!)}${sign}` : `( ${sequence(part.definition!)} )${sign}`;
}

function terminalsIn(part: Production): string[] {
  return part.type === 'Terminal' ? [part.name!] : (part.definition ?? []).flatMap(terminalsIn);
}
