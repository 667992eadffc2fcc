/** Ids of XML elements, each once in the document: those of the language where the readers of BPMN take them, which is ASCII only. */
const ID = /^[A-Za-z_][\w.-]*$/;

export class XmlIds {
  readonly #taken = new Set<string>();

  give(wanted: string): string {
    const plain = wanted.normalize('NFKD').replace(/[^\w.-]+/g, '');
    const stem = ID.test(wanted) ? wanted : /[A-Za-z]/.test(plain) && ID.test(plain) ? plain : 'Part';
    let id = stem;
    for (let number = 2; this.#taken.has(id); number++) id = `${stem}_${number}`;
    this.#taken.add(id);
    return id;
  }
}
