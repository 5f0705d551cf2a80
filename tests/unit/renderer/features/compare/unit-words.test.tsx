// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { compareCodes } from '../../../../../src/core/compare';
import { UnitWords } from '../../../../../src/renderer/features/compare/UnitWords';
import { record } from '../../../core/similar/records';

const show = (...codes: [code: string, long: string][]) => {
  const compared = codes.map(([code, long]) => ({ record: record(code, long) }));
  const comparison = compareCodes({ codes: compared, on: '2026-01-01' });
  render(<UnitWords comparison={comparison} dose="" onDose={() => undefined} />);
  return screen.getByRole('region', { name: 'Units of the codes' });
};

afterEach(cleanup);

describe('the units under a comparison', () => {
  it('say what one of them is where all are counted, and ask for no dose', () => {
    const units = show(
      ['E2601', 'Wheelchair cushion, narrow, each'],
      ['E2602', 'Wheelchair cushion, wide, each'],
    );
    expect(units.textContent).toContain('One unit is the same for all: each.');
    expect(units.textContent).not.toContain('=');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('relate counts that differ, and ask for no dose of them', () => {
    const units = show(['A4001', 'Test strips, per 50 strips'], ['A4002', 'Test strips, per 100 strips']);
    expect(units.textContent).toContain('1 unit of A4002 = 2 units of A4001');
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('relate amounts and ask for a dose', () => {
    const units = show(['J0475', 'Injection, baclofen, 10 mg'], ['J0476', 'Injection, baclofen, 50 mcg']);
    expect(units.textContent).toContain('1 unit of J0475 = 200 units of J0476');
    expect(screen.getByRole('textbox')).toBeTruthy();
  });
});
