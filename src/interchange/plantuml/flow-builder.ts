/**
 * Follows the statements of an activity diagram and ties its steps: at each place some ends are open, and the next step takes them all. Blocks
 * remember where they began and which ends wait for their own end.
 */

import type { NodeKind } from '../../model/process.ts';
import { LIMITS, type Remarks, Unreadable } from '../draft/remark.ts';
import { plainText, type Sketch } from '../draft/sketch.ts';
import { phrase } from '../interchange-messages.ts';
import type { PlantUmlStatement } from './statements.ts';

/** A way out of a node that leads to nothing yet. */
interface OpenFrame {
  readonly from: string;
  readonly label: string | null;
}

interface PlantBlock {
  readonly kind: 'if' | 'switch' | 'fork' | 'while' | 'repeat';
  /** The node it began with; of a repeat, the step that it goes back to, once there is one. */
  node: string | null;
  readonly waiting: OpenFrame[];
  /** Ways that a `break` left the loop by. */
  readonly broken: OpenFrame[];
  hasElse: boolean;
}

export class FlowBuilder {
  readonly #sketch: Sketch;
  readonly #remarks: Remarks;
  readonly #isChinese: boolean;
  #open: OpenFrame[] = [];
  #lane: string | null = null;
  #last: string | null = null;
  readonly #blocks: PlantBlock[] = [];
  readonly #connectors = new Map<string, { readonly exits: OpenFrame[]; entry: string | null }>();
  /** A connector after which the next step is entered. */
  #entering: string | null = null;
  readonly #laneNames = new Map<string, string>();
  readonly #partitions: (string | null)[] = [];
  #count = 0;

  constructor(sketch: Sketch, remarks: Remarks, isChinese: boolean) {
    this.#sketch = sketch;
    this.#remarks = remarks;
    this.#isChinese = isChinese;
  }

  add(statement: PlantUmlStatement): void {
    const yes = this.#isChinese ? '是' : 'yes';
    const no = this.#isChinese ? '否' : 'no';
    switch (statement.kind) {
      case 'lane':
        this.#enterLane(statement.id, statement.title);
        break;
      case 'action':
        this.#action(statement.text, statement.shape, statement.color);
        break;
      case 'start':
        this.#node('start', this.#isChinese ? '开始' : 'Start');
        break;
      case 'stop':
      case 'end':
        this.#node('end', this.#isChinese ? '结束' : 'End');
        this.#open = [];
        break;
      case 'kill':
        this.#open = [];
        break;
      case 'break': {
        const loop = this.#blocks.findLast(({ kind }) => kind === 'while' || kind === 'repeat');
        loop?.broken.push(...this.#open);
        this.#open = [];
        break;
      }
      case 'if':
      case 'switch': {
        const node = this.#node('decision', this.#question(statement.text));
        this.#blocks.push({ kind: statement.kind, node, waiting: [], broken: [], hasElse: false });
        this.#open = statement.kind === 'if' ? [{ from: node, label: label(statement.label) ?? yes }] : [];
        break;
      }
      case 'elseif': {
        const block = this.#top('if') ?? this.#unopened(statement);
        if (block === null) break;
        block.waiting.push(...this.#open);
        this.#open = [{ from: block.node!, label: no }];
        block.node = this.#node('decision', this.#question(statement.text));
        this.#open = [{ from: block.node, label: label(statement.label) ?? yes }];
        break;
      }
      case 'else': {
        const block = this.#top('if') ?? this.#unopened(statement);
        if (block === null) break;
        block.waiting.push(...this.#open);
        block.hasElse = true;
        this.#open = [{ from: block.node!, label: label('label' in statement ? statement.label : null) ?? no }];
        break;
      }
      case 'case': {
        const block = this.#top('switch') ?? this.#unopened(statement);
        if (block === null) break;
        block.waiting.push(...this.#open);
        this.#open = [{ from: block.node!, label: label(statement.text) }];
        break;
      }
      case 'endif':
      case 'endswitch': {
        const block = this.#pop(statement.kind === 'endif' ? 'if' : 'switch') ?? this.#unopened(statement);
        if (block === null) break;
        this.#open = [...block.waiting, ...this.#open];
        if (block.kind === 'if' && !block.hasElse) this.#open.push({ from: block.node!, label: no });
        break;
      }
      case 'fork':
        this.#fork();
        break;
      case 'fork again': {
        const block = this.#top('fork') ?? this.#unopened(statement);
        if (block === null) break;
        this.#meet();
        block.waiting.push(...this.#open);
        this.#open = [{ from: block.node!, label: null }];
        break;
      }
      case 'end fork':
      case 'end merge': {
        const block = this.#pop('fork') ?? this.#unopened(statement);
        if (block === null) break;
        this.#meet();
        this.#open = [...block.waiting, ...this.#open];
        if (statement.kind === 'end fork' && this.#open.length > 1) this.#node('join', '');
        break;
      }
      case 'while': {
        const node = this.#node('decision', this.#question(statement.text));
        this.#blocks.push({ kind: 'while', node, waiting: [], broken: [], hasElse: false });
        this.#open = [{ from: node, label: label(statement.label) ?? yes }];
        break;
      }
      case 'endwhile': {
        const block = this.#pop('while') ?? this.#unopened(statement);
        if (block === null) break;
        this.#tie(block.node!);
        this.#open = [{ from: block.node!, label: label(statement.text) ?? no }, ...block.broken];
        break;
      }
      case 'repeat':
        this.#blocks.push({ kind: 'repeat', node: null, waiting: [], broken: [], hasElse: false });
        if (statement.label) this.#action(statement.label, ';', null);
        break;
      case 'repeat while': {
        const block = this.#pop('repeat') ?? this.#unopened(statement);
        if (block === null) break;
        const node = this.#node('decision', this.#question(statement.text));
        const back = block.waiting.map(({ from }) => from);
        this.#open = [{ from: node, label: label(statement.label) ?? yes }];
        for (const each of back) {
          this.#tie(each);
          this.#open = [{ from: each, label: null }];
        }
        if (block.node !== null) this.#tie(block.node);
        this.#open = [{ from: node, label: label(statement.otherwise ?? null) ?? no }, ...block.broken];
        break;
      }
      case 'backward':
        this.#backward(statement.text ?? '');
        break;
      case 'arrow': {
        const words = label(statement.text);
        if (words !== null) this.#open = this.#open.map(({ from, label: own }) => ({ from, label: own ?? words }));
        break;
      }
      case 'note':
        this.#sketch.notes.push({ text: words(statement.text), on: this.#last === null ? [] : [this.#last], page: 1 });
        break;
      case 'title':
        this.#sketch.title ??= words(statement.text);
        break;
      case 'connector':
        this.#connector(statement.text);
        break;
      case 'partition':
        this.#partitions.push(this.#lane);
        if (this.#laneNames.size === 0 || [...this.#laneNames.keys()].every((id) => id.startsWith('partition '))) {
          this.#enterLane(`partition ${statement.text}`, statement.text);
        } else this.#remarks.dropped(phrase('import.plantuml.partition'), { line: statement.line, part: statement.text });
        break;
      case 'endpartition':
        this.#lane = this.#partitions.pop() ?? this.#lane;
        break;
      default:
        this.#unknown(statement.text, statement.line);
        break;
    }
  }

  /** Ties what is left: connectors to their letters. */
  finish(): void {
    for (const [letter, { exits, entry }] of this.#connectors) {
      if (entry === null) this.#remarks.approximated(phrase('import.connector'), { line: null, part: letter });
      else for (const { from, label: own } of exits) this.#sketch.sequence(from, entry, own);
    }
  }

  /** An end or a branch of a block that was never begun. */
  #unopened({ kind, line }: PlantUmlStatement): null {
    this.#unknown(kind, line);
    return null;
  }

  #unknown(text: string, line: number): void {
    this.#remarks.dropped(phrase('import.plantuml.unknown'), { line, part: text });
  }

  #question(text: string): string {
    return words(text) || (this.#isChinese ? '条件？' : 'Which way?');
  }

  #enterLane(id: string, title: string): void {
    if (!this.#laneNames.has(id)) {
      this.#laneNames.set(id, title);
      this.#sketch.lanes.push({ id: `lane ${id}`, name: words(title) || id, parent: null, attributes: {} });
    }
    this.#lane = `lane ${id}`;
  }

  #action(text: string, shape: string, color: string | null): void {
    const kind: NodeKind =
      shape === '|' ? 'subprocess' : shape === ']' ? 'document' : shape === '/' || shape === '\\' ? 'data' : 'task';
    const fill = color !== null && /^#[0-9a-f]{6}$/i.test(color) ? { color: { text: color.toLowerCase() } } : {};
    // a shape of data in the flow is a step with data: the step is what is meant
    this.#node(kind === 'document' || kind === 'data' ? 'task' : kind, words(text), fill);
  }

  #node(kind: NodeKind, text: string, attributes = {}): string {
    const id = `n${++this.#count}`;
    if (this.#count > LIMITS.parts) throw new Unreadable(phrase('import.tooMany', { most: LIMITS.parts }));
    this.#sketch.node(id, kind, text, { lane: this.#lane, attributes });
    this.#tie(id);
    this.#open = [{ from: id, label: null }];
    this.#last = id;
    if (this.#entering !== null) {
      this.#connectors.get(this.#entering)!.entry = id;
      this.#entering = null;
    }
    for (const block of this.#blocks) if (block.kind === 'repeat') block.node ??= id;
    return id;
  }

  /** Alternatives at the end of a parallel branch are one before the bar that waits for all branches. */
  #meet(): void {
    if (this.#open.length > 1) this.#node('merge', '');
  }

  #tie(to: string): void {
    for (const { from, label: own } of this.#open) this.#sketch.sequence(from, to, own);
  }

  #fork(): void {
    const node = this.#node('fork', '');
    this.#blocks.push({ kind: 'fork', node, waiting: [], broken: [], hasElse: false });
  }

  /** A step on the way back of a loop. */
  #backward(text: string): void {
    const block = this.#blocks.findLast(({ kind }) => kind === 'repeat' || kind === 'while');
    const id = `n${++this.#count}`;
    this.#sketch.node(id, 'task', words(text), { lane: this.#lane });
    if (block?.kind === 'repeat') block.waiting.push({ from: id, label: null });
    else this.#remarks.dropped(phrase('import.plantuml.unknown'), { line: null, part: text });
  }

  /** With open ends the flow leaves here; without any it goes on here. */
  #connector(letter: string): void {
    const known = this.#connectors.get(letter) ?? { exits: [], entry: null };
    this.#connectors.set(letter, known);
    if (this.#open.length === 0) this.#entering = letter;
    else {
      known.exits.push(...this.#open);
      this.#open = [];
    }
  }

  #top(kind: PlantBlock['kind']): PlantBlock | undefined {
    const block = this.#blocks.at(-1);
    return block?.kind === kind ? block : undefined;
  }

  #pop(kind: PlantBlock['kind']): PlantBlock | undefined {
    return this.#blocks.at(-1)?.kind === kind ? this.#blocks.pop() : undefined;
  }
}

/** Text without the signs of creole and HTML. */
function words(text: string): string {
  return plainText(
    text
      .replace(/\\n/g, ' ')
      .replace(/<\/?[a-z][^<>]{0,200}>/gi, '')
      .replace(/\[\[\S+(?:\s+([^\]]+))?\]\]/g, '$1')
      .replace(/\*\*(.+?)\*\*|\/\/(.+?)\/\/|""(.+?)""|__(.+?)__|--(.+?)--/g, '$1$2$3$4$5')
      .replace(/^[ \t]*(?:----+|====+)[ \t]*$/gm, ''),
  );
}

function label(text: string | null): string | null {
  const plain = words(text ?? '');
  return plain === '' ? null : plain;
}
