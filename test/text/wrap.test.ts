import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemes } from '../../src/text/graphemes.ts';
import { measure } from '../../src/text/measure.ts';
import { TYPE_SCALE } from '../../src/text/type-scale.ts';
import { wrap } from '../../src/text/wrap.ts';
import { FUZZ } from '../support/fuzz.ts';

const STEP = TYPE_SCALE.step;
const lines = (text: string, width = 124) => wrap(text, STEP, width).map((line) => line.text);

describe('wrap', () => {
  it('breaks where a reader would pause', () => {
    expect(lines('Customer asks for a price', 110)).toEqual(['Customer asks', 'for a price']);
    expect(lines('Answer the customer', 112)).toEqual(['Answer', 'the customer']);
    expect(lines('Calculate price and lead time')).toEqual(['Calculate price', 'and lead time']);
    expect(lines('与生产部沟通，更正或重填申请表')).toEqual(['与生产部沟通，', '更正或重填申请表']);
    expect(lines('产品图片、规格、数量', 112)).toEqual(['产品图片、', '规格、数量']);
  });

  it('leaves no short word alone and keeps a number with what it counts', () => {
    expect(lines('Send the signed contract to HR', 170).at(-1)).not.toBe('HR');
    expect(lines('Ask forwarder 2 for an offer', 110)).not.toContain('2 for an offer');
    expect(lines('等待供应商3个工作日', 110).join('|')).not.toMatch(/3\|个|\|个/);
  });

  it('ends lines between Chinese words and keeps what is counted with its number', () => {
    expect(lines('向三家以上供应商询价、比价', 108)).toEqual(['向三家以上供应商', '询价、比价']);
    expect(lines('转交已报价申请表给总经理', 108)).toEqual(['转交已报价', '申请表给总经理']);
    expect(lines('通知供应商3个工作日内补货', 124)).toEqual(['通知供应商', '3个工作日内补货']);
    expect(lines('复印已批准的申请表', 112)).toEqual(['复印已批准的', '申请表']);
    expect(lines('登记新购固定资产', 70)).toEqual(['登记新购', '固定资产']);
    expect(lines('病历论证报告', 60)).toEqual(['病历论证', '报告']);
    expect(lines('通知第3车间', 65)).toEqual(['通知', '第3车间']);
  });

  it('keeps a title in 《》 whole while another break is at hand', () => {
    expect(lines('填写《生产加工申请书》')).toEqual(['填写', '《生产加工申请书》']);
    expect(lines('《报价申请表》复印件', 112)).toEqual(['《报价申请表》', '复印件']);
  });

  it('never begins a line with a closing mark, a dash or a tilde', () => {
    const texts = [
      '核算价格，核算工期。核对资料！核对数量？',
      '报价——核算价格——工期——交期',
      '三至五天～六至七天～八天',
      '（含税）（不含税）（待定）',
    ];
    for (const text of texts) {
      for (let width = 40; width < 160; width += 3) {
        for (const line of lines(text, width)) expect(line).not.toMatch(/^[，。！？）》、—～]/);
      }
    }
  });

  it('does not tear signs that belong together', () => {
    expect(lines('C++ foo->bar baz', 45)).toContain('C++');
    expect(lines('报价——工期', 41).join('|')).toContain('——');
  });

  it('holds the newlines of the text and drops blanks', () => {
    expect(lines('first\nsecond')).toEqual(['first', 'second']);
    expect(lines('  a \t b  ')).toEqual(['a b']);
    expect(lines(' \n ')).toEqual([]);
    expect(lines('')).toEqual([]);
  });

  it('tears a word that is too long at its joints, between characters otherwise', () => {
    expect(lines('customer_order_confirmation_document_v2')).toEqual(['customer_order_', 'confirmation_', 'document_v2']);
    expect(lines('👩‍👩‍👧'.repeat(12)).every((line) => line.replaceAll('👩‍👩‍👧', '') === '')).toBe(true);
  });

  it('divides a word by the rules of its language, with a hyphen, only where it alone is too wide', () => {
    expect(lines('internationalization', 110)).toEqual(['internation-', 'alization']);
    expect(lines('responsibilities of the internationalization', 150)).toEqual([
      'responsibilities of the',
      'internationalization',
    ]);
    expect(lines('Donaudampfschifffahrtsgesellschaft', 124).slice(0, -1)).toSatisfy((all: string[]) =>
      all.every((line) => line.endsWith('-')),
    );
    expect(lines('Выключательвысоковольтный', 90)[0]).toMatch(/-$/);
  });

  it('breaks a compound behind its own mark before it divides a part of it', () => {
    expect(lines('Procurement/Warehouse/Controlling')).toEqual(['Procurement/', 'Warehouse/', 'Controlling']);
    expect(lines('customer-relationship-management', 150)).toEqual(['customer-relationship-', 'management']);
  });

  it('never breaks inside a number or a code that fits a line', () => {
    const codes = ['2024/100', 'INV-2024/00123', 'DIN-EN-9001', 'A4/B5-C6', '10.000,50', '100%'];
    for (const code of codes) {
      for (let width = 20 + measure(code, STEP); width < 180; width += 7) {
        const text = `Check ${code} and 核对${code}号单据并登记`;
        expect(lines(text, width).filter((line) => line.includes(code))).not.toHaveLength(0);
        expect(lines(text, width).join('|').split(code)).toHaveLength(3);
      }
    }
    expect(lines('more than 10,000 EUR a year', 112)).toEqual(['more than', '10,000 EUR a year']);
  });

  it('uses the fewest lines', () => {
    expect(lines('one two three four five six seven eight')).toHaveLength(2);
    expect(wrap('填'.repeat(27), STEP, 9 * STEP.size)).toHaveLength(3);
  });

  it('loses nothing, whatever the text, and fits what can be fitted', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.stringMatching(/^[a-zA-Z0-9 ，。《》填写报价表—-]{0,60}$/),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 300 }), (raw, width) => {
        const result = wrap(raw, STEP, width);
        const set = wrap(raw, STEP, 1e9);
        const squeeze = (list: typeof result) =>
          list
            .map((line) => line.text)
            .join('')
            .replace(/[ -]/g, '');
        expect(squeeze(result)).toBe(squeeze(set));
        for (const line of result) {
          expect(line.width).toBeCloseTo(measure(line.text, STEP), 6);
          if ([...graphemes(line.text)].length > 1) expect(line.width).toBeLessThanOrEqual(width);
        }
      }),
      FUZZ,
    );
  });

  it('breaks a hundred thousand characters in reasonable time', () => {
    expect(wrap('x'.repeat(100_000), STEP, 124).length).toBeGreaterThan(1000);
  });
});
