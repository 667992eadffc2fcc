/** The script of an HTML page that flowc has built. */
import { byId } from './dom.ts';
import type { Guide } from './guide.ts';
import { PageView } from './page.ts';

new PageView(JSON.parse(byId('guide').textContent!) as Guide);
