/**
 * The grammar. One token decides everywhere, because `arrange` has found the keywords and the line ends that count. Every statement puts
 * itself into the list as soon as its first parts are read, so that a mistake further on does not lose it.
 */
import type { IParserConfig, IToken } from 'chevrotain';
import type { SourceFile } from '../source/source-file.ts';
import type { ArrangedTokens } from './arrange.ts';
import type { BlockOwner, DraftOf, FlowDraft, StatementDraft } from './draft.ts';
import { asciiPunctuation } from './full-width.ts';
import { type Lookahead, restoreAnalysis } from './lookahead.ts';
import { listGoesOn } from './loose-lists.ts';
import type { Problems } from './problems.ts';
import { RecoveringParser } from './recovering-parser.ts';
import { reportArrow, reportHexColor, reportKeyCase, reportLooseList, reportText } from './token-problems.ts';
import {
  Arrow,
  Class,
  Colon,
  Comma,
  Connector,
  Delimiter,
  endOf,
  HexColor,
  Identifier,
  In,
  Kind,
  Lane,
  LeftBrace,
  LeftBracket,
  Note,
  On,
  Page,
  Phase,
  Process,
  RightBrace,
  RightBracket,
  Separator,
  Text,
  Use,
  Word,
} from './tokens.ts';
import type { BraceBlock, EndPoint, Name, Statement, Str, Value } from './tree.ts';
import { expectationOf } from './unexpected.ts';

const errorMessageProvider: NonNullable<IParserConfig['errorMessageProvider']> = {
  buildMismatchTokenMessage: ({ expected }) => expectationOf(expected),
  buildNoViableAltMessage: ({ customUserDescription }) => customUserDescription ?? 'statement',
  buildEarlyExitMessage: ({ customUserDescription }) => customUserDescription ?? 'value',
  buildNotAllInputParsedMessage: () => 'statement',
};

let analysed: FlowParser | null = null;

export class FlowParser extends RecoveringParser {
  readonly #lookahead: Lookahead | null;
  /** The end points that an end is read into. */
  #step: EndPoint[] = [];

  // The alternatives of what is read most often are made once: as Chevrotain's documentation says, that spares a list of functions each time.
  readonly #statementChoices = [
    { ALT: () => this.SUBRULE(this.#process) },
    { ALT: () => this.SUBRULE(this.#use) },
    { ALT: () => this.SUBRULE(this.#lane) },
    { ALT: () => this.SUBRULE(this.#page) },
    { ALT: () => this.SUBRULE(this.#phase) },
    { ALT: () => this.SUBRULE(this.#node) },
    { ALT: () => this.SUBRULE(this.#flow) },
    { ALT: () => this.SUBRULE(this.#note) },
    { ALT: () => this.SUBRULE(this.#class) },
  ];
  readonly #endChoices = [
    {
      ALT: () => {
        const token = this.CONSUME(Connector);
        this.ACTION(() => this.#step.push(this.parts.connector(token)));
      },
    },
    {
      ALT: () => {
        const name = this.SUBRULE(this.#name);
        const end = { kind: 'name' as const, span: name.span, name, state: null as string | null };
        this.ACTION(() => this.#step.push(end));
        this.OPTION(() => {
          end.state = this.SUBRULE(this.#state);
          this.ACTION(() => {
            end.span = this.parts.range(name.span.start, endOf(this.LA(0)));
          });
        });
      },
    },
  ];
  readonly #singleChoices = [
    {
      ALT: () => {
        const { value } = this.SUBRULE(this.#text);
        return this.ACTION(() => this.parts.value(this.LA(0), this.LA(0), { type: 'text', text: value, quoted: true }));
      },
    },
    {
      ALT: () => {
        const token = this.CONSUME(HexColor);
        return this.ACTION(() => {
          reportHexColor(this.problems, token);
          return this.parts.value(token, token, { type: 'color', color: asciiPunctuation(token.image) });
        });
      },
    },
    {
      ALT: () => {
        const words = this.SUBRULE(this.#words);
        return this.ACTION(() => this.parts.words(words));
      },
    },
  ];

  /** Without the table Chevrotain analyses the grammar, and throws where it is wrong. */
  constructor(lookahead: Lookahead | null, config: Partial<IParserConfig> = {}) {
    super({ errorMessageProvider, ...config });
    this.#lookahead = lookahead;
    if (lookahead) restoreAnalysis(this, lookahead);
    else this.performSelfAnalysis();
  }

  /** Chevrotain asks for it where no alternative fits. */
  override getGAstProductions(): ReturnType<RecoveringParser['getGAstProductions']> {
    if (this.#lookahead === null) return super.getGAstProductions();
    analysed ??= new FlowParser(null, { skipValidations: true });
    return analysed.getGAstProductions();
  }

  /** Reads a file's tokens into statements and reports what is wrong. */
  read(source: SourceFile, arranged: ArrangedTokens, problems: Problems): Statement[] {
    const statements = this.begin(source, arranged, problems);
    this.file();
    return statements as Statement[];
  }

  readonly file = this.RULE('file', () => {
    this.item('file', () => this.OPTION(() => this.SUBRULE(this.#statement)));
    this.MANY(() => {
      this.CONSUME(Separator);
      this.item('file', () => this.OPTION2(() => this.SUBRULE2(this.#statement)));
    });
  });

  readonly #statement = this.RULE('statement', () => {
    this.OR({ ERR_MSG: 'statement', DEF: this.#statementChoices });
  });

  readonly #process = this.RULE('process', () => {
    const { span, keyword } = this.#keyword(this.CONSUME(Process));
    const draft = this.#open<'process'>({ kind: 'process', span, keyword, title: null, block: null });
    draft.title = this.OPTION(() => this.SUBRULE(this.#text)) ?? null;
    draft.block = this.OPTION2(() => this.SUBRULE(this.#attributes)) ?? null;
  });

  readonly #use = this.RULE('use', () => {
    const { span, keyword } = this.#keyword(this.CONSUME(Use));
    this.#open<'use'>({ kind: 'use', span, keyword, path: this.SUBRULE(this.#text) });
  });

  readonly #lane = this.RULE('lane', () => {
    const { span, keyword } = this.#keyword(this.CONSUME(Lane));
    const name = this.SUBRULE(this.#name);
    const draft = this.#open<'lane'>({ kind: 'lane', span, keyword, name, title: null, block: null });
    draft.title = this.OPTION(() => this.SUBRULE(this.#text)) ?? null;
    draft.block = this.OPTION2(() => this.SUBRULE(this.#laneBlock)) ?? null;
  });

  readonly #page = this.RULE('page', () => {
    const { span, keyword } = this.#keyword(this.CONSUME(Page));
    const draft = this.#open<'page'>({ kind: 'page', span, keyword, title: null });
    draft.title = this.OPTION(() => this.SUBRULE(this.#text)) ?? null;
  });

  readonly #phase = this.RULE('phase', () => {
    const { span, keyword } = this.#keyword(this.CONSUME(Phase));
    this.#open<'phase'>({ kind: 'phase', span, keyword, title: this.SUBRULE(this.#text) });
  });

  readonly #node = this.RULE('node', () => {
    const { span, keyword } = this.#keyword(this.CONSUME(Kind));
    const name = this.SUBRULE(this.#name);
    const draft = this.#open<'node'>({ kind: 'node', span, keyword, name, text: null, lane: null, otherLanes: [], block: null });
    draft.text = this.OPTION(() => this.SUBRULE(this.#text)) ?? null;
    this.OPTION2(() => {
      this.CONSUME(In);
      draft.lane = this.SUBRULE2(this.#name);
      this.MANY({
        GATE: () => this.listsLanes(),
        DEF: () => {
          this.CONSUME(Comma);
          draft.otherLanes.push(this.SUBRULE3(this.#name));
        },
      });
    });
    draft.block = this.OPTION3(() => this.SUBRULE(this.#attributes)) ?? null;
  });

  readonly #note = this.RULE('note', () => {
    const { span, keyword } = this.#keyword(this.CONSUME(Note));
    const on: Name[] = [];
    this.#open<'note'>({ kind: 'note', span, keyword, text: this.SUBRULE(this.#text), on });
    this.OPTION(() => {
      this.CONSUME(On);
      on.push(this.SUBRULE(this.#name));
      this.MANY(() => {
        this.CONSUME(Comma);
        on.push(this.SUBRULE2(this.#name));
      });
    });
  });

  readonly #class = this.RULE('class', () => {
    const { span, keyword } = this.#keyword(this.CONSUME(Class));
    const draft = this.#open<'class'>({ kind: 'class', span, keyword, name: this.SUBRULE(this.#name), block: null });
    draft.block = this.OPTION(() => this.SUBRULE(this.#attributes)) ?? null;
  });

  readonly #flow = this.RULE('flow', () => {
    const draft = this.#open<'flow'>({ kind: 'flow', span: this.parts.span(this.LA(1)), steps: [[]], arrows: [] });
    this.SUBRULE(this.#ends, { ARGS: [draft.steps[0]!] });
    this.SUBRULE(this.#link, { ARGS: [draft] });
    this.MANY(() => this.SUBRULE2(this.#link, { ARGS: [draft] }));
  });

  readonly #link = this.RULE('link', (flow: FlowDraft) => {
    const token = this.CONSUME(Arrow);
    const step: EndPoint[] = [];
    this.ACTION(() => {
      this.sure = reportArrow(this.problems, token) && this.sure;
      flow.arrows.push(this.parts.arrow(token));
      flow.steps.push(step);
    });
    this.SUBRULE(this.#ends, { ARGS: [step] });
  });

  readonly #ends = this.RULE('ends', (step: EndPoint[]) => {
    this.SUBRULE(this.#end, { ARGS: [step] });
    this.MANY(() => {
      this.CONSUME(Comma);
      this.SUBRULE2(this.#end, { ARGS: [step] });
    });
  });

  readonly #end = this.RULE('end', (step: EndPoint[]) => {
    this.#step = step;
    this.OR({ ERR_MSG: 'end', DEF: this.#endChoices });
  });

  readonly #state = this.RULE('state', (): string => {
    this.enterList(this.CONSUME(LeftBracket));
    const value = this.SUBRULE(this.#single);
    this.leaveList(() => this.CONSUME(RightBracket));
    return this.ACTION(() => (value.type === 'text' ? value.text : value.raw));
  });

  readonly #attributes = this.RULE('attributes', (): BraceBlock => {
    this.enterBlock('attributes', this.CONSUME(LeftBrace));
    this.item('attributes', () => this.OPTION(() => this.SUBRULE(this.#attribute)));
    this.MANY({
      GATE: () => this.blockGoesOn(),
      DEF: () => {
        this.CONSUME(Delimiter);
        this.item('attributes', () => this.OPTION2(() => this.SUBRULE2(this.#attribute)));
      },
    });
    return this.leaveBlock(() => this.CONSUME(RightBrace));
  });

  readonly #laneBlock = this.RULE('laneBlock', (): BraceBlock => {
    this.enterBlock('lane', this.CONSUME(LeftBrace));
    this.item('lane', () => this.OPTION(() => this.SUBRULE(this.#laneItem)));
    this.MANY({
      GATE: () => this.blockGoesOn(),
      DEF: () => {
        this.CONSUME(Delimiter);
        this.item('lane', () => this.OPTION2(() => this.SUBRULE2(this.#laneItem)));
      },
    });
    return this.leaveBlock(() => this.CONSUME(RightBrace));
  });

  readonly #laneItem = this.RULE('laneItem', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.#attribute) },
      { ALT: () => this.SUBRULE(this.#lane) },
      { ALT: () => this.SUBRULE(this.#node) },
    ]);
  });

  readonly #attribute = this.RULE('attribute', () => {
    const key = this.CONSUME(Identifier);
    const value = this.OPTION(() => {
      this.CONSUME(Colon);
      return this.SUBRULE(this.#value, { ARGS: [key] });
    });
    this.ACTION(() => {
      reportKeyCase(this.problems, key);
      this.#open<'attribute'>({
        kind: 'attribute',
        span: this.parts.span(key, this.LA(0)),
        key: this.parts.key(key),
        value: value ?? null,
      });
    });
  });

  readonly #value = this.RULE(
    'value',
    (key: IToken): Value =>
      this.OR({
        ERR_MSG: 'value',
        DEF: [{ ALT: () => this.SUBRULE(this.#list) }, { ALT: () => this.SUBRULE(this.#looseList, { ARGS: [key] }) }],
      }),
  );

  /** One value, or several of a key that may have several, whose brackets were left out. */
  readonly #looseList = this.RULE('looseList', (key: IToken): Value => {
    const first = this.LA(1);
    const items: Value[] = [this.SUBRULE(this.#single)];
    this.MANY({
      GATE: () => listGoesOn(key, (k) => this.LA(k)),
      DEF: () => {
        this.CONSUME(Comma);
        items.push(this.SUBRULE2(this.#single));
      },
    });
    return this.ACTION(() => {
      if (items.length === 1) return items[0]!;
      const last = this.LA(0);
      reportLooseList(this.problems, key, first, last);
      return this.parts.value(first, last, { type: 'list', items });
    });
  });

  readonly #list = this.RULE('list', (): Value => {
    const open = this.CONSUME(LeftBracket);
    const items: Value[] = [];
    this.enterList(open);
    this.OPTION(() => items.push(this.SUBRULE(this.#single)));
    this.MANY({
      GATE: () => !this.isNextKey(),
      DEF: () => {
        this.CONSUME(Comma);
        this.OPTION2(() => items.push(this.SUBRULE2(this.#single)));
      },
    });
    this.leaveList(() => this.CONSUME(RightBracket));
    return this.ACTION(() => this.parts.value(open, this.LA(0), { type: 'list', items }));
  });

  readonly #single = this.RULE('single', (): Value => this.OR({ ERR_MSG: 'value', DEF: this.#singleChoices }));

  /** Words to the end of the value; one before a colon is the key of an attribute that no comma parts from this one. */
  readonly #words = this.RULE('words', (): IToken[] => {
    const words = [this.CONSUME(Word)];
    this.MANY({ GATE: () => this.LA(2).tokenType !== Colon, DEF: () => words.push(this.CONSUME2(Word)) });
    return words;
  });

  readonly #text = this.RULE('text', (): Str => {
    const token = this.CONSUME(Text);
    return this.ACTION(() => {
      this.sure = reportText(this.problems, token) && this.sure;
      return this.parts.str(token);
    });
  });

  readonly #name = this.RULE('name', (): Name => this.parts.name(this.CONSUME(Identifier)));

  protected override readStatement(): void {
    this.SUBRULE3(this.#statement);
  }

  protected override readBlock(owner: BlockOwner): void {
    owner.block = owner.kind === 'lane' ? this.SUBRULE4(this.#laneBlock) : this.SUBRULE4(this.#attributes);
  }

  protected override readLink(flow: FlowDraft): void {
    this.SUBRULE5(this.#link, { ARGS: [flow] });
  }

  #open<K extends StatementDraft['kind']>(draft: DraftOf<K>): DraftOf<K> {
    this.sink.push(draft);
    return draft;
  }

  #keyword(token: IToken) {
    return { span: this.parts.span(token), keyword: this.parts.keyword(token) };
  }
}
