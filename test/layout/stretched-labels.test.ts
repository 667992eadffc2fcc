/** Lanes are widened to fill a sheet; a label stays at the branch that it belongs to, though it began in the next lane. */
import { expect, it } from 'vitest';
import { compile } from '../../src/api.ts';
import { NO_FILES } from '../../src/model/host.ts';
import { sourceFile } from '../../src/source/source-file.ts';

it('keeps labels beside the corner that their line leaves on a sheet of paper', async () => {
  const flow = `process "Leaving" { page: A4 landscape }
lane staff "Staff"
lane boss "Manager"
lane hr "Personnel"
start wish "Wants to leave" in staff
task talk "Talk" in boss
decision stays "Stays?" in boss
end works "Works on" in staff
task approve "Approve" in hr
decision date "Date agreed?" in hr
task settle "Settle the date" in boss
end left "Left" in hr
wish -> talk -> stays
stays -[yes 20%]-> works
stays -[no]-> approve -> date
date -[no]-> settle -> approve
date -[yes]-> left`;
  const { diagram } = await compile(sourceFile('leaving.flow', flow), NO_FILES, { check: false });
  const labelled = diagram!.pages.flatMap(({ edges }) => edges).filter(({ labelBox }) => labelBox);
  expect(labelled).toHaveLength(4);
  for (const { points, labelBox } of labelled) {
    const { x, y, width, height } = labelBox!;
    const [cornerX, cornerY] = points[0]!;
    const across = Math.max(x - cornerX, cornerX - x - width, 0);
    const along = Math.max(y - cornerY, cornerY - y - height, 0);
    expect(across + along).toBeLessThanOrEqual(40);
  }
});
