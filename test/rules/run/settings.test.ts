import { describe, expect, it } from 'vitest';
import { say } from '../../../src/diagnostics/phrase.ts';
import { resolveSettings } from '../../../src/rules/run/settings.ts';

const layer = (rules: Record<string, unknown>, origin = 'flowc.json') => ({ origin, rules });
const problems = (rules: Record<string, unknown>) =>
  resolveSettings('recommended', [layer(rules)]).problems.map(({ path, message, help }) => [
    path.join('/'),
    say(message, 'en'),
    help && say(help, 'en'),
  ]);

describe('the settings of rules', () => {
  it('begin with the preset', () => {
    const { settings } = resolveSettings('strict');
    expect(settings.get('ping-pong')).toMatchObject({
      level: 'warning',
      options: { max: 3 },
      origin: 'strict',
      optionOrigins: {},
    });
  });

  it('take severities and options from layers, later ones over earlier ones', () => {
    const { settings, problems } = resolveSettings('minimal', [
      layer({ 'ping-pong': ['warning', { max: 5 }], 'dead-end': 'off' }),
      layer({ 'ping-pong': 'error' }, '--rule'),
    ]);
    expect(problems).toEqual([]);
    expect(settings.get('ping-pong')).toMatchObject({
      level: 'error',
      origin: '--rule',
      options: { max: 5 },
      optionOrigins: { max: 'flowc.json' },
    });
    expect(settings.get('dead-end')).toMatchObject({ level: 'off', origin: 'flowc.json' });
    expect(settings.get('empty-label')).toMatchObject({ level: 'error', origin: 'minimal' });
  });

  it('hold the rest where something is wrong', () => {
    const { settings } = resolveSettings('recommended', [layer({ 'ping-pong': ['error', { max: -1 }], 'dead-end': 'loud' })]);
    expect(settings.get('ping-pong')).toMatchObject({ level: 'error', options: { max: 3 } });
    expect(settings.get('dead-end')).toMatchObject({ level: 'error' });
  });

  it.each([
    [{ 'dead-ends': 'off' }, ['dead-ends', 'unknown rule "dead-ends"', 'did you mean "dead-end"?']],
    [
      { 'ping-pong': ['error', { maximum: 3 }] },
      ['ping-pong/maximum', 'rule "ping-pong" has no option "maximum"', 'did you mean "max"?'],
    ],
    [{ 'ping-pong': ['error', { mx: 3 }] }, ['ping-pong/mx', 'rule "ping-pong" has no option "mx"', 'did you mean "max"?']],
    [
      { 'ping-pong': ['error', { max: '3' }] },
      ['ping-pong/max', 'expected a whole number from 0 for option "max", found "3"', null],
    ],
    [
      { 'input-without-output': ['error', { per: 'step' }] },
      ['input-without-output/per', 'expected one of "process", "task" for option "per", found "step"', null],
    ],
    [
      { 'orphan-file': ['error', { entry: [1] }] },
      ['orphan-file/entry', 'expected a list of texts for option "entry", found [1]', null],
    ],
    [
      { 'dead-end': 'warn' },
      [
        'dead-end',
        'expected "error", "warning", "info" or "off", or a list of that and the options, found "warn"',
        'did you mean "warning"?',
      ],
    ],
    [{ 'dead-end': ['error', 3] }, ['dead-end', 'expected an object of options, found 3', null]],
    [{ constructor: 'off' }, ['constructor', 'unknown rule "constructor"', null]],
    [
      { 'ping-pong': ['error', { constructor: 1 }] },
      ['ping-pong/constructor', 'rule "ping-pong" has no option "constructor"', null],
    ],
  ])('tell what is wrong in %j', (rules, told) => {
    expect(problems(rules)).toEqual([told]);
  });

  it('tell an unknown preset and go on with the recommended one', () => {
    const { settings, problems } = resolveSettings('stric');
    expect(problems.map(({ help }) => help && say(help, 'en'))).toEqual(['did you mean "strict"?']);
    expect(settings.get('ping-pong')).toMatchObject({ level: 'info' });
  });
});
