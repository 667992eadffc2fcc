/** Keeps what took long for all tests of a process, whichever file asks. What is given must be data alone, and nobody may change it. */
export function memoized<Args extends readonly unknown[], Result>(work: (...args: Args) => Result): (...args: Args) => Result {
  const known = new Map<string, Result>();
  return (...args) => {
    const key = JSON.stringify(args);
    if (!known.has(key)) known.set(key, work(...args));
    return known.get(key)!;
  };
}
