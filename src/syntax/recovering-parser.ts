/**
 * Error recovery. Chevrotain's own guesses which tokens to insert or delete; here the statement and the attribute are the units: one that
 * fails reports one error, keeps what was read of it, and reading goes on behind it. What a person meant to be the next statement or
 * attribute is found by brackets, by keywords and by `key:`, so that a forgotten brace or comma breaks nothing else.
 */
import {
  EmbeddedActionsParser,
  type IParserConfig,
  type IRecognitionException,
  type IToken,
  isRecognitionException,
} from 'chevrotain';
import type { SourceFile } from '../source/source-file.ts';
import { advice } from './advice.ts';
import type { ArrangedTokens } from './arrange.ts';
import { type BlockOwner, endOfParts, type FlowDraft, type ItemPlace, leftToRead, type StatementDraft } from './draft.ts';
import { foreignLine } from './foreign-lines.ts';
import { keyWords } from './keywords.ts';
import { correctStart } from './mistaken-start.ts';
import { type Ahead, beginsItem, endsItem, isKeyed, isMisplaced } from './outlook.ts';
import { Problems } from './problems.ts';
import { phrase } from './syntax-messages.ts';
import { reportLooseBrace } from './token-problems.ts';
import {
  Arrow,
  Colon,
  Comma,
  EndOfFile,
  endOf,
  Identifier,
  In,
  is,
  isStatementKeyword,
  LeftBrace,
  LineEnd,
  RightBrace,
  RightBracket,
  Separator,
  vocabulary,
} from './tokens.ts';
import type { BraceBlock, Unread } from './tree.ts';
import { TreeParts } from './tree-parts.ts';
import { type ExpectedPart, expectedPhrase, failurePlace, foundPhrase } from './unexpected.ts';

const DEEPEST_BLOCK = 100;

interface Failure {
  readonly found: IToken;
  readonly expected: readonly ExpectedPart[];
}

interface OpenBlock {
  readonly place: ItemPlace;
  readonly open: IToken;
  readonly items: StatementDraft[];
  reportedMisplaced: boolean;
  /** Whether something in it failed: that it is not closed is then likely the same mistake. */
  failed: boolean;
}

export abstract class RecoveringParser extends EmbeddedActionsParser {
  /** What could not be read to its end, inner items first. */
  unread: Unread[] = [];
  protected problems = new Problems('');
  protected parts = new TreeParts('', '');
  /** Where the statement or attribute that is being read puts itself. */
  protected sink: StatementDraft[] = [];
  /** Whether the ends of all tokens of the statement are certain; if not, a failure behind them is the same mistake. */
  protected sure = true;
  readonly #ahead: Ahead = (k) => this.LA(k);
  #fileItems: StatementDraft[] = [];
  #blocks: OpenBlock[] = [];
  #openList: IToken | null = null;
  #strayAttributes = false;
  /** Whether the item before this one on its line failed: what cannot even begin an item is then part of the same mistake. */
  #isAfterFailure = false;
  #unclosedBraces = 0;
  #looseBraces: ReadonlySet<IToken> = new Set();

  protected abstract readStatement(): void;
  protected abstract readBlock(owner: BlockOwner): void;
  /** Reads one arrow and what it leads to. */
  protected abstract readLink(flow: FlowDraft): void;

  constructor(config: Partial<IParserConfig>) {
    super(vocabulary, { maxLookahead: 1, recoveryEnabled: false, ...config });
  }

  /** Makes ready for a file. Returns the list that its statements go to. */
  protected begin(source: SourceFile, arranged: ArrangedTokens, problems: Problems): StatementDraft[] {
    this.problems = problems;
    this.parts = new TreeParts(source.path, source.text);
    this.#fileItems = this.sink = [];
    this.unread = [];
    this.#blocks = [];
    this.#strayAttributes = this.#isAfterFailure = false;
    this.#unclosedBraces = arranged.unclosedBraces;
    this.#looseBraces = arranged.looseBraces;
    this.input = arranged.tokens;
    return this.#fileItems;
  }

  /** Reads one statement or attribute, and any that follow it without a separator. */
  protected item(place: ItemPlace, read: () => void): void {
    if (this.RECORDING_PHASE) {
      read();
      return;
    }
    for (let start: IToken | null = null; !endsItem(this.#ahead, place) && this.LA(1) !== start; ) {
      this.#giveUpWhereHopeless();
      start = this.LA(1);
      this.sure = correctStart(this.#ahead, place, this.problems);
      if (place === 'file' && this.#isStray()) this.#skipStray();
      else if (place !== 'file' && isMisplaced(this.#ahead, place)) this.#hoist(place);
      else this.#attempt(place, read);
    }
    if (this.LA(1).tokenType === LineEnd) this.#isAfterFailure = false;
  }

  /** Whether an attribute stands outside a block, or the `}` of a block whose `{` was forgotten. */
  #isStray(): boolean {
    const isAttribute = isKeyed(this.#ahead, 1) && (this.#strayAttributes || keyWords.has(this.LA(1).image));
    return isAttribute || (this.#strayAttributes && this.LA(1).tokenType === RightBrace);
  }

  /** Attributes in a row that stand outside a block are one mistake. */
  #skipStray(): void {
    const found = foundPhrase(this.LA(1));
    const message = phrase('syntax.expected', { expected: expectedPhrase(['statement']), found });
    if (!this.#strayAttributes) this.problems.report(this.parts.span(this.LA(1)), message, { help: phrase('syntax.help.block') });
    this.#strayAttributes = this.LA(1).tokenType !== RightBrace;
    const start = this.LA(1);
    while (!endsItem(this.#ahead, 'file')) this.SKIP_TOKEN();
    this.unread.push({ span: this.parts.span(start, this.LA(0)), lost: false });
  }

  protected enterBlock(place: ItemPlace, open: IToken): void {
    const isLoose = this.#looseBraces.has(open);
    this.#blocks.push({ place, open, items: [], reportedMisplaced: false, failed: false });
    this.sink = this.#blocks.at(-1)!.items;
    this.#isAfterFailure = false;
    if (this.RECORDING_PHASE) return;
    if (isLoose) reportLooseBrace(this.problems, open, this.LA(-1));
    if (this.#blocks.length <= DEEPEST_BLOCK) return;
    this.problems.report(this.parts.span(open), phrase('syntax.tooDeep', { count: DEEPEST_BLOCK }));
    this.#skipToClosingBrace();
  }

  /** Whether the block has more items; not where its closing brace was forgotten and the next line cannot stand in it. */
  protected blockGoesOn(): boolean {
    const { place } = this.#blocks.at(-1)!;
    return !(this.#unclosedBraces > 0 && is(this.LA(1), Separator) && isMisplaced(this.#ahead, place, 2));
  }

  protected leaveBlock(close: () => void): BraceBlock {
    const { open, items, failed } = this.#blocks.at(-1)!;
    if (this.#failureOf(close)) {
      this.#unclosedBraces--;
      const found = is(this.LA(1), Separator) ? this.LA(2) : this.LA(1);
      if (!failed) this.#reportUnclosed(open, found, '}');
    }
    this.#blocks.pop();
    this.sink = this.#blocks.at(-1)?.items ?? this.#fileItems;
    return { span: this.parts.span(open, this.LA(0)), items: items as BraceBlock['items'] };
  }

  protected enterList(open: IToken): void {
    this.#openList = open;
  }

  /** Closes a list or a state; where the bracket was forgotten, the next attribute or line is read all the same. */
  protected leaveList(close: () => void): void {
    const open = this.#openList!;
    const found = this.LA(1);
    const ended =
      is(found, Separator) || is(found, Arrow) || [EndOfFile, RightBrace].includes(found.tokenType) || this.isNextKey();
    if (this.RECORDING_PHASE || !ended) close();
    else this.#reportUnclosed(open, found, ']');
    this.#openList = null;
  }

  /** Whether a comma after `in sales` leads to another lane: in a block it ends the statement. */
  protected listsLanes(): boolean {
    return this.#blocks.length === 0 && this.LA(2).tokenType === Identifier && this.LA(3).tokenType !== Colon;
  }

  /** Whether a comma and `key:` follow: the next attribute, not the next value. */
  protected isNextKey(): boolean {
    return this.LA(1).tokenType === Comma && isKeyed(this.#ahead, 2);
  }

  #attempt(place: ItemPlace, read: () => void): void {
    const { sink } = this;
    const before = sink.length;
    const start = this.LA(1);
    this.#openList = null;
    this.#strayAttributes = false;
    const failure = this.#failureOf(read) ?? this.#leftOver(place, sink[before]);
    const draft = sink[before];
    if (!failure) {
      this.#isAfterFailure = false;
      if (draft) draft.span = this.parts.range(draft.span.start, endOf(this.LA(0)));
      return;
    }
    const isMoreOfTheSame = this.#isAfterFailure && failure.found === start;
    const end = this.#readTo();
    if (!isMoreOfTheSame) this.#fail(failure, place, draft);
    this.sink = sink;
    if (draft?.kind === 'node') this.#takeLaneInBraces(draft);
    this.#skip(place, start, sink, before);
    this.#isAfterFailure = true;
    if (this.#blocks.length > 0) this.#blocks.at(-1)!.failed = true;
    this.#repair(sink, before, end);
    this.unread.push({ span: this.parts.span(start, this.LA(0)), lost: place !== 'attributes' && !sink[before] });
  }

  #leftOver(place: ItemPlace, draft: StatementDraft | undefined): Failure | null {
    return endsItem(this.#ahead, place) ? null : { found: this.LA(1), expected: leftToRead(place, draft) };
  }

  #failureOf(read: () => void): Failure | null {
    try {
      read();
      return null;
    } catch (error) {
      if (!isRecognitionException(error as Error)) throw error;
      const { token, message } = error as IRecognitionException;
      return { found: token, expected: message.split(' ') as ExpectedPart[] };
    }
  }

  /** Makes a whole of what was read of a statement. It ends where reading it ended, without what was skipped behind that. */
  #repair(sink: StatementDraft[], before: number, end: number): void {
    const draft = sink[before];
    if (draft?.kind === 'flow') {
      if (draft.arrows.length === 0) {
        sink.pop();
        return;
      }
      if (draft.steps.length === draft.arrows.length) draft.steps.push([]);
      draft.steps.forEach((step, i) => {
        const { span } = draft.arrows[Math.max(0, i - 1)]!;
        if (step.length === 0) step.push(this.parts.missing(i === 0 ? span.start : span.end));
      });
    }
    if (draft) draft.span = this.parts.range(draft.span.start, Math.max(end, endOfParts(draft)));
  }

  #skip(place: ItemPlace, start: IToken, sink: StatementDraft[], before: number): void {
    if (this.#openList) this.#skipList();
    while (!endsItem(this.#ahead, place)) {
      this.#giveUpWhereHopeless();
      if (this.LA(1) !== start && beginsItem(this.#ahead, place)) return;
      const draft = sink[before];
      if (this.LA(1).tokenType === LeftBrace) this.#skipBlock(draft);
      else if (is(this.LA(1), Arrow) && (!draft || draft.kind === 'flow')) this.#skipLink(draft, place);
      else this.SKIP_TOKEN();
    }
  }

  /** After a thousand mistakes the rest is not read, which bounds the time that any input takes. */
  #giveUpWhereHopeless(): void {
    if (this.problems.areHopeless()) while (this.LA(1).tokenType !== EndOfFile) this.SKIP_TOKEN();
  }

  /** `in { sales }`: a lane's name where its block was taken to stand. */
  #takeLaneInBraces(node: StatementDraft & { kind: 'node' }): void {
    const [brace, name, after] = [this.LA(1), this.LA(2), this.LA(3)];
    if (this.LA(0).tokenType !== In || brace.tokenType !== LeftBrace) return;
    if (name.tokenType !== Identifier || after.tokenType === Colon) return;
    node.lane = this.parts.name(name);
    this.SKIP_TOKEN();
    this.SKIP_TOKEN();
    if (this.LA(1).tokenType === RightBrace) this.SKIP_TOKEN();
    else this.#unclosedBraces--;
  }

  #skipList(): void {
    const ends = [RightBracket, RightBrace, EndOfFile];
    while (!is(this.LA(1), Separator) && !ends.includes(this.LA(1).tokenType)) this.SKIP_TOKEN();
    if (this.LA(1).tokenType === RightBracket) this.SKIP_TOKEN();
  }

  #skipBlock(owner: StatementDraft | undefined): void {
    if (owner && 'block' in owner && owner.block === null) {
      this.readBlock(owner);
      return;
    }
    this.SKIP_TOKEN();
    if (this.#unclosedBraces > 0) {
      this.#unclosedBraces--;
      return;
    }
    this.#skipToClosingBrace();
    this.SKIP_TOKEN();
  }

  #skipToClosingBrace(): void {
    for (let depth = 0; this.LA(1).tokenType !== EndOfFile; this.SKIP_TOKEN()) {
      if (this.LA(1).tokenType === LeftBrace) depth++;
      else if (this.LA(1).tokenType === RightBrace && depth-- === 0) return;
    }
  }

  /** The rest of a flow whose last end could not be read: its further ends keep their way in. */
  #skipLink(draft: FlowDraft | undefined, place: ItemPlace): void {
    const flow: FlowDraft = draft ?? { kind: 'flow', span: this.parts.span(this.LA(1)), steps: [[]], arrows: [] };
    if (!draft) this.sink.push(flow);
    if (flow.steps.length === flow.arrows.length) flow.steps.push([]);
    const failure = this.#failureOf(() => this.readLink(flow));
    if (failure) this.#fail(failure, place, flow);
  }

  /** A statement that cannot stand in this block: reported once a block, and kept as a statement of the file. */
  #hoist(place: ItemPlace): void {
    const block = this.#blocks.at(-1)!;
    if (!block.reportedMisplaced) {
      const found = isStatementKeyword(this.LA(1)) ? foundPhrase(this.LA(1)) : phrase('syntax.foundFlow');
      const message = phrase('syntax.misplaced', { expected: expectedPhrase(leftToRead(place, undefined)), found });
      this.problems.report(this.parts.span(this.LA(1)), message, { help: phrase('syntax.help.outside') });
      this.sure = false;
    }
    block.reportedMisplaced = true;
    this.sink = this.#fileItems;
    this.#attempt(place, () => this.readStatement());
    this.sink = block.items;
  }

  #fail({ found, expected }: Failure, place: ItemPlace, draft: StatementDraft | undefined): void {
    if (!this.sure) return;
    const message = phrase('syntax.expected', { expected: expectedPhrase(expected), found: foundPhrase(found) });
    const help =
      foreignLine(lineAround(this.problems.text, found.startOffset)) ??
      advice({ found, next: this.LA(2), after: this.LA(3), previous: this.LA(0), expected, place, draft });
    this.problems.report(failurePlace(found, this.#previous(), this.problems.file), message, { help });
  }

  #reportUnclosed(open: IToken, found: IToken, mark: ']' | '}'): void {
    if (!this.sure) return;
    const related = [{ message: phrase('syntax.opened'), span: this.parts.span(open) }];
    const opening = phrase('syntax.mark', { mark: open.image });
    const message = phrase('syntax.unclosed', { opening, expected: expectedPhrase([mark]), found: foundPhrase(found) });
    const atLine = mark === '}' && found.tokenType !== EndOfFile;
    const help = atLine ? phrase('syntax.help.closeBlock') : phrase('syntax.help.close', { mark });
    this.problems.report(failurePlace(found, this.#previous(), this.problems.file), message, { help, related });
  }

  /** End of the last token that was read or skipped. */
  #readTo(): number {
    const token = this.#previous();
    return token ? endOf(token) : 0;
  }

  #previous(): IToken | null {
    const token = this.LA(0);
    return token.tokenType === EndOfFile ? null : token;
  }
}

/** The line of a text that an offset stands in. */
function lineAround(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, end < 0 ? text.length : end);
}
