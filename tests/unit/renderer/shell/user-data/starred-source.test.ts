import { describe, expect, it } from 'vitest';
import type { SourceRef } from '../../../../../src/core/lookup/merge-sources';
import { starredSource } from '../../../../../src/renderer/shell/user-data/starred-source';

const release = (title: string): SourceRef => ({ title, kind: 'cms-release', from: null });
const starter: SourceRef = { title: 'starter catalog', kind: 'starter-catalog', from: null };
const all = (source: SourceRef) => ({ text: source, dates: source, facts: source, unit: source });

describe('what a favorite remembers as its source', () => {
  it('is the one source that tells all of it', () =>
    expect(starredSource('hcpcs', all(release('2019')))).toEqual({
      source: 'HCPCS 2019',
      sourceKind: 'cms-release',
    }));

  it('is every source of a part, the one of the words first, and counts as that kind', () => {
    const sources = { ...all(release('2018')), facts: release('2019'), unit: starter };
    expect(starredSource('hcpcs', sources)).toEqual({
      source: 'HCPCS 2018 and HCPCS 2019 and the starter catalog',
      sourceKind: 'cms-release',
    });
  });

  it('is named with its own system', () =>
    expect(starredSource('icd10cm', all(release('FY 2026'))).source).toBe('ICD-10-CM FY 2026'));

  it('is the coder’s own list for a private code', () =>
    expect(starredSource('private', all(release('2019')))).toEqual({
      source: 'your private codes',
      sourceKind: 'private',
    }));
});
