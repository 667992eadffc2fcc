/** The script of a preview. */
import { previewHost } from './host.ts';
import { startPreview } from './preview.ts';

startPreview(previewHost());
