import { describe, expect, it } from 'vitest';
import { rules } from '../../../../src/core/check/rules';
import { goldenLines, goldenLists } from '../../../fixtures/check/golden';
import { createWorld } from '../../../fixtures/check/world';

const world = createWorld();

describe('a realistic list with known answers', () => {
  it.each(goldenLists)('%s: every hit, and no false alarm', (name) => {
    const wrong = goldenLines(name, world).filter(
      ({ expected, got }) => got === null || expected.join(' ') !== got.join(' '),
    );
    expect(wrong).toEqual([]);
  });

  it('has at least 800 lines, and some for every rule', () => {
    const lines = goldenLists.flatMap((name) => goldenLines(name, world));
    expect(lines.length).toBeGreaterThanOrEqual(800);
    const met = new Set(lines.flatMap(({ expected }) => expected));
    expect(rules.map(({ id }) => id).filter((id) => !met.has(id))).toEqual([]);
  });
});
