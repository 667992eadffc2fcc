/**
 * Error recovery. Chevrotain's own guesses which tokens to insert or delete; here the statement and the attribute are the units: one that
 * fails tells one error, keeps what was read of it, and reading goes on behind it. What a person meant to be the next statement or
 * attribute is found by brackets, by keywords and by `key:`, so that a forgotten brace or comma breaks nothing else.
 */
import {
  EmbeddedActionsParser,
  type IParserConfig,
  type IRecognitionException,
  type IToken,
  isRecognitionException,
} from 'chevrotain';
import { phrase } from '../diagnostics/phrase.ts';
import type { SourceFile } from '../source/source-file.ts';
import { advice } from './advice.ts';
import type { ArrangedTokens } from './arrange.ts';
import { type BlockOwner, type Draft, endOfParts, type FlowDraft, leftToRead, type Place } from './draft.ts';
import { guessKeyword } from './guess-keyword.ts';
import { keyWords } from './keywords.ts';
import { Problems } from './problems.ts';
import {
  Arrow,
  Colon,
  Comma,
  Connector,
  EndOfFile,
  endOf,
  guessedKeyword,
  Identifier,
  is,
  isStatementKeyword,
  Kind,
  keywordType,
  Lane,
  LeftBrace,
  LeftBracket,
  RightBrace,
  RightBracket,
  Separator,
  Text,
  vocabulary,
} from './tokens.ts';
import type { Block, Unread } from './tree.ts';
import { TreeParts } from './tree-parts.ts';
import { type Expectation, expectedPhrase, failurePlace, foundPhrase } from './unexpected.ts';

const DEEPEST_BLOCK = 100;

interface Failure {
  readonly found: IToken;
  readonly expected: readonly Expectation[];
}

interface OpenBlock {
  readonly place: Place;
  readonly open: IToken;
  readonly items: Draft[];
  toldMisplaced: boolean;
}

export abstract class RecoveringParser extends EmbeddedActionsParser {
  /** What could not be read to its end, inner items first. */
  unread: Unread[] = [];
  protected problems = new Problems('');
  protected parts = new TreeParts('', '');
  /** Where the statement or attribute that is being read puts itself. */
  protected sink: Draft[] = [];
  /** Whether the ends of all tokens of the statement are certain; if not, a failure behind them is the same mistake. */
  protected sure = true;
  private fileItems: Draft[] = [];
  private blocks: OpenBlock[] = [];
  private openList: IToken | null = null;
  private unclosedBraces = 0;
  private looseBraces: ReadonlySet<IToken> = new Set();

  protected abstract readStatement(): void;
  protected abstract readBlock(owner: BlockOwner): void;
  /** Reads one arrow and what it leads to. */
  protected abstract readLink(flow: FlowDraft): void;

  constructor(config: Partial<IParserConfig>) {
    super(vocabulary, { maxLookahead: 1, recoveryEnabled: false, ...config });
  }

  /** Makes ready for a file. Returns the list that its statements go to. */
  protected begin(source: SourceFile, arranged: ArrangedTokens, problems: Problems): Draft[] {
    this.problems = problems;
    this.parts = new TreeParts(source.path, source.text);
    this.fileItems = this.sink = [];
    this.unread = [];
    this.blocks = [];
    this.unclosedBraces = arranged.unclosedBraces;
    this.looseBraces = arranged.looseBraces;
    this.input = arranged.tokens;
    return this.fileItems;
  }

  /** Reads one statement or attribute, and any that follow it without a separator. */
  protected item(place: Place, read: () => void): void {
    if (this.RECORDING_PHASE) {
      read();
      return;
    }
    let start: IToken;
    do {
      this.giveUpWhereHopeless();
      start = this.LA(1);
      if (place !== 'file' && this.isMisplaced(place, 1)) this.hoist(place);
      else this.attempt(place, read);
    } while (!this.isAtEnd(place) && this.LA(1) !== start);
  }

  protected enterBlock(place: Place, open: IToken): void {
    this.blocks.push({ place, open, items: [], toldMisplaced: false });
    this.sink = this.blocks.at(-1)!.items;
    if (this.RECORDING_PHASE) return;
    if (this.looseBraces.has(open)) {
      this.problems.tell(this.parts.span(open), phrase('syntax.looseBrace', { expected: expectedPhrase(['{']) }));
    }
    if (this.blocks.length <= DEEPEST_BLOCK) return;
    this.problems.tell(this.parts.span(open), phrase('syntax.tooDeep', { count: DEEPEST_BLOCK }));
    this.skipToClosingBrace();
  }

  /** Whether the block has more items; not where its closing brace was forgotten and the next line cannot stand in it. */
  protected blockGoesOn(): boolean {
    const { place } = this.blocks.at(-1)!;
    return !(this.unclosedBraces > 0 && is(this.LA(1), Separator) && this.isMisplaced(place, 2));
  }

  protected leaveBlock(close: () => void): Block {
    const { open, items } = this.blocks.at(-1)!;
    const failure = this.failureOf(close);
    if (failure) this.tellUnclosedBlock(open);
    this.blocks.pop();
    this.sink = this.blocks.at(-1)?.items ?? this.fileItems;
    return { span: this.parts.span(open, this.LA(0)), items: items as Block['items'] };
  }

  protected enterList(open: IToken): void {
    this.openList = open;
  }

  /** Closes a list or a state; where the bracket was forgotten, the next attribute or line is read all the same. */
  protected leaveList(close: () => void): void {
    const open = this.openList!;
    const found = this.LA(1);
    const ended =
      is(found, Separator) || is(found, Arrow) || [EndOfFile, RightBrace].includes(found.tokenType) || this.isNextKey();
    if (this.RECORDING_PHASE || !ended) close();
    else this.tellUnclosed(open, found, ']');
    this.openList = null;
  }

  /** Whether a comma and `key:` follow: the next attribute, not the next value. */
  protected isNextKey(): boolean {
    return this.LA(1).tokenType === Comma && this.LA(2).tokenType === Identifier && this.LA(3).tokenType === Colon;
  }

  private attempt(place: Place, read: () => void): void {
    const { sink } = this;
    const before = sink.length;
    const start = this.LA(1);
    this.sure = true;
    this.openList = null;
    if (place !== 'attributes') this.guess(place);
    const failure =
      this.failureOf(read) ?? (this.isAtEnd(place) ? null : { found: this.LA(1), expected: leftToRead(place, sink[before]) });
    const end = endOf(this.LA(0));
    if (failure) {
      this.fail(failure, place, sink[before]);
      this.sink = sink;
      this.skip(place, start, sink, before);
    }
    this.finish(sink, before, end);
    if (failure) this.unread.push({ span: this.parts.span(start, this.LA(0)), lost: place !== 'attributes' && !sink[before] });
  }

  private failureOf(read: () => void): Failure | null {
    try {
      read();
      return null;
    } catch (error) {
      if (!isRecognitionException(error as Error)) throw error;
      const { token, message } = error as IRecognitionException;
      return { found: token, expected: message.split(' ') as Expectation[] };
    }
  }

  /** A statement ends where reading it ended, without what was skipped behind that. */
  private finish(sink: Draft[], before: number, end: number): void {
    const draft = sink[before];
    if (!draft) return;
    if (draft.kind === 'flow') {
      if (draft.arrows.length === 0) return void sink.pop();
      if (draft.steps.length === draft.arrows.length) draft.steps.push([]);
      draft.steps.forEach((step, i) => {
        if (step.length === 0)
          step.push(this.parts.missing(i === 0 ? draft.arrows[0]!.span.start : draft.arrows[i - 1]!.span.end));
      });
    }
    draft.span = { ...draft.span, end: Math.max(end, endOfParts(draft)) };
  }

  private skip(place: Place, start: IToken, sink: Draft[], before: number): void {
    if (this.openList) this.skipList();
    while (!this.isAtEnd(place)) {
      this.giveUpWhereHopeless();
      if (this.LA(1) !== start && this.isNew(place)) return;
      const draft = sink[before];
      if (this.LA(1).tokenType === LeftBrace) this.skipBlock(draft);
      else if (is(this.LA(1), Arrow) && (!draft || draft.kind === 'flow')) this.skipLink(draft, place);
      else this.SKIP_TOKEN();
    }
  }

  /** After a thousand mistakes the rest is not read, which bounds the time that any input takes. */
  private giveUpWhereHopeless(): void {
    if (this.problems.areHopeless()) while (this.LA(1).tokenType !== EndOfFile) this.SKIP_TOKEN();
  }

  private skipList(): void {
    const ends = [RightBracket, RightBrace, EndOfFile];
    while (!is(this.LA(1), Separator) && !ends.includes(this.LA(1).tokenType)) this.SKIP_TOKEN();
    if (this.LA(1).tokenType === RightBracket) this.SKIP_TOKEN();
  }

  private skipBlock(owner: Draft | undefined): void {
    if (owner && 'block' in owner && owner.block === null) {
      this.readBlock(owner);
      return;
    }
    this.SKIP_TOKEN();
    if (this.unclosedBraces > 0) {
      this.unclosedBraces--;
      return;
    }
    this.skipToClosingBrace();
    this.SKIP_TOKEN();
  }

  private skipToClosingBrace(): void {
    for (let depth = 0; this.LA(1).tokenType !== EndOfFile; this.SKIP_TOKEN()) {
      if (this.LA(1).tokenType === LeftBrace) depth++;
      else if (this.LA(1).tokenType === RightBrace && depth-- === 0) return;
    }
  }

  /** The rest of a flow whose last end could not be read: its further ends keep their way in. */
  private skipLink(draft: FlowDraft | undefined, place: Place): void {
    const flow: FlowDraft = draft ?? { kind: 'flow', span: this.parts.span(this.LA(1)), steps: [[]], arrows: [] };
    if (!draft) this.sink.push(flow);
    if (flow.steps.length === flow.arrows.length) flow.steps.push([]);
    const failure = this.failureOf(() => this.readLink(flow));
    if (failure) this.fail(failure, place, flow);
  }

  /** A statement that cannot stand in this block: told once a block, and kept as a statement of the file. */
  private hoist(place: Place): void {
    const block = this.blocks.at(-1)!;
    const found = isStatementKeyword(this.LA(1)) ? foundPhrase(this.LA(1)) : phrase('syntax.foundFlow');
    const expected = expectedPhrase(place === 'lane' ? ['attribute', 'lane', 'node'] : ['attribute']);
    if (!block.toldMisplaced) {
      this.problems.tell(this.parts.span(this.LA(1)), phrase('syntax.misplaced', { expected, found }), {
        help: phrase('syntax.help.outside'),
      });
    }
    block.toldMisplaced = true;
    this.sink = this.fileItems;
    this.attempt(place, () => this.readStatement());
    this.sink = block.items;
  }

  /** A misspelt keyword is told and taken for the one it was meant to be; so is any word before what looks like a declaration. */
  private guess(place: Place): void {
    const [word, second, third] = [this.LA(1), this.LA(2), this.LA(3)];
    const declares = second.tokenType === Text || second.tokenType === Identifier;
    if (word.tokenType === Identifier && declares && !(place === 'lane' && keyWords.has(word.image))) {
      const near = guessKeyword(word.image);
      const looksLikeNode = second.tokenType === Identifier && third.tokenType === Text;
      const canonical = near?.canonical ?? (looksLikeNode ? 'task' : null);
      const type = canonical && keywordType(canonical);
      if (!type || (place === 'lane' && type !== Lane && type !== Kind)) return;
      this.tellWrongKeyword(word, near?.word ?? null);
      Object.assign(word, { tokenType: type, tokenTypeIdx: type.tokenTypeIdx, payload: { guess: canonical, advice: null } });
    } else if (guessedKeyword(word)?.advice) this.tellWrongKeyword(word, guessedKeyword(word)!.advice);
  }

  private tellWrongKeyword(word: IToken, meant: string | null): void {
    const found = phrase('syntax.foundWord', { text: word.image });
    const help = meant === null ? null : phrase('syntax.help.didYouMean', { word: meant });
    this.problems.tell(this.parts.span(word), phrase('syntax.expected', { expected: expectedPhrase(['statement']), found }), {
      help,
    });
  }

  private fail({ found, expected }: Failure, place: Place, draft: Draft | undefined): void {
    if (!this.sure) return;
    const message = phrase('syntax.expected', { expected: expectedPhrase(expected), found: foundPhrase(found) });
    const help = advice({ found, next: this.LA(2), previous: this.LA(0), expected, place, draft });
    this.problems.tell(failurePlace(found, this.previous(), this.problems.file), message, { help });
  }

  private tellUnclosedBlock(open: IToken): void {
    this.unclosedBraces--;
    this.tellUnclosed(open, is(this.LA(1), Separator) ? this.LA(2) : this.LA(1), '}');
  }

  private tellUnclosed(open: IToken, found: IToken, mark: ']' | '}'): void {
    if (!this.sure) return;
    const related = [{ message: phrase('syntax.opened'), span: this.parts.span(open) }];
    const opening = phrase('syntax.mark', { mark: open.image });
    const message = phrase('syntax.unclosed', { opening, expected: expectedPhrase([mark]), found: foundPhrase(found) });
    const atLine = mark === '}' && found.tokenType !== EndOfFile;
    const help = atLine ? phrase('syntax.help.closeBlock') : phrase('syntax.help.close', { mark });
    this.problems.tell(failurePlace(found, this.previous(), this.problems.file), message, { help, related });
  }

  private previous(): IToken | null {
    const token = this.LA(0);
    return token.tokenType === EndOfFile ? null : token;
  }

  private isAtEnd(place: Place): boolean {
    const token = this.LA(1);
    if (token.tokenType === EndOfFile || is(token, Separator)) return true;
    return place !== 'file' && (token.tokenType === Comma || token.tokenType === RightBrace);
  }

  /** Whether a new item begins here, though no separator says so. */
  private isNew(place: Place): boolean {
    const token = this.LA(1);
    return isStatementKeyword(token) || (place !== 'file' && token.tokenType === Identifier && this.LA(2).tokenType === Colon);
  }

  /** Whether a statement begins at the k-th token ahead that cannot stand in such a block. */
  private isMisplaced(place: Place, k: number): boolean {
    const [token, next] = [this.LA(k), this.LA(k + 1)];
    if (isStatementKeyword(token)) return place === 'attributes' || (token.tokenType !== Lane && token.tokenType !== Kind);
    const named = token.tokenType === Identifier || token.tokenType === Connector;
    return named && (is(next, Arrow) || (token.tokenType === Identifier && next.tokenType === LeftBracket));
  }
}
