import { describe, expect, it } from 'vitest';
import type { Process } from '../../../src/model/process.ts';
import { numbered } from '../../../src/report/outline/numbered.ts';
import { processOf } from '../../model/example.ts';

/** A process whose steps see others; `>x` at the end goes on there, `x>` at the front comes from there. */
function process(file: string, ...seen: readonly string[]): Process {
  const calls = seen.filter((name) => !name.includes('>'));
  const [last] = seen.filter((name) => name.startsWith('>'));
  const steps = calls.map((name, i) => `task t${i} "Do"\nsubprocess c${i} "Call" { see: "${name}.flow" }\n`).join('');
  const chain = ['s', ...calls.flatMap((_, i) => [`t${i}`, `c${i}`]), last ? 'on' : 'e'].join(' -> ');
  const end = last ? `subprocess on "On" { see: "${last.slice(1)}.flow" }\n` : 'end e "Done"\n';
  const others = Object.fromEntries(seen.map((name) => [`${name.replace('>', '')}.flow`, '']));
  return { ...processOf(`start s "Go"\n${steps}${end}${chain}\n`, others), file: `${file}.flow` };
}

const numbers = (...processes: Process[]) =>
  Object.fromEntries(numbered(processes).map(({ process: { file }, number }) => [file.replace('.flow', ''), number]));

describe('the numbers of a book', () => {
  it('count processes by file, a part by the step that calls it', () => {
    expect(numbers(process('b'), process('a', 'x', 'y'), process('x', 'z'), process('y'), process('z'))).toEqual({
      a: '1',
      x: '1.2',
      z: '1.2.2',
      y: '1.4',
      b: '2',
    });
  });

  it('put a process behind those that go on in it or call it, though not as a part of several or of one that does not come back', () => {
    expect(numbers(process('a'), process('b', '>a'), process('c', 's'), process('d', 's'), process('s'))).toEqual({
      b: '1',
      a: '2',
      c: '3',
      d: '4',
      s: '5',
    });
  });

  it('stay as they are when a file is added at the end', () => {
    const first = [process('a', 'x'), process('b', '>a'), process('c', 'd'), process('d', 'c'), process('x')];
    expect(numbers(...first, process('z'))).toEqual({ ...numbers(...first), z: '4' });
  });

  it('end where processes call each other in a circle, or themselves', () => {
    expect(numbers(process('a', 'b'), process('b', 'c'), process('c', 'a'), process('d', 'd'))).toEqual({
      a: '1',
      b: '1.2',
      c: '1.2.2',
      d: '2',
    });
  });
});
