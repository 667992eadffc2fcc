/** `flowc cache`. */
import { choiceArgument } from '../../shell/choice.ts';
import type { CliCommand } from '../command.ts';
import type { CacheAction } from './cache.ts';

export const cacheCommand: CliCommand = {
  name: 'cache',
  summary: { en: 'show where the cache is and what it holds, or empty it', zh: '查看缓存的位置与大小，或清空缓存' },
  group: 'setUp',
  examples: ['flowc cache', 'flowc cache dir', 'flowc cache clean'],
  define(command, words) {
    command.addArgument(
      choiceArgument(
        'cache',
        '[action]',
        words({ en: 'size, dir or clean (default: size)', zh: 'size（大小）、dir（位置）或 clean（清空）；默认为 size' }),
        ['size', 'dir', 'clean'],
      ),
    );
  },
  run: async (args, _options, session) => (await import('./cache.ts')).cache(args[0] as CacheAction | undefined, session),
};
