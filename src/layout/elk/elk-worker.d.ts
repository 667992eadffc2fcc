/** elkjs ships no types for the worker script that runs in the calling thread. */
declare module 'elkjs/lib/elk-worker.min.js' {
  export const Worker: new (url?: string) => Worker;
}
