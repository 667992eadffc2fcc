/** `flowc mcp`: a server of the Model Context Protocol on standard input and output, for assistants that write processes. */
import { type CallToolResult, fromJsonSchema, McpServer, ResourceTemplate } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { EXAMPLES } from '../../../assistants/examples.ts';
import { languageGuide } from '../../../assistants/language-guide.ts';
import { placeOf } from '../../project/root.ts';
import { EXIT, type ExitCode } from '../../shell/exit-code.ts';
import type { Session } from '../../shell/session.ts';
import type { Terminal } from '../../shell/terminal.ts';
import { version } from '../../shell/version.ts';
import { type Args, TOOLS, type ToolDefinition, type ToolRun } from './tools.ts';

export interface McpOptions {
  readonly plugins?: boolean;
}

const INSTRUCTIONS =
  'flowc checks and draws business processes that are written as .flow text. Read flowc://language first, then write, check, fix and build.';

/** Serves until the client closes its end. */
export async function mcp({ plugins = false }: McpOptions, asked: Session): Promise<ExitCode> {
  const { cwd } = asked.terminal;
  const { root } = placeOf(cwd, cwd, null);
  // An assistant may write files, so what runs must not be a file.
  const session: Session = { ...asked, runsPlugins: plugins && asked.runsPlugins !== false };
  serveStdio(() => serverFor(root, session));
  return new Promise(() => {});
}

function serverFor(root: string, session: Session): McpServer {
  const server = new McpServer({ name: 'flowc', version }, { instructions: INSTRUCTIONS });
  for (const tool of TOOLS) addTool(server, tool, root, session);
  const explained = async (rule?: string) => {
    const run = await runCaptured(
      async (own) => (await import('../explain/explain.ts')).explain(rule, { format: 'md' }, own),
      session,
      root,
    );
    return run.out.toString('utf8') || run.err;
  };
  for (const { uri, name, text, ...about } of resources(explained)) {
    server.registerResource(name, uri, about, async () => ({
      contents: [{ uri, mimeType: about.mimeType, text: await text() }],
    }));
  }
  const rule = new ResourceTemplate('flowc://rules/{name}', { list: undefined });
  const about = { description: 'One rule of check: why, a good and a bad example.', mimeType: 'text/markdown' };
  server.registerResource('rule', rule, about, async (uri, { name }) => ({
    contents: [{ uri: uri.href, mimeType: about.mimeType, text: await explained(String(name)) }],
  }));
  return server;
}

function addTool(server: McpServer, tool: ToolDefinition, root: string, session: Session): void {
  const { name, title, description, properties, required, writes } = tool;
  const schema = { type: 'object', properties, required: [...required], additionalProperties: false } as const;
  const annotations = { readOnlyHint: !writes, destructiveHint: writes, idempotentHint: true, openWorldHint: false };
  server.registerTool(name, { title, description, inputSchema: fromJsonSchema<Args>(schema), annotations }, async (args) => {
    let result: ToolRun['result'] = 'text';
    const follow = (own: Session) => {
      const order = tool.order(args, root);
      result = order.result;
      return order.run({ ...own, terminal: { ...own.terminal, readInput: async () => Buffer.from(order.input ?? '') } });
    };
    const run = await runCaptured(async (own) => follow(own), session, root);
    return resultOf(run, result);
  });
}

function resultOf(run: Awaited<ReturnType<typeof runCaptured>>, kind: ToolRun['result']): CallToolResult {
  const printed = run.err.trim();
  const text = (words: string) => ({ type: 'text' as const, text: words });
  if (!isDone(run) || (run.out.length === 0 && run.status !== 0)) {
    return { content: [text([run.out.toString('utf8'), printed].filter((each) => each !== '').join('\n'))], isError: true };
  }
  const remarks = printed === '' ? [] : [text(printed)];
  if (kind === 'png' && run.out.length > 0) {
    return { content: [{ type: 'image', data: run.out.toString('base64'), mimeType: 'image/png' }, ...remarks] };
  }
  const out = run.out.toString('utf8');
  if (kind === 'json') return { content: [text(out), ...remarks], structuredContent: JSON.parse(out) };
  return { content: [...(out === '' ? [] : [text(out)]), ...remarks] };
}

interface Resource {
  readonly uri: string;
  readonly name: string;
  readonly description: string;
  readonly mimeType: string;
  text(): Promise<string>;
}

/** What an assistant can read: the language on one page, the rules, examples. `rules` gives the explanation of all rules. */
function resources(rules: () => Promise<string>): Resource[] {
  return [
    {
      uri: 'flowc://language',
      name: 'language',
      mimeType: 'text/markdown',
      text: async () => languageGuide(),
      description: 'The whole .flow language on one page, with examples and common slips. Read this before writing a process.',
    },
    {
      uri: 'flowc://rules',
      name: 'rules',
      mimeType: 'text/markdown',
      text: rules,
      description: 'All rules of check, with why and examples.',
    },
    ...EXAMPLES.map(({ name, about, text }) => ({
      uri: `flowc://examples/${name}`,
      name: `example ${name}`,
      mimeType: 'text/plain',
      text: async () => text,
      description: about,
    })),
  ];
}

interface CapturedRun {
  readonly status: ExitCode;
  /** Standard output, and standard error as text. */
  readonly out: Buffer;
  readonly err: string;
}

/** Runs a command of flowc as its command line does, and gives what it writes and how it ends. Never throws. */
async function runCaptured(run: (session: Session) => Promise<ExitCode>, session: Session, root: string): Promise<CapturedRun> {
  const out: Buffer[] = [];
  let err = '';
  const terminal: Terminal = {
    cwd: root,
    env: session.terminal.env,
    columns: undefined,
    errIsTerminal: false,
    cacheFolder: session.terminal.cacheFolder,
    worker: session.terminal.worker,
    readInput: async () => Buffer.alloc(0),
    out: async (text) => {
      out.push(Buffer.from(text));
    },
    err: async (text) => {
      err += text;
    },
  };
  const own: Session = { ...session, terminal, colorLevel: 0 };
  const status = await run(own).catch(async (error) => (await import('../../shell/failure.ts')).reportFailure(error, own));
  return { status, out: Buffer.concat(out), err };
}

function isDone({ status }: CapturedRun): boolean {
  return status === EXIT.done || status === EXIT.problems;
}
