/** elkjs ships no types for the worker script that runs in the calling thread. */
declare module 'elkjs/lib/elk-worker.min.js' {
  export const Worker: new () => {
    onmessage: (message: { data: { data?: unknown; error?: { message?: string } } }) => void;
    readonly dispatcher: { saveDispatch(message: { data: object }): void };
  };
}
