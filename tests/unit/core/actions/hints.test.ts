import { describe, expect, it } from 'vitest';
import { isActionId } from '../../../../src/core/actions/actions';
import { screenHints } from '../../../../src/core/actions/hints';

describe('the keys at the foot of a screen', () => {
  it.each(Object.entries(screenHints))('on %s are of actions that there are', (_, words) => {
    for (const [, id = ''] of words.matchAll(/\{([^}]+)\}/g)) expect(isActionId(id), id).toBe(true);
  });

  it('say only on the look-up that a code is copied with them', () => {
    const copying = Object.entries(screenHints).filter(([, words]) => words.includes('{copy}'));
    expect(copying.map(([screen]) => screen)).toEqual(['lookup']);
  });
});
