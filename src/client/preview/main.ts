/** The script of a preview. */

import { startPreview } from './preview.ts';
import { previewHost } from './preview-host.ts';

startPreview(previewHost());
