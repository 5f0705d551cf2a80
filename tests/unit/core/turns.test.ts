import { describe, expect, it } from 'vitest';
import { takingTurns } from '../../../src/core/turns';

describe('work that takes turns', () => {
  it('is done one piece after the other, and goes on after one that failed', async () => {
    const inTurn = takingTurns();
    const seen: string[] = [];
    const piece = (name: string, rest: number) => async () => {
      seen.push(`${name} begins`);
      for (let turn = 0; turn < rest; turn++) await Promise.resolve();
      seen.push(`${name} ends`);
      return name;
    };
    const first = inTurn(piece('a', 9));
    const failing = inTurn(() => Promise.reject(new Error('no')));
    const last = inTurn(piece('b', 0));
    await expect(failing).rejects.toThrow('no');
    expect([await first, await last]).toEqual(['a', 'b']);
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });
});
