import { expect, it } from 'vitest';
import { drawnAnswers } from '../../src/model/drawn-answers.ts';
import { happyPath } from '../../src/model/happy-path.ts';
import { build } from './example.ts';

const NODES = `start s
decision d
decision f
task t
task u
end e
end x
`;

/** What each labelled flow is drawn as. */
function drawn(text: string): string[] {
  const { process } = build(NODES + text);
  const answerOf = drawnAnswers(process, happyPath(process));
  return process.flows.flatMap((flow) => (flow.label === null ? [] : [`${flow.label}: ${answerOf(flow) ?? 'either'}`]));
}

it.each([
  ['as they are without probabilities', 's -> d\nd -[yes]-> t -> e\nd -[no]-> x', ['yes: yes', 'no: no']],
  ['as they are where yes is as probable', 's -> d\nd -[no 50%]-> x\nd -[yes 50%]-> e', ['no: no', 'yes: yes']],
  ['exchanged where no is more probable', 's -> d\nd -[yes 3%]-> t -> e\nd -[no 97%]-> x', ['yes: no', 'no: yes']],
  ['exchanged where yes alone has a small share', 's -> d\nd -[是 10%]-> t -> e\nd -[否]-> x', ['是: no', '否: yes']],
  [
    'without claim to the straight way where another label is most probable',
    's -> d\nd -[yes 5%]-> t -> e\nd -[partly 90%]-> u -> e\nd -[no 5%]-> x',
    ['yes: either', 'partly: either', 'no: no'],
  ],
  ['as they are where the probable no leads back', 's -> t -> d\nd -[no 70%]-> t\nd -[yes 30%]-> e', ['no: no', 'yes: yes']],
  [
    'exchanged beside the main flow, too',
    's -> f\nf -[small]-> e\nf -[large]-> d\nd -[yes 1%]-> t -> x\nd -[no 99%]-> x',
    ['small: either', 'large: either', 'yes: no', 'no: yes'],
  ],
  [
    'as they are where a probable no beside the main flow leads back',
    's -> f\nf -[small]-> e\nf -[large]-> t -> d\nd -[yes 20%]-> x\nd -[no 80%]-> t',
    ['small: either', 'large: either', 'yes: yes', 'no: no'],
  ],
])('draws answers %s', (_, text, expected) => {
  expect(drawn(text)).toEqual(expected);
});
