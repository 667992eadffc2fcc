import type { Subject } from '../engine/rule.ts';

/**
 * A function of a file that several rules ask for, worked out once a run. What is known goes with the run: in a `WeakMap` it would live, and with
 * it the file, until the whole heap is collected.
 */
export function perProcess<Fact>(workOut: (subject: Subject) => Fact): (subject: Subject) => Fact {
  return (subject) => {
    const { known } = subject;
    if (known?.has(workOut)) return known.get(workOut) as Fact;
    const fact = workOut(subject);
    known?.set(workOut, fact);
    return fact;
  };
}
