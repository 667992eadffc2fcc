import { describe, expect, it } from 'vitest';
import { report as reportOf } from '../../src/api.ts';
import { markdownFiles } from '../../src/document/markdown/markdown.ts';
import { processOf } from '../model/example.ts';

const HOUSE = `process "Price" { owner: "Administration" }
lane admin "Administration" { role: "Clerk" }
lane buyer "Buyer" { external }
start asked "Price asked for" in admin
document form "Request"
document copied "Copy"
document list "Price list"
task copy "Copy the request" in admin
task answer "Answer" in admin
archive file "Price file"
archive old "Old prices"
end done "Answered" in admin
asked -> copy -> answer -> done
copy ~> copied ~> answer
old ~> answer
`;

async function written(flows: string): Promise<string> {
  const document = await reportOf([{ process: processOf(`${HOUSE}${flows}\n`), findings: [] }], async () => ({
    diagram: null,
    problem: null,
  }));
  return markdownFiles(document, 'price')[0]!
    .content.replace(/<a id="[^"]*"><\/a>/g, '')
    .replace(/\]\(<#[^>]*>\)/g, '](#)');
}

describe('what is filed in an archive', () => {
  it('is what the step reads in the same statement, rather than what it writes', async () => {
    const text = await written('answer ~> list\nform ~> answer ~> file');
    expect(text).toContain('| Price file | Request | Administration, Clerk ([2 Answer](#)) |');
  });

  it('is else what the step writes for nobody else', async () => {
    const text = await written('form ~> answer ~> list\nanswer ~> file');
    expect(text).toContain('| Price file | Price list | Administration, Clerk ([2 Answer](#)) |');
  });

  it('is not known of an archive that is only read, whose readers stand there', async () => {
    expect(await written('form ~> copy ~> file')).toContain('| Old prices |  |  | [2 Answer](#) |');
  });
});

describe('the process card', () => {
  it('counts what the beginning brings among the inputs, and what an end reads among the outputs', async () => {
    const text = await written('asked ~> form ~> copy\nanswer ~> list ~> done');
    expect(text).toContain('- **Inputs:** Request\n- **Outputs:** Price list\n');
  });

  it('counts what passes between the steps as neither', async () => {
    const card = (await written('')).split('## Process description')[0];
    expect(card).not.toContain('Copy');
  });
});
