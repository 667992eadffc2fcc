/** Texts of varied length: most are a verb and an object, some a word, some a sentence. */
import type { DataKind, FlowKind, Language, ProcessShape } from './plan.ts';
import type { Random } from './random.ts';
import { CHINESE, ENGLISH, type Vocabulary } from './vocabulary.ts';

/** Chances of a one-word text, of one tail, of several tails and of an unbreakable word. */
const LENGTHS = {
  usual: { short: 0.06, long: 0.18, longest: 0.03, unbreakable: 0 },
  extreme: { short: 0.25, long: 0.15, longest: 0.25, unbreakable: 0.1 },
} as const;

export class Wording {
  readonly #random: Random;
  readonly #language: Language;
  readonly #lengths: (typeof LENGTHS)[ProcessShape['texts']];

  constructor(random: Random, shape: ProcessShape) {
    this.#random = random;
    this.#language = shape.language;
    this.#lengths = LENGTHS[shape.texts];
  }

  /** The words of the process's language; where it mixes two, either. */
  get words(): Vocabulary {
    if (this.#language === 'mixed') return this.#random.chance(0.5) ? ENGLISH : CHINESE;
    return this.#language === 'english' ? ENGLISH : CHINESE;
  }

  step(): string {
    const words = this.words;
    const chance = this.#random.next();
    const { short, long, longest, unbreakable } = this.#lengths;
    if (chance < short) return this.#random.pick(words.short);
    const plain = this.#random.pick(words.verbs) + words.gap + this.#random.pick(words.objects);
    if (chance < short + long) return plain + words.gap + this.#random.pick(words.tails);
    if (chance < short + long + longest) return [plain, ...words.tails].join(words.gap);
    if (chance < short + long + longest + unbreakable) return `${plain} ${this.#random.pick(words.unbreakable)}`;
    return plain;
  }

  /** The text of a node of this kind; a decision's is asked for by `question`, forks and joins have none. */
  node(kind: FlowKind | DataKind): string {
    const words = this.words;
    switch (kind) {
      case 'start':
        return this.#random.pick(words.starts);
      case 'end':
        return this.#random.pick(words.ends);
      case 'delay':
        return this.#random.pick(words.waits);
      case 'document':
        return this.#random.pick(words.documents);
      case 'data':
        return this.#random.pick(words.data);
      case 'system':
        return this.#random.pick(words.systems);
      case 'archive':
        return this.#random.pick(words.archives);
      case 'fork':
      case 'join':
        return '';
      default:
        return this.step();
    }
  }
}
