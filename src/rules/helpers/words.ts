/** How messages name what the user drew: by its kind and its text, since ids are seldom seen on the picture. */
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { phrase } from '../../diagnostics/phrase.ts';
import type { ProcessNode } from '../../model/process.ts';

/** Whether nothing of a text can be seen. */
export const isBlank = (text: string): boolean => !/[^\s\p{Cf}\p{Cc}]/u.test(text);

/** White space that is more than a blank between two words; most texts have none. */
const UNEVEN = /[^\S ]|\s\s|^\s|\s$/;

/** A text without its line breaks. */
export const oneLine = (text: string): string => (UNEVEN.test(text) ? text.replace(/\s+/g, ' ').trim() : text);

/** The text of a node in one line; its id where it has none. */
export function titleOf({ text, id }: ProcessNode): string {
  return isBlank(text) ? id : oneLine(text);
}

/** A node in words, such as `task "Fill in"`. */
export function named(node: ProcessNode): Phrase {
  return phrase(`node.${node.kind}`, { text: titleOf(node) });
}

/** A text as it is compared: case, width of letters and white space make no difference. */
export const plain = (text: string): string => oneLine(text.normalize('NFKC')).toLowerCase();
