/** Texts as XML 1.0 can hold them: control characters and halves of surrogate pairs have no place in it, and Word refuses the file. */
export function xmlText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/\p{Cs}/gu, '\ufffd');
}
