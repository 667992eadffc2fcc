/** `flowc mcp`. */
import type { CliCommand } from '../command.ts';
import type { McpOptions } from './mcp.ts';

export const mcpCommand: CliCommand = {
  name: 'mcp',
  summary: { en: 'serve assistants by the Model Context Protocol', zh: '通过模型上下文协议（MCP）为智能助手提供支持' },
  group: 'setUp',
  examples: ['flowc mcp', 'claude mcp add flowc -- npx flowc mcp'],
  define(command, words) {
    command.option('--plugins', words({ en: 'run the plugins of flowc.json, too', zh: '同时运行 flowc.json 中的插件' }));
  },
  run: async (_args, options: McpOptions, session) => (await import('./mcp.ts')).mcp(options, session),
};
