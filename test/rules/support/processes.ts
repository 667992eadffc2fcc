/** Processes that several cases of the rules vary. */
import { sketch } from './sketch.ts';

/** Two lanes. */
export const two = 'lane a "A"\nlane b "B"\n';

/** So many tasks, one after the other. */
export const chain = (n: number) => Array.from({ length: n }, (_, i) => `t${i}`).join(' -> ');

export function approvals(second: string): string {
  const lanes = ['a', 'b', 'c', 'g'];
  const texts = ['"A approves?"', second, '"C approves?"', '"G approves?"'];
  const nodes = lanes.flatMap((lane, i) => [`lane ${lane} "${lane}"`, `decision d${i} ${texts[i]} in ${lane}`]);
  const flows = lanes.map((_, i) => `d${i} -[yes]-> ${i < 3 ? `d${i + 1}` : 'e'}\nd${i} -[no]-> t`);
  return `${[...nodes, 'start s "S" in a', 'task t "T" in a', 'end e "E" in a', 's -> t -> d0', ...flows].join('\n')}\n`;
}

/** Work that changes its lane so many times. */
export function handing(times: number): string {
  const tasks = Array.from({ length: times }, (_, i) => `task t${i} "Step ${i}" in ${i % 2 ? 'a' : 'b'}`);
  return `${two}start s "S" in a\n${tasks.join('\n')}\nend e "E" in ${times % 2 ? 'b' : 'a'}\ns -> ${chain(times)} -> e\n`;
}

/** Work that goes back from a lane to the first of four. */
export function reworking(lane: string): string {
  const lanes = ['a', 'b', 'c', 'd'].map((id) => `lane ${id} "${id}"\ntask in-${id} "Step ${id}" in ${id}\n`).join('');
  const rest = `start s "S" in a\nend e "E" in a\ndecision ok "OK?" in ${lane}\n`;
  return `${lanes}${rest}s -> in-a -> in-b -> in-c -> in-d -> ok\nok -[yes]-> e\nok -[no]-> in-a\n`;
}

export function calling(path: string): string {
  return sketch(`subprocess p "P" in a { see: "${path}" }; s -> p -> e`);
}

export function goingOn(path: string): string {
  return sketch(`subprocess p "P" in a { see: "${path}" }; s -> t -> p`);
}

export function drifting(lane: string, see: string): string {
  const id = lane.split(' ')[0]!;
  const step = see ? `subprocess t "Take" in ${id} { see: "${see}" }` : `task t "Take" in ${id}`;
  return `lane ${lane}\nstart s "S" in ${id}\n${step}\nend e "E" in ${id}\ns -> t -> e\n`;
}
