/** A box that is dragged to another lane: what the text becomes. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { appliedTo, Editor } from './editor.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(() => editor?.stop());

/** The text after a drag. */
async function dragged(text: string, node: string, lane: string): Promise<string | null> {
  const file = editor.open(text);
  const edit = await editor.connection.sendRequest<WorkspaceEdit | null>('flowc/setLane', { uri: file.uri, node, lane });
  return edit && appliedTo(file.uri, text, edit);
}

const BLOCKS = `process "Order" { customer: "Buyer" }

lane sales "Sales"   {
  role: "Clerk"
  start ask   "Order comes"
  # Only against the contract.
  # And the stock.
  task  check "Check the order" { time: 10m }  # keep me
  end   done  "Done"
}
lane boss  "Manager" { role: "Boss" }
lane store "Stores"

ask -> check -> done
`;

describe('a node in the block of a lane', () => {
  it('goes to the block of the other lane, with its comments', async () => {
    expect(await dragged(BLOCKS, 'check', 'boss')).toBe(`process "Order" { customer: "Buyer" }

lane sales "Sales"   {
  role: "Clerk"
  start ask  "Order comes"
  end   done "Done"
}
lane boss  "Manager" {
  role: "Boss"
  # Only against the contract.
  # And the stock.
  task check "Check the order" { time: 10m }  # keep me
}
lane store "Stores"

ask -> check -> done
`);
  });

  it('goes to a block of its own where the other lane has none', async () => {
    const text = await dragged(BLOCKS, 'done', 'store');
    expect(text).toContain('lane store "Stores"  {\n  end done "Done"\n}');
    expect(text).not.toContain('  end   done');
  });

  it('takes the block along that it leaves empty', async () => {
    const text = `process "P" { customer: "C" }\n\nlane a "A" {\n  start s "Begin"\n}\nlane b "B" {\n  end e "End"\n}\n\ns -> e\n`;
    expect(await dragged(text, 's', 'b')).toBe(
      `process "P" { customer: "C" }\n\nlane a "A"\nlane b "B" {\n  end   e "End"\n  start s "Begin"\n}\n\ns -> e\n`,
    );
  });

  it('stays on its page and in its phase', async () => {
    const text = `process "P" { customer: "C" }\n\npage "One"\nlane a "A" {\n  start s "Begin"\n  task t "Write it"\n}\npage "Two"\nlane b "B" {\n  end e "End"\n}\n\ns -> t -> e\n`;
    const after = await dragged(text, 't', 'b');
    expect(after!.indexOf('task t "Write it"')).toBeLessThan(after!.indexOf('page "Two"'));
    expect(after).toContain('lane b {\n');
  });

  it('keeps the way in which its author writes', async () => {
    const text = `process "P"\nlane a "A" { start s "Begin"\n   task   t "Write it"   # why\n}\nlane b "B" { role: "Boss" }\ns -> t\n`;
    expect(await dragged(text, 't', 'b')).toBe(
      `process "P"\nlane a "A" { start s "Begin"\n}\nlane b "B" { role: "Boss" \n   task   t "Write it"   # why\n}\ns -> t\n`,
    );
  });
});

describe('a node outside of blocks', () => {
  const TEXT = `process "P" { customer: "C" }\n\nlane a    "A"\nlane boss "B"\n\nstart s "Begin"        in a\ntask  t "Write it all" in a\nend   e "End"\n\ns -> t -> e\n`;

  it('names the other lane, and columns stay columns', async () => {
    expect(await dragged(TEXT, 't', 'boss')).toBe(TEXT.replace('"Write it all" in a', '"Write it all" in boss'));
    expect(await dragged(TEXT, 'e', 'boss')).toBe(TEXT.replace('"End"', '"End"          in boss'));
  });

  it('of several departments gives the first one away', async () => {
    const text = TEXT.replace('"Write it all" in a', '"Write it all" in a, boss');
    expect(await dragged(text, 't', 'boss')).toContain('"Write it all" in boss\n');
  });

  it('that is in the lane already changes nothing', async () => {
    expect(await dragged(TEXT, 't', 'a')).toBeNull();
    expect(await dragged(BLOCKS, 'ask', 'sales')).toBeNull();
  });
});
