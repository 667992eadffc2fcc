/** What `flowc check` says beside its findings. */
import { phrasesOf } from '../../../diagnostics/phrase.ts';

export const phrase = phrasesOf({
  'check.jobs': {
    en: 'note: option "--jobs" does nothing beside "--fix", "--fix-dry-run" and "--stats", which take one thread',
    zh: '注意：选项“--jobs”与“--fix”、“--fix-dry-run”或“--stats”同用时不起作用：它们只用一个线程',
  },
  'check.fixAndReport': {
    en: "standard output can't hold both the fixed text and a report",
    zh: '标准输出不能同时输出修复后的文本和报告',
  },
  'check.fixOrDryRun': {
    en: 'options "--fix" and "--fix-dry-run" exclude each other',
    zh: '选项“--fix”与“--fix-dry-run”不能同时使用',
  },
  'check.diffAndReport': { en: "standard output can't hold both a diff and a report", zh: '标准输出不能同时输出差异和报告' },
  'check.wouldFix': { en: 'would fix {count} {count|problem|problems}', zh: '可修复 {count} 处' },
  'check.tooManyWarnings': {
    en: '{warnings} {warnings|warning|warnings}, at most {most} allowed',
    zh: '{warnings} 个警告，最多允许 {most} 个',
  },
  'baseline.missing': { en: 'option "--update-baseline" needs to know which', zh: '选项“--update-baseline”需要指明基线文件' },
  'baseline.missing.help': { en: 'name it with `--baseline FILE`', zh: '请用 `--baseline FILE` 指定' },
});
