import { describe, expect, it } from 'vitest';
import { answerRead } from '../../src/model/branch-preference.ts';

describe('answerRead', () => {
  it('knows an answer by the word that a label begins with', () => {
    expect(['yes', 'Yes 20', '是', '是的', 'ja?', ' Sí'].map(answerRead)).toEqual(Array(6).fill('yes'));
    expect(['no', 'No, minor', '否', 'nein', 'no insurance'].map(answerRead)).toEqual(Array(5).fill('no'));
  });

  it('takes no other word for one', () => {
    expect(['normal', 'yesterday', 'January', '> 5', '', 'constructor', '正常'].map(answerRead)).toEqual(Array(7).fill(null));
    expect(answerRead(null)).toBeNull();
  });
});
