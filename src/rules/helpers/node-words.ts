/** How messages name what the user drew: by its kind and its text, since ids are rarely seen on the picture. */
import type { Phrase } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import type { ProcessNode } from '../../model/process.ts';

export const nodePhrase = phrasesOf({
  quoted: { en: '"{text}"', zh: '“{text}”' },
  'node.start': { en: 'start "{text}"', zh: '开始“{text}”' },
  'node.end': { en: 'end "{text}"', zh: '结束“{text}”' },
  'node.task': { en: 'task "{text}"', zh: '任务“{text}”' },
  'node.manual': { en: 'manual operation "{text}"', zh: '人工操作“{text}”' },
  'node.decision': { en: 'decision "{text}"', zh: '判断“{text}”' },
  'node.subprocess': { en: 'subprocess "{text}"', zh: '子流程“{text}”' },
  'node.fork': { en: 'fork "{text}"', zh: '并行“{text}”' },
  'node.join': { en: 'join "{text}"', zh: '汇合“{text}”' },
  'node.merge': { en: 'merge "{text}"', zh: '合并“{text}”' },
  'node.delay': { en: 'delay "{text}"', zh: '等待“{text}”' },
  'node.document': { en: 'document "{text}"', zh: '文档“{text}”' },
  'node.data': { en: 'data "{text}"', zh: '数据“{text}”' },
  'node.system': { en: 'system "{text}"', zh: '系统“{text}”' },
  'node.archive': { en: 'archive "{text}"', zh: '存档“{text}”' },
});

const [BLANK, LAST_VISIBLE] = [0x20, 0x7e];

/** Whether nothing of a text can be seen. */
export const isBlank = (text: string): boolean => !isVisible(text.charCodeAt(0)) && !/[^\s\p{Cf}\p{Cc}]/u.test(text);

/** Whether a character of ASCII can be seen; not for the code of a place behind the end, which is not a number. */
function isVisible(code: number): boolean {
  return code > BLANK && code <= LAST_VISIBLE;
}

/** Whether a text is words of visible ASCII with one blank between two: most are, and need no look by a pattern. */
function isEven(text: string): boolean {
  let isAfterBlank = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === BLANK ? isAfterBlank : !isVisible(code)) return false;
    isAfterBlank = code === BLANK;
  }
  return !isAfterBlank;
}

/** White space that is more than a blank between two words; most texts have none. */
const UNEVEN = /[^\S ]|\s\s|^\s|\s$/;

/** A text without its line breaks. */
export const oneLine = (text: string): string => (!isEven(text) && UNEVEN.test(text) ? text.replace(/\s+/g, ' ').trim() : text);

/** The text of a node in one line; its id where it has none. */
export function titleOf({ text, id }: ProcessNode): string {
  return isBlank(text) ? id : oneLine(text);
}

/** A node in words, such as `task "Fill in"`. */
export function named(node: ProcessNode): Phrase {
  return nodePhrase(`node.${node.kind}`, { text: titleOf(node) });
}

/** A text as it is compared: case, width of letters and white space make no difference. */
export const plain = (text: string): string => (isEven(text) ? text : oneLine(text.normalize('NFKC'))).toLowerCase();
