/** What the server for assistants says of calls that can't be followed. */
import { phrasesOf } from '../../../diagnostics/phrase.ts';

export const phrase = phrasesOf({
  'mcp.outside': { en: '"{path}" lies outside the project folder', zh: '“{path}”位于项目文件夹之外' },
  'mcp.pathOrText': { en: 'give a path or a text, not both', zh: '请给出路径或文本，不要同时给出' },
  'mcp.versions': { en: 'give "old" and "new", or a revision with a path', zh: '请给出“old”与“new”，或修订版本与路径' },
});
