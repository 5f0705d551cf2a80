import { describe, expect, it } from 'vitest';
import { newComparison } from '../../../../src/core/user-data/comparisons';
import { hcpcsRef } from '../../../../src/core/code/ref';
import { makePrivateCode, privateCodeProblem } from '../../../../src/core/user-data/private-codes';
import { newestRecents, addRecent } from '../../../../src/core/user-data/recents';
import {
  applyChanges,
  describeCounts,
  countData,
  countMadeRows,
} from '../../../../src/core/user-data/user-data';
import { describedLines, worksheetLines } from '../../../../src/core/user-data/worksheet';
import { fullData, moment as now, userData } from '../../../fixtures/db/make';

describe('recent codes', () => {
  it('are the last fifty, newest first, each once', () => {
    let data = userData();
    for (let turn = 0; turn < 60; turn++) {
      const at = new Date(Date.parse(now) + turn * 1000).toISOString();
      data = applyChanges(data, addRecent(data.recents, hcpcsRef(`J${1000 + (turn % 55)}`), 'x', at));
    }
    expect(data.recents).toHaveLength(50);
    expect(newestRecents(data.recents)[0]?.code).toBe('J1004');
    expect(new Set(data.recents.map(({ key }) => key)).size).toBe(50);
  });
});

describe('private codes', () => {
  const free = { existing: new Set<string>(['MINE']), official: false };
  it.each([
    ['', 'Type the code.'],
    ['a b', null],
    ['pump-refill', null],
    ['-x', 'Letters'],
    ['MINE', 'already'],
    ['99213', 'CPT'],
    ['0042T', 'CPT'],
    ['D0120', 'CDT'],
  ])('%j: %s', (text, words) => {
    const trouble = privateCodeProblem(text, free);
    if (words === null) expect(trouble).toBeNull();
    else expect(trouble).toContain(words);
  });

  it('never take the place of an official one', () => {
    expect(privateCodeProblem('j0475', { ...free, official: true })).toContain('official');
  });

  it('keep when they were made', () => {
    const fields = { descriptor: 'x', unit: '', payer: '', note: '' };
    const former = makePrivateCode('ab', fields, '2020-01-01T00:00:00.000Z');
    expect(makePrivateCode('AB', fields, now, former)).toMatchObject({
      code: 'AB',
      createdAt: '2020-01-01T00:00:00.000Z',
      changedAt: now,
    });
  });
});

describe('saved comparisons and lines', () => {
  it('are named by their codes and cut to what can be kept', () => {
    const entries = Array.from({ length: 12 }, (_, at) => hcpcsRef(`J${at}`));
    const saved = newComparison({ id: 'c', name: ' ', entries, now });
    expect(saved.entries).toHaveLength(8);
    expect(saved.name).toMatch(/^J0, J1/);
  });

  it('of a worksheet come back as they were, in their order', () => {
    const line = (code: string) => ({
      line: { code, modifiers: ['JW'], units: '5', charge: null, ndc: null, description: 'a\nb' },
      descriptor: code,
      unitLabel: '10 mg',
      system: 'hcpcs',
    });
    const lines = [...['J0475', 'J0476', 'J1100'].map(line), { ...line('PUMP-REFILL'), system: 'private' }];
    let next = 9;
    const rows = worksheetLines(lines, () => String(next--), now);
    expect(describedLines([...rows].reverse())).toEqual(lines);
  });
});

describe('counts', () => {
  it('are told in words, and what came by itself does not count as kept', () => {
    const counts = countData(fullData);
    expect(countMadeRows(counts)).toBe(6);
    expect(describeCounts(counts)).toBe(
      '1 favorite, 1 folder, 1 private code, 1 saved comparison, 1 worksheet line, 1 claim template, 1 recent code',
    );
    expect(describeCounts(countData(userData()))).toBe('nothing');
  });
});
