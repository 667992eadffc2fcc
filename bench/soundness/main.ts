/**
 * `npm run bench:soundness -- [--processes 5000]`: holds flowc's verdict about soundness against the token game, played by brute force on random
 * processes with deadlines, several starts and nodes that merge branches. It ends with 1 where they disagree.
 */
import { parseArgs } from 'node:util';
import { againstTokenGame } from '../../test/rules/soundness/against-token-game.ts';

const { values } = parseArgs({ options: { processes: { type: 'string', default: '5000' } } });
const count = Number(values.processes);
const { wrong, sound, stuck, met } = againstTokenGame(count, true);
for (const each of wrong) console.log(each);
console.log(
  `${count} processes: ${sound} sound, ${stuck} with a stuck join, ${met} where tokens meet; ${wrong.length} disagreements`,
);
process.exitCode = wrong.length > 0 ? 1 : 0;
