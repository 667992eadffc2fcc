/** Lanes of parties in which nothing stands: messages end at their border, and no flow of others runs through them. */
import { describe, expect, it } from 'vitest';
import { drawFlow } from '../support/draw-flow.ts';

const SCORING = `process "Scoring"
lane customer "Customer" { external }
lane bank "Bank"
lane agency "Agency"
start asked "Scoring asked for" in bank
task ask "Ask the agency" in bank
decision known "Score known?" in bank
task delay "Report the delay" in bank
task wait "Wait for the score" in bank
task give "Give the score" in bank
end done "Done" in bank
start score "Score" in agency
end sent "Sent" in agency
asked -> ask -> known -[no]-> delay -> wait -> give -> done
known -[yes]-> give
score -> sent
customer ~> asked
ask ~> score
delay ~> customer
score ~> wait
give ~> customer
`;

describe.each(['down', 'right'] as const)('a party in whose lane nothing stands, drawn %s,', (direction) => {
  it('has no flow of others in it, which would avoid its messages there', async () => {
    const [page] = (await drawFlow(SCORING, direction)).pages;
    const lane = page!.lanes!.find(({ id }) => id === 'customer')!;
    const inside = page!.edges.filter(({ points }) =>
      points.some(([x, y]) => (direction === 'down' ? x < lane.x + lane.width - 1 : y < lane.y + lane.height - 1)),
    );
    expect(inside).toEqual([]);
  });

  it('leaves the main flow straight', async () => {
    const [page] = (await drawFlow(SCORING, direction)).pages;
    const main = [
      ['asked', 'ask'],
      ['ask', 'known'],
      ['known', 'give'],
      ['give', 'done'],
    ];
    const bends = main.map(([from, to]) => page!.edges.find((edge) => edge.from === from && edge.to === to)!.points.length - 2);
    expect(bends).toEqual([0, 0, 0, 0]);
  });
});
