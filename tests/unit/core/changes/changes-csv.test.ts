import { describe, expect, it } from 'vitest';
import { diffReleases } from '../../../../src/core/releases/diff';
import type { Release } from '../../../../src/core/releases/release';
import { changeRows, changesCsv } from '../../../../src/core/changes/change-rows';

const release = (system: string, title: string, texts: Record<string, string>): Release => ({
  system,
  kind: 'descriptor-list',
  title,
  from: null,
  records: Object.entries(texts).map(([code, long]) => ({ system, kind: 'code', code, long, short: long })),
});
const csvOf = (system: string) => {
  const older = release(system, 'one', { '98765': 'Painting of a fence', '98764': 'Mending of a fence' });
  const newer = release(system, 'two', { '98765': 'Painting of a whole fence', '98763': 'A new fence' });
  return changesCsv(changeRows(diffReleases(older, newer)), 'Example Clinic');
};

describe('what changed, saved as CSV', () => {
  it('has the words of public codes', () => {
    expect(csvOf('hcpcs')).toContain('Painting of a whole fence');
  });

  it('of a licensed list has the codes alone, and whose license the texts are under', () => {
    const csv = csvOf('customer');
    for (const code of ['98765', '98764', '98763']) expect(csv).toContain(code);
    expect(csv).toContain('text under license of Example Clinic');
    expect(csv).not.toContain('fence');
  });
});
