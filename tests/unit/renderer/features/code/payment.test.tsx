// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { PaymentPart } from '../../../../../src/core/payment';
import { Payment } from '../../../../../src/renderer/features/code/payment/Payment';
import { paymentState } from '../../../../../src/renderer/features/code/payment/payment-state';

afterEach(() => {
  cleanup();
  paymentState.set('');
});

const part: PaymentPart = {
  id: 'dmepos',
  title: 'DMEPOS fee schedule',
  lines: [{ text: 'With RR (rental): $98.00 to $140.00 by state.' }, { text: 'RR is required.' }],
  source: 'January 2026, DME26.csv',
  from: '2026-01-01',
  doubt: 'No table of Q2 2026 is loaded; this is January 2026.',
  series: [
    {
      label: 'With RR (rental), Texas',
      points: [
        { title: 'January 2025', from: '2025-01-01', amount: '100.00' },
        { title: 'January 2026', from: '2026-01-01', amount: '103.50' },
      ],
    },
  ],
  asksState: true,
};

describe('payment on a code’s page', () => {
  it('has every sentence, its source, and why it may not hold', () => {
    render(<Payment parts={[part]} releaseFrom="2026-04-01" />);
    for (const { text } of part.lines) expect(screen.getByText(text)).toBeTruthy();
    expect(screen.getByText(/No table of Q2 2026/)).toBeTruthy();
    expect(screen.getByText('January 2026, DME26.csv, older than the release in use')).toBeTruthy();
  });

  it('says a course in a sentence and a table: the drawing is for the eye alone', () => {
    const { container } = render(<Payment parts={[part]} releaseFrom={null} />);
    expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(screen.getByText(/up 3\.5 %/)).toBeTruthy();
    const table = within(screen.getByRole('table', { hidden: true }));
    expect(table.getAllByRole('row', { hidden: true }).map(({ textContent }) => textContent)).toEqual([
      'QuarterAmount',
      'January 2025$100.00',
      'January 2026$103.50',
    ]);
  });

  it('keeps the state that was chosen, for all codes and the next start', () => {
    render(<Payment parts={[part]} releaseFrom={null} />);
    fireEvent.change(screen.getByRole('combobox', { name: /State/ }), { target: { value: 'TX' } });
    expect(paymentState.get()).toBe('TX');
    expect(localStorage.getItem('payment-state')).toBe('TX');
  });
});
