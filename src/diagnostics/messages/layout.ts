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
} as const satisfies MessageTable;
