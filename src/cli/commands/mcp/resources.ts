/** What an assistant can read: the language on one page, the rules, examples. */
import { EXAMPLES } from '../../../assistants/examples.ts';
import { languageGuide } from '../../../assistants/language-guide.ts';

export interface Resource {
  readonly uri: string;
  readonly name: string;
  readonly description: string;
  readonly mimeType: string;
  text(): Promise<string>;
}

/** `rules` gives the explanation of all rules. */
export function resources(rules: () => Promise<string>): Resource[] {
  return [
    {
      ...{ uri: 'flowc://language', name: 'language', mimeType: 'text/markdown', text: async () => languageGuide() },
      description: 'The whole .flow language on one page, with examples and common slips. Read this before writing a process.',
    },
    {
      ...{ uri: 'flowc://rules', name: 'rules', mimeType: 'text/markdown', text: rules },
      description: 'All rules of check, with why and examples.',
    },
    ...EXAMPLES.map(({ name, about, text }) => ({
      ...{ uri: `flowc://examples/${name}`, name: `example ${name}`, mimeType: 'text/plain', text: async () => text },
      description: about,
    })),
  ];
}
