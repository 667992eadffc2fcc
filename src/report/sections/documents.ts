/** The register of documents: who writes and reads each, in how many copies, and where and how long it is kept. */

import { type Block, heading, paragraph, table } from '../../document/document.ts';
import { durationText } from '../../layout/words/quantities.ts';
import { isInformation } from '../../model/node-kinds.ts';
import { type Reader, volumeText } from '../reader.ts';

export function documentsSection(reader: Reader): Block[] {
  const { process, words, title } = reader;
  const list = (nodes: readonly Parameters<typeof title>[0][]) => nodes.map(title).join('\n');
  const rows = process.nodes.filter(isInformation).map((data) => {
    const { copies, volume, format, retention } = data.attributes;
    const stores = reader.stores(data);
    const kept = retention ?? stores.map(({ attributes }) => attributes.retention).find((each) => each !== undefined);
    return [
      ...[data.text, list(reader.writers(data)), list(reader.readers(data))],
      ...[copies?.text ?? '', volume ? volumeText(volume, process) : '', format ?? ''],
      ...[kept ? durationText(kept, process.lang) : '', list(stores)],
    ];
  });
  const head = [
    ...[words.document, words.writtenBy, words.readBy, words.copies, words.volume, words.format, words.retention, words.keptIn],
  ];
  const body = table('documents', head, rows);
  return [heading(1, words.documents), ...(body.length === 0 ? [paragraph(words.none)] : body)];
}
