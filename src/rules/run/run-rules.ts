/**
 * Runs the rules that are on over one file and makes diagnostics of what they find: adds code, severity, span and subject, holds back the
 * rules whose cause another rule has reported, and drops what the file's comments waive. Pure: the same file, project and settings give the
 * same diagnostics.
 */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { groupBy } from '../../diagnostics/group-by.ts';
import { sorted } from '../../diagnostics/sorted.ts';
import { positionAt } from '../../source/source-file.ts';
import type { Finding, Project, Rule, Subject } from '../engine/rule.ts';
import { type Suppression, statementAt, suppressionsOf } from '../engine/suppressions.ts';
import { pluginFailure } from './failure.ts';
import type { RuleSetting, RuleSettings } from './settings.ts';
import { subjectOf } from './subject-of.ts';

/** How one rule is run over one file: the caller may measure it, or catch what it throws. */
export type RunRule = (rule: Rule, check: () => readonly Finding[]) => readonly Finding[];

/** The findings of all rules that are on, in order of place. The compiler's own problems are not among them. */
export function runRules(
  subject: Subject,
  project: Project,
  settings: RuleSettings,
  runRule: RunRule = (_, check) => check(),
): Diagnostic[] {
  const suppressions = suppressionsOf(subject.marks, [...settings.keys()]);
  const run: RuleRun = {
    subject: { ...subject, known: new Map() },
    project,
    settings,
    suppressions,
    runRule,
    found: new Map<string, readonly Finding[]>(),
    failures: [],
  };
  const reported: Diagnostic[] = [];
  const on = [...settings.values()].filter(({ level }) => level !== 'off');
  for (const setting of [...on.filter(({ rule }) => !rule.last), ...on.filter(({ rule }) => rule.last)]) {
    const { rule } = setting;
    if (isHeldBack(rule, run)) continue;
    for (const suppression of suppressions) if (suppression.name === rule.name) suppression.used ??= false;
    const all = run.found.get(rule.name) ?? found(setting, run);
    if (all.length === 0) continue;
    const left = all.filter((finding) => !isWaived(rule, finding, run));
    for (const finding of grouped(left)) {
      const isMerged = !left.includes(finding);
      if (!isMerged || !isWaived(rule, finding, run)) reported.push(diagnosticOf(rule, finding, setting, subject));
    }
  }
  return sorted([...reported, ...run.failures]);
}

interface RuleRun {
  readonly subject: Subject;
  readonly project: Project;
  readonly settings: RuleSettings;
  readonly suppressions: readonly Suppression[];
  readonly runRule: RunRule;
  readonly found: Map<string, readonly Finding[]>;
  /** What is reported about plugins' rules that could not do their work. */
  readonly failures: Diagnostic[];
}

/** The findings, with each group of several in place of its first. */
function grouped(all: readonly Finding[]): Finding[] {
  if (!all.some(({ group }) => group)) return [...all];
  const groups = groupBy(
    all.filter(({ group }) => group),
    ({ group }) => group!.key,
  );
  return all.flatMap((finding) => {
    if (!finding.group) return finding;
    const members = groups.get(finding.group.key)!;
    if (members[0] !== finding) return [];
    return members.length === 1 ? finding : finding.group.merge(members);
  });
}

/** Whether a rule that this one is behind finds fault; such a one never runs where another that it is behind does. */
function isHeldBack(rule: Rule, run: RuleRun): boolean {
  for (const name of rule.behind) {
    const before = run.settings.get(name);
    if (before !== undefined && findings(before, run).length > 0) return true;
  }
  return false;
}

/** What a rule finds, reported or not. */
function findings(setting: RuleSetting, run: RuleRun): readonly Finding[] {
  const { rule } = setting;
  return run.found.get(rule.name) ?? (isHeldBack(rule, run) ? held(rule, run) : found(setting, run));
}

const NOTHING: readonly Finding[] = [];

function held({ name }: Rule, run: RuleRun): readonly Finding[] {
  run.found.set(name, NOTHING);
  return NOTHING;
}

/** Runs a rule that is not held back. */
function found({ rule, options }: RuleSetting, run: RuleRun): readonly Finding[] {
  const { subject, project, suppressions } = run;
  const context = { process: subject.process, marks: subject.marks, known: subject.known, project, suppressions, options };
  const check = () => {
    const all = [...rule.check(context)];
    return subject.marks.unreadLines.size === 0 ? all : all.filter((each) => isLegible(each, subject));
  };
  const fresh = run.runRule(rule, rule.plugin === null ? check : () => guarded(rule, check, run));
  run.found.set(rule.name, fresh);
  return fresh;
}

/** A rule of flowc that throws is a bug in flowc; one of a plugin is reported like any other mistake of the project. */
function guarded(rule: Rule, check: () => Finding[], { subject, failures }: RuleRun): Finding[] {
  try {
    return check();
  } catch (error) {
    failures.push(pluginFailure(rule, error, subject.process));
    return [];
  }
}

/**
 * Whether nothing beside a finding was unreadable: what seems wrong there may only be what was not read. A statement that a mark ends, or begins
 * behind, stands apart from the rest of its line.
 */
function isLegible({ on }: Finding, { process, marks }: Subject): boolean {
  if (on === process) return true;
  const { line } = positionAt(marks.source, on.span.start);
  if (!marks.unreadLines.has(line)) return true;
  const { start, end } = statementAt(marks, on.span.start) ?? on.span;
  const { text } = marks.source;
  return marks.unreadParts.every((part) => {
    const between = part.start >= end ? text.slice(end, part.start) : part.end <= start ? text.slice(part.end, start) : '';
    return /[;；\n]/.test(between);
  });
}

function isWaived(rule: Rule, finding: Finding, { subject, suppressions }: RuleRun): boolean {
  const named = suppressions.filter(({ name }) => name === rule.name);
  if (named.length === 0) return false;
  const { process, marks } = subject;
  const ofFile = finding.on === process && !process.hasStatement;
  const statement = ofFile ? undefined : statementAt(marks, finding.on.span.start);
  const waiving = named.filter(({ covers }) => covers === 'file' || (statement !== undefined && covers.includes(statement)));
  for (const suppression of waiving) suppression.used = true;
  return waiving.length > 0;
}

function diagnosticOf(rule: Rule, finding: Finding, { level }: RuleSetting, { process }: Subject): Diagnostic {
  const subject = subjectOf(finding.on, process);
  return {
    code: rule.name,
    severity: finding.unsure || level === 'off' ? 'info' : level,
    message: finding.message,
    span: finding.on.span,
    help: finding.help ?? null,
    related: (finding.related ?? []).map(({ on, message }) => ({ message, span: on.span })),
    fix: finding.fix ?? null,
    ...(finding.shows ? { shows: finding.shows.map(({ span }) => span) } : {}),
    ...(subject === null ? {} : { subject }),
  };
}
