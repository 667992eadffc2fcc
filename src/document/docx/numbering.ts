/** The lists of a document: bullets, and numbers that start again in every list. */
import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';

export const LISTS = { bullets: 'bullets', numbers: 'numbers' } as const;

const LEVELS = 9;
/** Of a level, in twentieths of a point. */
export const LIST_INDENT = 420;

export function listNumbering(): INumberingOptions {
  const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (level: number) => string) =>
    Array.from({ length: LEVELS }, (_, level) => ({
      level,
      format,
      text: text(level),
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: LIST_INDENT * (level + 1), hanging: LIST_INDENT } } },
    }));
  return {
    config: [
      { reference: LISTS.bullets, levels: levels(LevelFormat.BULLET, (level) => '•–·'[level % 3]!) },
      { reference: LISTS.numbers, levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
    ],
  };
}
