import { describe, expect, it } from 'vitest';
import { RULES } from '../../../../src/rules/catalogue.ts';
import { folderWith } from '../../folder.ts';
import { flowc } from '../../run.ts';

describe('flowc explain', () => {
  it('writes the reference of all rules as Markdown', async () => {
    const { out, status } = await flowc(['explain', '--format', 'md']);
    expect(status).toBe(0);
    const headings = [...out.matchAll(/^### (.+)$/gm)].map(([, name]) => name);
    expect(headings.toSorted()).toEqual(RULES.map(({ name }) => name).toSorted());
    for (const { name } of RULES) expect(out).toContain(`| [${name}](#${name}) |`);
  });

  it('writes one rule as Markdown, in either language', async () => {
    const { out } = await flowc(['explain', 'dead-end', '--format', 'md']);
    expect(out).toMatch(/^### dead-end\n\n/);
    expect(out).toContain('```flow\n');
    expect((await flowc(['explain', 'dead-end', '--format', 'md', '--lang', 'zh'])).out).toMatch(/\p{Script=Han}/u);
  });

  it('knows no other format, and no other rule', async () => {
    expect(await flowc(['explain', '--format', 'html'])).toMatchObject({ status: 2, out: '' });
    const { err, status } = await flowc(['explain', 'dead-edn', '--format', 'md']);
    expect(status).toBe(2);
    expect(err).toContain('did you mean `flowc explain dead-end`?');
  });

  it.each([
    ['en', ['process', 'use', 'lane', 'page', 'phase', 'note', 'class'], 'write'],
    ['zh', ['流程', '引用', '泳道', '页', '阶段', '备注', '样式'], '写法'],
  ])('explains every statement, in words that it reads itself (%s)', async (lang, words, write) => {
    const forms: string[] = [];
    for (const word of words) {
      const { out, status } = await flowc(['explain', word, '--lang', lang]);
      expect(status).toBe(0);
      expect(out.startsWith(word)).toBe(true);
      forms.push(new RegExp(`^ +${write}[:：] ?(.+)$`, 'm').exec(out)![1]!);
    }
    const cwd = folderWith({ 'a.flow': `${forms.join('\n')}\n` });
    const { out } = await flowc(['check', 'a.flow', '--format', 'json', '--rule', 'empty-lane=off'], { cwd });
    const codes = (JSON.parse(out).files as { diagnostics: { rule: string }[] }[]).flatMap((file) =>
      file.diagnostics.map(({ rule }) => rule),
    );
    expect(codes).not.toContain('syntax');
    expect(codes).not.toContain('unknown-key');
  });

  it('explains a kind, a key and a unit of the language, in either language', async () => {
    const { out, status } = await flowc(['explain', 'merge']);
    expect(status).toBe(0);
    expect(out.split('\n').slice(0, 4)).toEqual([
      'merge: alternatives meet and go on as one; no text, one way out',
      '  also written: 合并',
      '  symbol: junction (ISO 5807)',
      '  write: merge name in lane',
    ]);
    expect((await flowc(['explain', '合并', '--lang', 'zh'])).out.split('\n').slice(0, 4)).toEqual([
      '合并：多个可选分支在此汇成一路；没有文字，只有一个出口',
      '  也写作：merge',
      '  符号：汇合点（GB/T 1526）',
      '  写法：合并 名称 在 泳道',
    ]);
    const time = (await flowc(['explain', '用时'])).out;
    expect(time).toContain('time: working time; of a delay: how long it waits\n');
    expect(time).toContain('  value: a duration, such as 30m, 2h or 1.5d\n');
    expect((await flowc(['explain', 'mo'])).out).toMatch(/^mo: months\n {2}also written: 月 month months\n/);
    expect((await flowc(['explain', 'mergee'])).err).toContain('did you mean `flowc explain merge`?');
  });
});
