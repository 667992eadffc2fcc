/** What assistants learn the language from: complete, short and right. */
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../src/assistants/examples.ts';
import { languageGuide } from '../../src/assistants/language-guide.ts';
import { skillFile } from '../../src/assistants/skill.ts';
import { keyWords, kindWords, statementWords } from '../../src/syntax/keywords.ts';
import { folderWith } from '../cli/folder.ts';
import { flowc } from '../cli/run.ts';

describe('the language guide', () => {
  it('tells the whole language on at most 200 lines', () => {
    const [language] = languageGuide().split('## Examples');
    expect(language!.split('\n').length).toBeLessThanOrEqual(200);
  });

  it('has every keyword, kind and key in every language', () => {
    const text = languageGuide();
    const words = [...statementWords.keys(), ...kindWords.keys(), ...keyWords.keys()];
    expect(words.filter((word) => !text.includes(word))).toEqual([]);
  });

  it('shows what every statement looks like', () => {
    const bare = languageGuide().match(/^- `\w+` \(/gm) ?? [];
    expect(bare).toEqual([]);
  });

  it('is the body of the skill file', () => {
    expect(skillFile()).toMatch(/^---\nname: flowc\ndescription: .{50,1024}\n---\n/);
    expect(skillFile()).toContain(languageGuide());
  });
});

describe('the examples', () => {
  it.each(EXAMPLES)('$name has no finding, is formatted and draws', async ({ name, text }) => {
    const cwd = folderWith({ [`${name}.flow`]: text });
    expect((await flowc(['check', '--preset', 'strict', '--max-warnings', '0'], { cwd })).err).not.toContain('error');
    expect((await flowc(['check', '--max-warnings', '0', '--format', 'json'], { cwd })).out).toContain('"diagnostics": []');
    expect((await flowc(['fmt', '--check'], { cwd })).status).toBe(0);
    expect((await flowc(['build', '-o', '-', `${name}.flow`], { cwd })).out).toContain('<svg');
  });
});
