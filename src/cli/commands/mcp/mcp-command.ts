/** `flowc mcp`. */
import type { CliCommand } from '../command.ts';
import type { McpOptions } from './mcp.ts';

export const mcpCommand: CliCommand = {
  name: 'mcp',
  summary: 'mcp',
  group: 'setUp',
  examples: ['flowc mcp', 'claude mcp add flowc -- npx flowc mcp'],
  define(command, words) {
    command.option('--plugins', words('mcp.plugins'));
  },
  run: async (_args, options: McpOptions, session) => (await import('./mcp.ts')).mcp(options, session),
};
