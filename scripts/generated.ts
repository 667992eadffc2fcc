/** The files that are made of the code and kept in the repository: for editors, browsers and readers who have no flowc to ask. */
import { languageGuide } from '../src/assistants/language-guide.ts';
import { skillFile } from '../src/assistants/skill.ts';
import { jsonText } from '../src/diagnostics/formats/json-text.ts';
import { rulesMarkdown } from '../src/rules/run/explain.ts';
import { clientFiles } from './client.ts';
import { configSchema } from './config-schema.ts';
import { grammarFiles } from './grammar/grammar-files.ts';
import { hyphenationPatterns } from './hyphenation.ts';
import { themesPage } from './themes-doc.ts';

/** Paths from the project's root, and what belongs there. */
export function generatedFiles(): readonly (readonly [path: string, text: string])[] {
  return [
    ...grammarFiles(),
    ...clientFiles(),
    ['src/text/hyphenation.generated.ts', hyphenationPatterns()],
    ['schema/flowc.schema.json', jsonText(configSchema())],
    ['docs/rules.md', rulesMarkdown('en')],
    ['docs/rules.zh.md', rulesMarkdown('zh')],
    ['docs/themes.md', themesPage()],
    ['docs/llms.txt', languageGuide()],
    ['docs/skills/flowc/SKILL.md', skillFile()],
  ];
}
