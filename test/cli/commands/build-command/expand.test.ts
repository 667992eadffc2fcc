import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from '../../folder.ts';
import { flowc } from '../../run.ts';

const COMPLAINT = `process "Complaint" { owner: "Service", customer: "Customer" }
lane service "Service"
start asked "Customer complains" in service
task  look  "Look into it"       in service
subprocess back "Take the goods back" in service { see: "return.flow" }
end   told  "Customer told"      in service
asked -> look -> back -> told
`;
const RETURN = `process "Return" { owner: "Store", customer: "Service" }
lane store "Store"
start agreed "Return agreed"   in store
task  count  "Count the goods" in store
end   stored "Goods in stock"  in store
agreed -> count -> stored
`;
const FILES = { 'complaint.flow': COMPLAINT, 'return.flow': RETURN };

async function build(args: readonly string[], files: Readonly<Record<string, string>> = FILES) {
  const cwd = folderWith(files);
  const run = await flowc(['build', 'complaint.flow', '-f', 'json', ...args], { cwd });
  const again = async () => flowc(['build', 'complaint.flow', '-f', 'json', ...args], { cwd });
  const ids = () => {
    const { pages } = JSON.parse(readFileSync(path.join(cwd, 'complaint.json'), 'utf8'));
    return pages.flatMap(({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id)).sort();
  };
  return { cwd, run, again, ids };
}

describe('build --expand', () => {
  it('draws called processes in place, and nothing else by default', async () => {
    expect((await build(['--no-cache'])).ids()).toEqual(['asked', 'back', 'look', 'told']);
    const { run, ids } = await build(['--expand', '--no-cache']);
    expect(run).toEqual({ status: 0, out: '', err: 'wrote 1 file\n' });
    expect(ids()).toEqual(['asked', 'back.count', 'look', 'told']);
    expect((await build(['--expand-only', 'look，back', '--no-cache'])).ids()).toContain('back.count');
  });

  it('checks each file by itself', async () => {
    const unsound = RETURN.replace('agreed -> count', 'task lone "Weigh" in store\nagreed -> count');
    expect((await build(['--expand', '--no-cache'], { ...FILES, 'return.flow': unsound })).run.status).toBe(0);
  });

  it('tells what can not be expanded, where it is called, and draws the rest', async () => {
    const { run, ids } = await build(['--expand', '--no-cache'], { ...FILES, 'return.flow': `${RETURN}task` });
    expect(run.status).toBe(0);
    expect(run.err).toContain(
      'complaint.flow:5:52 warning[expand] "Take the goods back" is not expanded: "return.flow" has errors',
    );
    expect(ids()).toContain('back');
  });

  it('tells an id that is none, and the nearest one', async () => {
    const { run } = await build(['--expand-only', 'bakc', '--no-cache']);
    expect(run.err).toContain('warning[expand] no subprocess "bakc" with `see` to expand');
    expect(run.err).toContain('did you mean `back`?');
    expect((await build(['--expand-only', ' , '])).run.status).toBe(2);
  });

  it('says nothing of an id that other files of the folder have', async () => {
    const cwd = folderWith(FILES);
    const { err } = await flowc(['build', '-f', 'json', '--expand-only', 'back', '--no-cache'], { cwd });
    expect(err).toBe('wrote 2 files\n');
  });

  it('is made anew when a process that it calls changes', async () => {
    const { cwd, again, ids } = await build(['--expand', '--no-check']);
    const { writeFileSync } = await import('node:fs');
    writeFileSync(path.join(cwd, 'return.flow'), RETURN.replaceAll('count', 'weigh'));
    await again();
    expect(ids()).toContain('back.weigh');
  });
});
