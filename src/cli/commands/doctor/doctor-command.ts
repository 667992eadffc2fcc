/** `flowc doctor`. */
import type { CliCommand } from '../command.ts';

export const doctorCommand: CliCommand = {
  name: 'doctor',
  summary: 'doctor',
  group: 'setUp',
  examples: ['flowc doctor'],
  define() {},
  run: async (_args, _options, session) => (await import('./doctor.ts')).doctor(session),
};
