/** Values that name a lane, a system or a class. Words in quotes are words; words without are a name first. */
import type { Value } from '../../../syntax/tree.ts';
import { phrase } from '../../model-messages.ts';
import type { Party, StepUse, SystemUse } from '../../process.ts';
import type { Scope } from '../scope.ts';
import { type ValueReader, wordsOf } from './reading.ts';

/** Who takes part in a step: a lane by its id, or a role in quotes. A wrong lane is reported as a name. */
export function party(scope: Scope): ValueReader<Party | null> {
  return (value) => {
    const { span } = value;
    if (isQuoted(value)) return { value: { lane: null, role: wordsOf(value), span } };
    const name = wordsOf(value);
    if (/\s/.test(name)) return { expected: phrase('expected.party'), help: phrase('wrong-value.quote', { text: name }) };
    const { id, wrong } = scope.lane(name.normalize('NFC'), span);
    return { value: wrong ? null : { lane: id, role: null, span } };
  };
}

/** The tool of a step: a system by its id or its text, else a text. A taken-in system that no flow touches is no node of the process. */
export function systemUse(scope: Scope, systemsByText: ReadonlyMap<string, string>): ValueReader<SystemUse> {
  return (value) => {
    const { span } = value;
    const words = wordsOf(value);
    const id = isQuoted(value) ? undefined : words.normalize('NFC');
    const found = systemIn(scope, id) ?? systemIn(scope, systemsByText.get(words));
    return { value: { node: found && scope.counts(found) ? found.id : null, text: found?.text ?? words, span } };
  };
}

function systemIn(scope: Scope, id: string | undefined) {
  if (id === undefined) return undefined;
  const found = scope.peek(id);
  return found?.kind === 'system' ? found : undefined;
}

/** A flow node by its id; a wrong one is reported as a name. */
export function step(scope: Scope): ValueReader<StepUse | null> {
  return (value) => {
    const { span } = value;
    const text = wordsOf(value);
    const id = scope.step(text.normalize('NFC'), span);
    return { value: id === null ? null : { node: id, text, span } };
  };
}

/** A look defined by `class`; a wrong one is reported as a name. */
export function className(scope: Scope): ValueReader<string | null> {
  return (value) => {
    const id = wordsOf(value).normalize('NFC');
    return { value: scope.hasClass(id, value.span) ? id : null };
  };
}

function isQuoted(value: Value): boolean {
  return value.type === 'text' && value.quoted;
}
