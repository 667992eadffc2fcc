/** Reports what is wrong inside a token: texts without their closing quote, unknown escapes, arrows that are none of the language's. */
import type { IToken } from 'chevrotain';
import type { Phrase } from '../diagnostics/diagnostic.ts';
import { badEscapes } from './decode-text.ts';
import { asciiPunctuation } from './full-width.ts';
import { keyWords } from './keywords.ts';
import type { Trivia } from './lexer.ts';
import type { Problems } from './problems.ts';
import type { ScannedArrow } from './scan-arrow.ts';
import type { ScannedText } from './scan-text.ts';
import { phrase } from './syntax-messages.ts';
import { arrowPayload, endOf, textPayload } from './tokens.ts';
import { innerText, oneLine } from './tree-parts.ts';

const CLOSING: Readonly<Record<ScannedText['quote'], string>> = { straight: '"', curly: '”', block: '"""' };

/** Reports what is wrong with a text; false where its end is a guess, so that what follows may be part of the same mistake. */
/** Characters that nobody sees, reported with their removal as the fix. */
export function reportHidden(problems: Problems, { start, text }: Trivia): void {
  const code = text.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  const span = problems.span(start, start + text.length);
  const title = phrase('syntax.help.remove');
  problems.report(span, phrase('syntax.hidden', { code }), { help: title, fix: { title, edits: [{ span, text: '' }] } });
}

/** A colour whose `#` could be taken for a comment: it was read, and the quotes can be added. */
export function reportHexColor(problems: Problems, token: IToken): void {
  const span = problems.span(token.startOffset, endOf(token));
  const title = phrase('syntax.help.quoteColor');
  const fix = { title, edits: [{ span, text: `"${asciiPunctuation(token.image)}"` }] };
  problems.report(span, phrase('syntax.hexColor', { text: token.image }), { severity: 'warning', help: title, fix });
}

/** `Time: 30m`, which is read as it is meant. */
export function reportKeyCase(problems: Problems, { image, startOffset: start }: IToken): void {
  const text = image.toLowerCase().replace(/\s+/g, '-');
  if (text === image || keyWords.has(image) || !keyWords.has(text)) return;
  const range = { start, end: start + image.length };
  const help = phrase('syntax.help.write', { text });
  const isJoined = /\s/.test(image);
  const message = isJoined ? phrase('syntax.readAs', { text: image, meant: text }) : phrase('syntax.keyCase', { text: image });
  problems.remedy({ ...range, message, help, edits: [{ ...range, text }], severity: 'info', group: 'key case' });
}

/** `// a remark`, of which nothing is lost. */
export function reportSlashes(problems: Problems, start: number): void {
  const range = { start, end: start + 2 };
  const [message, help] = [phrase('syntax.slashes'), phrase('syntax.help.comment')];
  problems.remedy({ ...range, message, help, edits: [{ ...range, text: '#' }], severity: 'info', group: '//' });
}

/** A `{` on a line of its own, which belongs to the statement above it. Behind a comment it can't be moved there. */
export function reportLooseBrace(problems: Problems, { startOffset: start }: IToken, before: IToken): void {
  const gap = problems.text.slice(endOf(before), start);
  const edits = gap.trim() === '' ? [{ start: endOf(before), end: start, text: ' ' }] : [];
  const message = phrase('syntax.looseBrace', { mark: '{' });
  problems.remedy({
    start,
    end: start + 1,
    message,
    help: phrase('syntax.help.looseBrace'),
    edits,
    severity: 'info',
    group: 'brace',
  });
}

/** `show: number, time`: a list without its brackets. */
export function reportLooseList(problems: Problems, key: IToken, first: IToken, last: IToken): void {
  const [start, end] = [first.startOffset, endOf(last)];
  const edits = [
    { start, end: start, text: '[' },
    { start: end, end, text: ']' },
  ];
  const message = phrase('syntax.looseList', { key: key.image });
  problems.remedy({ start, end, message, help: phrase('syntax.help.list'), edits, severity: 'info', group: 'list' });
}

/** Reports an unclosed text and wrong escapes in a closed one. True where the text is closed. */
export function reportText(problems: Problems, token: IToken): boolean {
  const { quote, problem } = textPayload(token);
  if (problem !== null) reportUnclosed(problems, token);
  else reportEscapes(problems, innerText(token), token.startOffset + (quote === 'block' ? 3 : 1));
  return problem === null;
}

/** Reports what is wrong with an arrow; false where its end is a guess. */
export function reportArrow(problems: Problems, token: IToken): boolean {
  const scanned = arrowPayload(token);
  if (!scanned) return true;
  if (scanned.problem) reportBadArrow(problems, token, scanned);
  else if (scanned.quotedEnd !== null) {
    const start = scanned.label!.start + 1;
    reportEscapes(problems, token.image.slice(start - token.startOffset, scanned.quotedEnd - 1 - token.startOffset), start);
  }
  return scanned.problem !== 'bracket' && scanned.problem !== 'head';
}

function reportEscapes(problems: Problems, inner: string, offset: number): void {
  for (const { start, end } of badEscapes(inner)) {
    const help = phrase('syntax.help.escape');
    problems.report(problems.span(offset + start, offset + end), phrase('syntax.escape', { text: inner.slice(start, end) }), {
      help,
    });
  }
}

function reportUnclosed(problems: Problems, token: IToken): void {
  const { quote, problem } = textPayload(token);
  const closing = CLOSING[quote];
  const span = problems.span(token.startOffset, endOf(token));
  if (problem === 'mispaired') {
    const reversed = token.image.startsWith('”');
    const message = expectedMark(reversed ? '“' : closing, mark(reversed ? '”' : token.image.at(-1)!));
    problems.report(span, message, { help: phrase('syntax.help.pairedQuotes') });
    return;
  }
  const found = phrase(quote === 'block' ? 'syntax.endOfFile' : 'syntax.endOfLine');
  const opening = { message: phrase('syntax.opened'), span: problems.span(span.start, span.start + closing.length) };
  const help = phrase('syntax.help.closeText', { mark: closing });
  problems.report(span, phrase('syntax.unclosedText', { expected: mark(closing), found }), { help, related: [opening] });
}

function reportBadArrow(problems: Problems, token: IToken, { flow, label, problem, outside }: ScannedArrow): void {
  const head = flow === 'sequence' ? '->' : '~>';
  const text = label ? oneLine(problems.text.slice(label.start, label.end)) : '';
  const cure = text === '' ? head : `${head[0]}[${text}]${head}`;
  const isForward = problem !== 'foreign' || !isBackward(token.image);
  const help = phrase('syntax.help.write', { text: isForward ? cure : `b ${cure} a` });
  const span = problems.span(token.startOffset, endOf(token));
  const tail = asciiPunctuation(token.image.slice(-2));
  const range = { start: token.startOffset, end: endOf(token) };
  if (problem === 'misplaced') {
    const edits = [
      { ...range, text: cure },
      { ...outside!, text: '' },
    ];
    const where = phrase(
      outside!.start < label!.start && problems.text[outside!.start]!.match(/[:：]/)
        ? 'syntax.behindColon'
        : 'syntax.besideArrow',
    );
    problems.remedy({ ...outside!, message: phrase('syntax.misplacedLabel', { where }), help, edits, group: where.id });
  } else if (problem === 'foreign') {
    const edits = isForward ? [{ ...range, text: cure }] : [];
    const message = expectedMark(head, mark(oneLine(token.image)));
    const shape = label ? oneLine(token.image).replace(text, '') : token.image;
    problems.remedy({ ...range, message, help, edits, group: `arrow ${shape}` });
  } else if (problem === 'quote') {
    const closing = text.startsWith('"') ? '"' : '”';
    const details = { help: phrase('syntax.help.closeText', { mark: closing }) };
    problems.report(span, phrase('syntax.unclosedText', { expected: mark(closing), found: mark(']') }), details);
  } else if (problem === 'bracket') {
    const found = tail === '->' || tail === '~>' ? mark(tail) : phrase('syntax.endOfLine');
    problems.report(span, phrase('syntax.unclosedLabel', { found }), { help });
  } else {
    const found = problem === 'head' ? ']' : tail;
    problems.report(span, expectedMark(head, mark(found)), { help });
  }
}

function expectedMark(expected: string, found: Phrase): Phrase {
  return phrase('syntax.expected', { expected: mark(expected), found });
}

function mark(text: string): Phrase {
  return phrase('syntax.mark', { mark: text });
}

function isBackward(image: string): boolean {
  return /^[<←⇐]/.test(image) && !image.endsWith('>');
}
