/**
 * The tools that an assistant may call: the commands of flowc with their machine formats. A process is given by its path or as text; nothing is
 * written unless a call asks for it, and then only inside the project's folder.
 */
import type { ExitCode } from '../../shell/exit-code.ts';
import type { Session } from '../../shell/session.ts';
import { UsageError } from '../../shell/usage-error.ts';
import { inside, phrase } from './inside.ts';

/** What a call says; each is checked against the tool's schema before. */
export interface Args {
  readonly path?: string;
  readonly text?: string;
  readonly write?: boolean;
  readonly preset?: string;
  readonly format?: string;
  readonly out?: string;
  readonly theme?: string;
  readonly page?: string;
  readonly direction?: string;
  readonly show?: string;
  readonly rule?: string;
  readonly old?: string;
  readonly new?: string;
  readonly revision?: string;
  readonly equal?: boolean;
}

export interface ToolRun {
  /** What is given as standard input. */
  readonly input: string | null;
  readonly result: 'json' | 'text' | 'svg' | 'png';
  run(session: Session): Promise<ExitCode>;
}

export interface ToolDefinition {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly properties: Readonly<Record<string, object>>;
  readonly required: readonly string[];
  readonly writes: boolean;
  /** Throws a `UsageError` for a call that can't be followed. */
  order(args: Args, root: string): ToolRun;
}

const PATH = { type: 'string', description: 'a .flow file or a folder, from the project folder' };
const TEXT = { type: 'string', description: 'the text of a process, instead of a path' };
const write = (what: string) => ({ type: 'boolean', description: `write ${what} into the file; else nothing is written` });

export const TOOLS: readonly ToolDefinition[] = [
  {
    name: 'check',
    title: 'Check processes',
    description:
      'Finds what is wrong in .flow files: syntax, unknown names and the rules of a well-formed flowchart. JSON: rule, severity, message, range (from 1), help, fix with edits, link to the rule.',
    properties: { path: PATH, text: TEXT, preset: { type: 'string', enum: ['recommended', 'strict', 'minimal'] } },
    required: [],
    writes: false,
    order: (args, root) => ({
      ...input(args, root),
      result: 'json',
      run: async (session) =>
        (await import('../check/check.ts')).check(
          paths(args, root),
          { format: 'json', ...given({ preset: args.preset }) },
          session,
        ),
    }),
  },
  {
    name: 'fix',
    title: 'Apply safe fixes',
    description: 'Applies all safe fixes. Of a text it gives the new text; of a path a diff, or with write it changes the files.',
    properties: { path: PATH, text: TEXT, write: write('the fixes') },
    required: [],
    writes: true,
    order: (args, root) => ({
      ...input(args, root),
      result: 'text',
      run: async (session) => {
        const { check } = await import('../check/check.ts');
        const isFix = args.text !== undefined || args.write === true;
        return check(paths(args, root), isFix ? { fix: true } : { fixDryRun: true }, session);
      },
    }),
  },
  {
    name: 'format',
    title: 'Format a file',
    description:
      'Brings a file into its canonical form. Of a text it gives the new text; of a path a diff, or with write it changes the file.',
    properties: { path: PATH, text: TEXT, write: write('the formatted text') },
    required: [],
    writes: true,
    order: (args, root) => ({
      ...input(args, root),
      result: 'text',
      run: async (session) => {
        const { fmt } = await import('../fmt/fmt.ts');
        return fmt(paths(args, root), args.text !== undefined || args.write ? {} : { diff: true }, session);
      },
    }),
  },
  {
    name: 'build',
    title: 'Draw a process',
    description:
      'Draws one process as a swimlane chart and gives the picture, PNG or SVG; with out it writes a file instead (svg, png, pdf, html or json by its ending).',
    properties: {
      path: PATH,
      text: TEXT,
      format: { type: 'string', enum: ['png', 'svg', 'json'] },
      out: { type: 'string', description: 'write this file, inside the project folder, instead of giving the picture' },
      theme: { type: 'string' },
      page: { type: 'string', description: 'auto, or a paper such as "A4 landscape"' },
      direction: { type: 'string', enum: ['down', 'right'] },
      show: { type: 'string', description: 'what stands at the boxes, such as "number,role,time"' },
    },
    required: [],
    writes: true,
    order: (args, root) => {
      const { theme, page, direction, show, out } = args;
      const format = args.format ?? 'png';
      const where = out === undefined ? { out: '-', format, joined: true } : { out: inside(root, out) };
      return {
        ...input(args, root),
        result: out === undefined ? (format as 'png') : 'text',
        run: async (session) => {
          const { build } = await import('../build-command/build.ts');
          return build(paths(args, root), { ...given({ theme, page, direction, show }), ...where }, session);
        },
      };
    },
  },
  {
    name: 'explain',
    title: 'Explain a rule',
    description: 'What a rule of check wants, why, and a good and a bad example; all rules in a table where none is named.',
    properties: { rule: { type: 'string' } },
    required: [],
    writes: false,
    order: ({ rule }) => ({
      input: null,
      result: 'text',
      run: async (session) => (await import('../explain/explain.ts')).explain(rule, { format: 'md' }, session),
    }),
  },
  {
    name: 'stats',
    title: 'Figures of processes',
    description:
      'Lead time, work, cost, handoffs, loads and bottleneck of processes as JSON, with what keeps them from being known.',
    properties: {
      path: PATH,
      text: TEXT,
      equal: { type: 'boolean', description: 'take branches without probability as equally frequent' },
    },
    required: [],
    writes: false,
    order: (args, root) => ({
      ...input(args, root),
      result: 'json',
      run: async (session) => {
        const { stats } = await import('../stats/stats.ts');
        return stats(paths(args, root), { format: 'json', ...given({ assumeEqual: args.equal }) }, session);
      },
    }),
  },
  {
    name: 'diff',
    title: 'Compare versions',
    description: 'What changed in meaning between two files (old, new), or between a revision of git and a path now. JSON.',
    properties: { old: PATH, new: PATH, path: PATH, revision: { type: 'string', description: 'such as HEAD~1' } },
    required: [],
    writes: false,
    order: (args, root) => {
      const names = versions(args, root);
      return {
        input: null,
        result: 'json',
        run: async (session) => (await import('../diff/diff.ts')).diff(names, { format: 'json' }, session),
      };
    },
  },
  {
    name: 'report',
    title: 'Write a report',
    description:
      'The report of a process or of a folder as Markdown, or with out as a file inside the project folder (md, html, pdf, docx, xlsx).',
    properties: { path: PATH, out: { type: 'string' } },
    required: ['path'],
    writes: true,
    order: (args, root) => ({
      input: null,
      result: 'text',
      run: async (session) => {
        const { report } = await import('../report/report.ts');
        return report(
          paths(args, root),
          args.out === undefined ? { format: 'md', out: '-' } : { out: inside(root, args.out) },
          session,
        );
      },
    }),
  },
];

/** A process is given in one of two ways. */
function input({ path, text }: Args, root: string): Pick<ToolRun, 'input'> {
  if (path !== undefined && text !== undefined) throw new UsageError(phrase('mcp.pathOrText'));
  if (path !== undefined) inside(root, path);
  return { input: text ?? null };
}

function paths({ path, text }: Args, root: string): string[] {
  return text === undefined ? [inside(root, path ?? '.')] : ['-'];
}

function versions({ old, new: now, path, revision }: Args, root: string): string[] {
  if (old !== undefined && now !== undefined) return [inside(root, old), inside(root, now)];
  if (revision === undefined || !/^[\w@][\w@./~^{}-]*$/.test(revision)) throw new UsageError(phrase('mcp.versions'));
  return path === undefined ? [revision] : [revision, inside(root, path)];
}

/** Without what a call leaves out. */
function given<Values extends object>(values: Values): { [Key in keyof Values]?: Exclude<Values[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
