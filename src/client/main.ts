/** The script of an HTML page that flowc has built. */
import { byId } from './dom.ts';
import type { Guide } from './guide.ts';
import { Page } from './page.ts';

new Page(JSON.parse(byId('guide').textContent!) as Guide);
