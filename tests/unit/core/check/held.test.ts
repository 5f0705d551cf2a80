import { describe, expect, it } from 'vitest';
import { checkList } from '../../../../src/core/check/check-list';
import { contextOf } from '../../../../src/core/check/held';
import { readListText, runToEnd } from '../../../../src/core/check/input/read-list';
import type { CodeRecord } from '../../../../src/core/code/record';
import { createLookup } from '../../../../src/core/lookup/read-lookup';
import type { Release } from '../../../../src/core/releases/release';
import { readVocabulary } from '../../../../src/core/search/vocabulary';
import { hcpcs } from '../../../../src/core/systems/hcpcs/system';
import { icd10cm } from '../../../../src/core/systems/icd10cm/system';

const service = (code: string, valid: CodeRecord['valid'], xref: string[] = []): CodeRecord => ({
  system: 'hcpcs',
  kind: 'procedure',
  code,
  long: `Made-up service ${code}`,
  short: code,
  valid: valid ?? null,
  facts: { xref },
});

const diagnosis = (code: string, billable = true): CodeRecord => ({
  system: 'icd10cm',
  kind: 'diagnosis',
  code,
  long: `Made-up diagnosis ${code}`,
  short: code,
  billable,
});

const release = (system: string, from: string, records: CodeRecord[]): Release => ({
  system,
  kind: 'cms-release',
  title: from.slice(0, 7),
  from,
  records,
});

const services = release('hcpcs', '2026-01-01', [
  service('J9310', { from: '2000-01-01', to: '2018-12-31' }, ['J9312', 'J9999']),
  service('J9312', { from: '2019-01-01', to: null }),
  service('J9999', { from: '2000-01-01', to: '2024-12-31' }),
  service('J1100', { from: '1990-01-01', to: null }),
]);
const diagnoses = release('icd10cm', '2024-10-01', [
  diagnosis('M54', false),
  diagnosis('M545', false),
  diagnosis('M5450'),
]);

const held = (releases: Release[]) => {
  const lookup = createLookup({
    systems: [hcpcs, icd10cm].flatMap((system) => {
      const base = releases.find((one) => one.system === system.id);
      return base ? [{ system, sources: { base, others: [], starter: null } }] : [];
    }),
    linked: [],
    guides: [],
    vocabulary: readVocabulary([]).vocabulary,
  });
  return contextOf({ lookup, releases, linked: [], today: '2026-02-16', on: null });
};

const context = held([services, diagnoses]);
const known = (code: string) => {
  const found = context.find(
    code.startsWith('M')
      ? { system: 'icd10cm', kind: 'diagnosis', code }
      : { system: 'hcpcs', kind: 'procedure', code },
  );
  if (!found) throw new Error(`${code} is not held.`);
  return found;
};
const check = (text: string) => runToEnd(checkList(runToEnd(readListText(text)).lines, context)).verdicts[0];
const severityOf = (text: string, rule: string) =>
  check(text)?.findings.find((finding) => finding.rule === rule)?.severity ?? null;

describe('whether a release speaks of a day', () => {
  it('is asked by how often its owner publishes: diagnoses change in October, services every quarter', () => {
    expect(known('M5450').doubtOn('2025-09-30')).toBeNull();
    expect(known('M5450').doubtOn('2025-10-01')).not.toBeNull();
    expect(known('J1100').doubtOn('2026-03-31')).toBeNull();
    expect(known('J1100').doubtOn('2026-04-01')).not.toBeNull();
  });

  it('is no question for days before it, of which it tells the dates', () => {
    expect(known('J1100').doubtOn('2018-06-01')).toBeNull();
    expect(known('J9310').statusOn('2018-06-01')).toBe('active');
  });
});

describe('what took the place of a code', () => {
  it('is what was in force on the day of the line', () => {
    expect(known('J9310').successorsOn('2020-05-01')).toEqual(['J9312', 'J9999']);
    expect(known('J9310').successorsOn('2026-01-15')).toEqual(['J9312']);
    expect(known('J9310').successorsOn('2018-06-01')).toEqual([]);
  });

  it('is named by the finding for the day of the line, whatever day the check is for', () => {
    expect(JSON.stringify(check('J9310 7 units 05/01/2020'))).toContain('J9312 and J9999 took its place');
    expect(JSON.stringify(check('J9310 7 units 01/15/2026'))).toContain('. J9312 took its place');
  });
});

describe('a code that no release has', () => {
  it('is an error where a release of the day lacks it', () => {
    expect(severityOf('J0000 1 unit 02/01/2026', 'code-unknown')).toBe('error');
    expect(severityOf('J1100 ZZ 1 unit 02/01/2026', 'modifier-unknown')).toBe('error');
    expect(severityOf('J1100 1 unit 01/15/2025 dx Z99.99', 'diagnosis-code')).toBe('error');
  });

  it('is a caution where the releases held are of another time: it may have come since, or gone before', () => {
    expect(severityOf('J0000 1 unit 05/01/2026', 'code-unknown')).toBe('warning');
    expect(severityOf('J0000 1 unit 05/01/2015', 'code-unknown')).toBe('warning');
    expect(severityOf('J1100 ZZ 1 unit 05/01/2026', 'modifier-unknown')).toBe('warning');
    expect(severityOf('J1100 1 unit 02/01/2026 dx Z99.99', 'diagnosis-code')).toBe('warning');
  });
});

describe('the few diagnoses that ship', () => {
  it('complete no header: the only one of them below it is not the only one that there is', () => {
    const starter: Release = { ...diagnoses, kind: 'starter-catalog' };
    expect(held([services, starter]).diagnoses).toBeNull();
    expect(context.diagnoses?.completions('M545', '2025-01-15')).toHaveLength(1);
  });
});
