/** The script of `flowc preview --edit`: the page of a preview, and beside the drawing its text. */
import { byId } from '../dom.ts';
import { startPreview } from '../preview/preview.ts';
import { EditHost } from './edit-host.ts';
import type { EditSetup, EditWords } from './protocol.ts';
import { splitter } from './splitter.ts';

const host = new EditHost(
  JSON.parse(byId('edit').textContent!) as EditSetup,
  JSON.parse(byId('editWords').textContent!) as EditWords,
);
splitter();
startPreview(host);
host.connect();
