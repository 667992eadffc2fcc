import { describe, expect, it } from 'vitest';
import { coveredRisks } from '../../src/model/controls.ts';
import { processOf } from './example.ts';

const process = processOf(`lane a "A"
start s "S" in a
task ask "Ask for offers" in a { risk: "Only one offer" }
task order "Order the goods" in a { risk: "Wrong quantity", control: "KC-1 order is compared" }
fork f
task take "Take the goods in" in a { risk: "Less than ordered" }
task bill "Enter the bill" in a
join j
decision ok "Correct?" in a { control: "KC-2 three-way match", covers: [ask], risk: "Paid twice" }
task pay "Pay" in a { risk: "Wrong account" }
end e "E" in a
s -> ask -> order -> f -> take, bill -> j -> ok
ok -[yes]-> pay -> e
ok -[no]-> take
`);
const node = (id: string) => process.nodes.find((each) => each.id === id)!;
const risks = coveredRisks(process);
const controls = (id: string) => risks.controlsOf(node(id)).map((each) => each.id);

describe('a risk is covered', () => {
  it('by the control of its own step', () => expect(controls('order')).toEqual(['order']));
  it('by the decision right behind it, past a join', () => expect(controls('take')).toEqual(['ok']));
  it('by a control that names its step', () => expect(controls('ask')).toEqual(['ok']));
  it('by nothing else', () => expect(controls('pay')).toEqual([]));

  it('and a control knows the steps whose risks it covers', () => {
    expect(risks.coveredBy(node('ok')).map(({ id }) => id)).toEqual(['ask', 'take', 'ok']);
  });
});
