/** elkjs ships no types for the worker script that runs in the calling thread. */
declare module 'elkjs/lib/elk-worker.min.js' {
  export interface WorkerAnswer {
    readonly data?: unknown;
    readonly error?: { readonly message?: string };
  }
  export const Worker: new () => {
    onmessage: (message: { data: WorkerAnswer }) => void;
    readonly dispatcher: { saveDispatch(message: { data: object }): void };
  };
}
