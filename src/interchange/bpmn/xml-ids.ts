/** Ids of XML elements, each once in the document: those of the language where the readers of BPMN take them, which is ASCII only. */
const ID = /^[A-Za-z_][\w.-]*$/;

export class XmlIds {
  readonly #taken = new Set<string>();
  /** The next number to try behind a stem. */
  readonly #next = new Map<string, number>();

  give(wanted: string): string {
    const plain = wanted.normalize('NFKD').replace(/[^\w.-]+/g, '');
    const stem = ID.test(wanted) ? wanted : /[A-Za-z]/.test(plain) && ID.test(plain) ? plain : 'Part';
    let id = stem;
    let number = this.#next.get(stem) ?? 2;
    while (this.#taken.has(id)) id = `${stem}_${number++}`;
    this.#next.set(stem, number);
    this.#taken.add(id);
    return id;
  }
}
