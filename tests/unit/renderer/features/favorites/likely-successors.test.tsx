// @vitest-environment happy-dom
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hcpcsRef } from '../../../../../src/core/code/ref';
import type { SimilarRow } from '../../../../../src/core/lookup/messages';
import { CommandsContext, type Commands } from '../../../../../src/renderer/shell/commands';
import { EngineContext } from '../../../../../src/renderer/shell/engine/EngineContext';
import { LikelySuccessors } from '../../../../../src/renderer/features/favorites/LikelySuccessors';

// A busy machine must fail no test.
configure({ asyncUtilTimeout: 20_000 });
afterEach(cleanup);

const row = (code: string, more: Partial<SimilarRow> = {}): SimilarRow => ({
  system: 'hcpcs',
  kind: 'procedure',
  code,
  text: `Text of ${code}`,
  unit: '10 mg',
  status: 'active',
  ended: null,
  reason: 'the same substance in another unit',
  because: 'unit',
  score: 1,
  ...more,
});

let rows: SimilarRow[] = [];
const ask = vi.fn(() => Promise.resolve(rows));
const [openCode, compare] = [vi.fn(), vi.fn()];
const ended = hcpcsRef('J9310');

async function list(): Promise<string[]> {
  const { container } = render(
    <CommandsContext value={{ client: { ask }, openCode, compare } as unknown as Commands}>
      <EngineContext value={{ phase: 'ready', revision: 1, release: null, problem: null }}>
        <LikelySuccessors of={ended} on="2026-11-22" />
      </EngineContext>
    </CommandsContext>,
  );
  await waitFor(() => expect(ask).toHaveBeenCalled());
  await act(() => Promise.resolve());
  return [...container.querySelectorAll('li strong')].map(({ textContent }) => textContent);
}

beforeEach(() => {
  for (const mock of [ask, openCode, compare]) mock.mockClear();
});

describe('codes that may take the place of one that ended without a successor', () => {
  it('are in force, closely joined to it, and at most three', async () => {
    rows = [
      row('J0001', { status: 'ended', ended: '2020-12-31' }),
      row('J0002', { because: 'neighbor' }),
      row('J0003', { because: 'family' }),
      row('J0004', { status: 'not yet' }),
      row('J0005', { status: 'unknown' }),
      row('J0006'),
      row('J0007', { because: 'brand' }),
      row('J0008', { because: 'cross-reference' }),
      row('J0009', { because: 'form' }),
    ];
    expect(await list()).toEqual(['J0006', 'J0007', 'J0008']);
  });

  it('are called a guess, each with its unit and the reason why it is there', async () => {
    rows = [row('J0006'), row('J0007', { unit: null })];
    await list();
    expect(screen.getByText(/CMS does not name a successor/).textContent).toContain('you decide');
    const [first, second] = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(first).toContain('Text of J0006, unit 10 mg the same substance in another unit');
    expect(second).not.toContain('unit null');
  });

  it('are opened, or put beside the ended code', async () => {
    rows = [row('J0006')];
    await list();
    fireEvent.click(screen.getByRole('button', { name: 'Compare with J0006' }));
    expect(compare).toHaveBeenCalledWith([ended, rows[0]]);
    fireEvent.click(screen.getByRole('button', { name: 'Open J0006' }));
    expect(openCode).toHaveBeenCalledWith(rows[0]);
  });

  it('are not spoken of where there are none', async () => {
    rows = [row('J0002', { because: 'neighbor' })];
    expect(await list()).toEqual([]);
    expect(screen.queryByText(/does not name a successor/)).toBeNull();
  });
});
