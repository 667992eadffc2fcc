import { describe, expect, it } from 'vitest';
import { safeLink } from '../../src/prose/safe-link.ts';

describe('safeLink', () => {
  it.each([
    ['https://example.com/a?b=1&c=2#d', 'https://example.com/a?b=1&c=2#d'],
    ['HTTP://example.com', 'HTTP://example.com'],
    ['mailto:sales@example.com', 'mailto:sales@example.com'],
    ['other.flow', 'other.flow'],
    ['../rules/报价.pdf', '../rules/%E6%8A%A5%E4%BB%B7.pdf'],
    ['#node-a', '#node-a'],
    ['a%20b.html', 'a%20b.html'],
  ])('keeps %s', (address, written) => {
    expect(safeLink(address)).toBe(written);
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//example.com/x',
    '\\\\example.com\\x',
    '',
    '  ',
  ])('drops %j', (address) => {
    expect(safeLink(address)).toBeNull();
  });
});
