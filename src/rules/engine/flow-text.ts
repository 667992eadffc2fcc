/** A `.flow` text inside a rule's file: without the indentation of the code around it, with one line end at its end. */
export function flow({ raw }: TemplateStringsArray): string {
  const lines = raw[0]!.split('\n').slice(1, -1);
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const indent = Math.min(...indents);
  return `${lines.map((line) => line.slice(indent)).join('\n')}\n`;
}
