import { describe, expect, it } from 'vitest';
import { happyPath } from '../../src/model/happy-path.ts';
import { QUOTATION, QUOTATION_ZH } from '../support/samples.ts';
import { build, flowsIn } from './example.ts';

describe('the samples of the language', () => {
  const { process, diagnostics } = build(QUOTATION);

  it('are without mistakes', () => {
    expect(diagnostics).toEqual([]);
    expect(build(QUOTATION_ZH).diagnostics).toEqual([]);
  });

  it('mean a process', () => {
    expect(process.title).toBe('Quotation');
    expect(process.lang).toBe('en');
    expect(process.attributes).toEqual({
      owner: 'Administration',
      version: '1.2',
      customer: 'The enquiring customer',
      page: { name: 'A4', widthMm: 297, heightMm: 210, fit: false },
    });
  });

  it('mean lanes and nodes in the order written', () => {
    expect(process.lanes.map(({ id, name }) => `${id}: ${name}`)).toEqual([
      'customer: Customer',
      'sales: Sales',
      'admin: Administration',
      'factory: Production',
      'gm: General manager',
    ]);
    expect(process.lanes[0]!.attributes).toEqual({ external: true });
    expect(process.nodes.map(({ id }) => id).join(' ')).toBe('enquiry fill form assign quote review ok copy file answer');
    expect(process.nodes.find(({ id }) => id === 'quote')).toMatchObject({
      kind: 'task',
      text: 'Calculate price and lead time',
      lane: 'factory',
      page: 1,
      attributes: {
        time: { parts: [{ amount: 4, unit: 'h' }], text: '4h' },
        cost: { amount: 80, currency: 'CNY', text: '80 CNY' },
      },
    });
    expect(process.nodes.find(({ id }) => id === 'form')?.lane).toBeNull();
  });

  it('mean flows in the order written', () => {
    expect(flowsIn(process)).toEqual([
      'enquiry -> fill',
      'fill -> assign',
      'assign -> quote',
      'quote -> review',
      'review -> ok',
      'ok -[yes]-> copy',
      'copy -> answer',
      'ok -[no]-> quote',
      'fill ~> form',
      'form ~> assign',
      'copy ~> file',
    ]);
    expect([...happyPath(process)].map(({ to }) => (to.kind === 'node' ? to.id : '')).join(' ')).toBe(
      'fill assign quote review ok copy answer',
    );
  });

  it('mean the same in Chinese', () => {
    const { process } = build(QUOTATION_ZH);
    expect(process.lang).toBe('zh');
    expect(process.attributes).toEqual({ owner: '管理部' });
    expect(process.lanes[0]).toMatchObject({ id: '业务', name: '业务部', attributes: { role: '业务员' } });
    expect(process.nodes.map(({ kind }) => kind)).toEqual(['start', 'task', 'decision', 'end']);
    expect(process.flows.slice(-2).map(({ answer }) => answer)).toEqual(['yes', 'no']);
  });
});
