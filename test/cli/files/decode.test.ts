import { describe, expect, it } from 'vitest';
import { decode, MOST_BYTES } from '../../../src/cli/files/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('bytes of a file', () => {
  it('are UTF-8, with or without a byte-order mark', () => {
    expect(decode(utf8('流程 "报价"\r\n'))).toEqual({ text: '流程 "报价"\r\n', problem: null });
    expect(decode(utf8('\uFEFF流程'))).toEqual({ text: '流程', problem: null });
    expect(decode(utf8(''))).toEqual({ text: '', problem: null });
  });

  it('are refused where another encoding begins', () => {
    const gbk = Uint8Array.of(...utf8('lane a "'), 0xb1, 0xa8, 0xbc, 0xdb, 0x22);
    expect(decode(gbk)).toMatchObject({ text: 'lane a "', problem: { at: 8, message: { id: 'file.notUtf8' } } });
    const utf16 = Uint8Array.of(0xff, 0xfe, 0x41, 0x00);
    expect(decode(utf16)).toMatchObject({ text: '', problem: { at: 0, message: { id: 'file.utf16' } } });
  });

  it('are refused where they are no text', () => {
    expect(decode(Uint8Array.of(0x41, 0, 0x42))).toMatchObject({ text: 'A', problem: { at: 1, message: { id: 'file.binary' } } });
    expect(decode(Uint8Array.of(0x89, 0x50, 0, 0xff))).toMatchObject({ problem: { message: { id: 'file.binary' } } });
  });

  it('are refused where there are too many', () => {
    expect(decode(new Uint8Array(MOST_BYTES + 1).fill(0x20))).toMatchObject({ problem: { message: { id: 'file.tooLarge' } } });
    expect(decode(new Uint8Array(MOST_BYTES).fill(0x20))).toMatchObject({ problem: null });
  });
});
