import type { Process } from '../../model/process.ts';
import type { Subject } from '../engine/rule.ts';

type Facts = Pick<Subject, 'process' | 'marks'>;

/** A function of a file that several rules ask for, worked out once a process. */
export function perProcess<Fact>(workOut: (facts: Facts) => Fact): (facts: Facts) => Fact {
  const known = new WeakMap<Process, { readonly fact: Fact }>();
  return (facts) => {
    const found = known.get(facts.process) ?? { fact: workOut(facts) };
    known.set(facts.process, found);
    return found.fact;
  };
}
