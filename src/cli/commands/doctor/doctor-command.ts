/** `flowc doctor`. */
import type { CliCommand } from '../command.ts';

export const doctorCommand: CliCommand = {
  name: 'doctor',
  summary: {
    en: 'show what flowc finds around it, for a bug report',
    zh: '显示 flowc 找到的版本、配置、字体与缓存，供报告问题时使用',
  },
  group: 'setUp',
  examples: ['flowc doctor'],
  define() {},
  run: async (_args, _options, session) => (await import('./doctor.ts')).doctor(session),
};
