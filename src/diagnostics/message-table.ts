/**
 * What an entry of a table of messages looks like. A text starts in lower case, has no full stop and quotes what the user wrote.
 * `{name}` stands for a value; `{count|error|errors}` for the first word where the value is 1, else the second. A brace that is followed
 * by anything but a lower-case letter is a brace.
 */
export type Lang = 'en' | 'zh';

export type MessageText = Readonly<Record<Lang, string>>;

export type MessageTable = Readonly<Record<string, MessageText>>;

type Letter =
  | ('a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j' | 'k' | 'l' | 'm')
  | ('n' | 'o' | 'p' | 'q' | 'r' | 's' | 't' | 'u' | 'v' | 'w' | 'x' | 'y' | 'z');

/** The names of the values that a text needs. */
export type PlaceholderOf<Text extends string> = Text extends `${string}{${infer Inside}}${infer Rest}`
  ? (Inside extends `${infer Name}|${string}` ? NameIn<Name> : NameIn<Inside>) | PlaceholderOf<Rest>
  : never;

type NameIn<Inside extends string> = Inside extends `${Letter}${string}` ? Inside : never;

/** A placeholder in a text: its name, then the two words of a counted one. */
export const PLACEHOLDER = /\{([a-z][A-Za-z]*)(?:\|([^{}|]*)\|([^{}|]*))?\}/g;
