/** `flowc import`. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith } from './folder.ts';
import { flowc, GOOD } from './run.ts';

const ORDER = readFileSync('test/interchange/fixtures/order.bpmn', 'utf8');

describe('flowc import', () => {
  it('writes a file for each process beside the source and reports what is lost, with its place', async () => {
    const cwd = folderWith({ 'order.bpmn': ORDER });
    expect(await flowc(['import', 'order.bpmn'], { cwd })).toEqual({
      status: 0,
      out: '',
      err:
        'order.bpmn → order.flow: 11 nodes, 4 lanes, 13 flows\n' +
        'order.bpmn → ship.flow: 3 nodes, 1 lane, 2 flows\n' +
        'order.bpmn: approximated (1): the message event keeps only its text: 23 "Order received"\n' +
        'order.bpmn: dropped (1): the group is not kept: 49 "G"\n',
    });
    expect((await flowc(['check', '--quiet'], { cwd })).err).not.toContain('syntax');
    expect(existsSync(path.join(cwd, 'ship.flow'))).toBe(true);
  });

  it('fails with --strict where something was dropped', async () => {
    const cwd = folderWith({ 'order.bpmn': ORDER });
    expect((await flowc(['import', 'order.bpmn', '--strict', '-o', 'out'], { cwd })).status).toBe(1);
    expect(existsSync(path.join(cwd, 'out/order.flow'))).toBe(true);
  });

  it('never replaces a file unasked', async () => {
    const cwd = folderWith({ 'order.bpmn': ORDER, 'order.flow': GOOD });
    expect(await flowc(['import', 'order.bpmn'], { cwd })).toMatchObject({
      status: 2,
      err: 'error: order.flow exists\nhelp: --force replaces it, --out writes elsewhere\n',
    });
    expect(readFileSync(path.join(cwd, 'order.flow'), 'utf8')).toBe(GOOD);
    expect((await flowc(['import', 'order.bpmn', '--force'], { cwd })).status).toBe(0);
  });

  it.each([
    [['import', 'a.bin'], 'error: cannot recognise the format of a.bin; name it with --from\n'],
    [['import', 'a.bin', '--from', 'bpnm'], 'error: unknown format "bpnm"\nhelp: did you mean `bpmn`?\n'],
    [['import', 'a.bin', '--from', 'bpmn'], 'error: cannot read a.bin:1: the XML is not well-formed: missing start tag\n'],
    [['import', 'none.bpmn'], 'error: can\'t read "none.bpmn": no such file or folder\n'],
    [
      ['import', 'order.bpmn', '-o', 'one.flow'],
      'error: one.flow cannot hold several processes\nhelp: name a folder with --out\n',
    ],
  ])('says what is wrong: %j', async (argv, err) => {
    const cwd = folderWith({ 'a.bin': 'hello', 'order.bpmn': ORDER });
    expect(await flowc(argv, { cwd })).toEqual({ status: 2, out: '', err });
  });

  it('reads what build writes', async () => {
    const cwd = folderWith({ 'good.flow': GOOD });
    expect(await flowc(['build', 'good.flow', '-f', 'bpmn'], { cwd })).toMatchObject({ status: 0, err: 'wrote 1 file\n' });
    expect(await flowc(['import', 'good.bpmn', '-o', 'back.flow'], { cwd })).toMatchObject({ status: 0 });
    expect(await flowc(['diff', 'good.flow', 'back.flow'], { cwd })).toMatchObject({ status: 0 });
  });
});
