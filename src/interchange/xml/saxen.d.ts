/** The parts of saxen that are used here; the package ships no types. */
declare module 'saxen' {
  type Decode = (text: string) => string;
  /** Searches the text for the line: to be asked once, not for each element. */
  type Context = () => { readonly line: number; readonly column: number };

  export class Parser {
    on(
      event: 'openTag',
      handler: (name: string, attributes: () => Readonly<Record<string, string>>, decode: Decode) => void,
    ): this;
    on(event: 'closeTag', handler: (name: string) => void): this;
    on(event: 'text', handler: (text: string, decode: Decode) => void): this;
    on(event: 'cdata', handler: (text: string) => void): this;
    on(event: 'error' | 'warn', handler: (problem: Error, context: Context) => void): this;
    parse(xml: string): this;
    stop(): void;
  }
}
