/** The layout in words. */
import type { MessageTable } from '../message-table.ts';

export const layoutMessages = {
  'layout.too-many-nodes': {
    en: 'too large to draw: {count} nodes on one page, at most {most} can be drawn',
    zh: '太大，画不了：一页上有 {count} 个节点，最多能画 {most} 个',
  },
  'layout.too-many-flows': {
    en: 'too large to draw: {count} flows, at most {most} can be drawn',
    zh: '太大，画不了：有 {count} 条流向，最多能画 {most} 条',
  },
  'layout.too-large.help': {
    en: 'split the process into pages with `page`, or into subprocesses of their own',
    zh: '用“页”分成几页，或者拆成几个子流程',
  },
  'layout.small-print': {
    en: 'the smallest text is {points} pt on paper of {width} mm x {height} mm: less than {least} pt is hard to read',
    zh: '在 {width} mm x {height} mm 的纸上，最小的字只有 {points} 磅：小于 {least} 磅就不好读了',
  },
  'layout.small-print-page': {
    en: 'the smallest text on page {page} is {points} pt on paper of {width} mm x {height} mm: less than {least} pt is hard to read',
    zh: '在 {width} mm x {height} mm 的纸上，第 {page} 页最小的字只有 {points} 磅：小于 {least} 磅就不好读了',
  },
  'layout.small-print.help': {
    en: 'take a larger paper, or shorten the longest text of a step',
    zh: '换大一点的纸，或者把最长的文字写短些',
  },
  'layout.small-print-fit.help': {
    en: 'take a larger paper, or leave out `fit` so that the process is spread over several pages',
    zh: '换大一点的纸，或者去掉“fit”，让流程分到几页上',
  },
} as const satisfies MessageTable;
