// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import type { DataState, ReleaseEntry } from '../../../../../src/bridge/schemas';
import { actionOf } from '../../../../../src/core/actions/actions';
import { bookOffers } from '../../../../../src/renderer/features/book/book-actions';
import { bookView, changeBook } from '../../../../../src/renderer/features/book/book-view';

const stateWith = (...linked: { system: string; part: string }[]): DataState =>
  ({ linked: linked.map((one) => ({ kind: 'supplement', ...one })) }) as unknown as DataState;
const inForce = { icd10cm: {}, icd10pcs: {} } as unknown as Record<string, ReleaseEntry>;
const press = new KeyboardEvent('keydown');

beforeEach(() => changeBook({ built: null, table: null }));

it('opens the builder of the system whose tables are held', () => {
  const open = vi.fn();
  bookOffers(stateWith({ system: 'icd10pcs', part: 'tables' }), inForce, open)['build-code']?.(press);
  expect(open).toHaveBeenCalledOnce();
  expect(bookView.get().built).toBe('icd10pcs');
});

it('opens the table that is held, the drugs before the neoplasms', () => {
  const open = vi.fn();
  const neoplasms = { system: 'icd10cm', part: 'neoplasm table' };
  bookOffers(stateWith(neoplasms), inForce, open)['look-up-table']?.(press);
  expect(bookView.get().table).toBe('icd10cm neoplasm table');
  bookOffers(stateWith(neoplasms, { system: 'icd10cm', part: 'drug table' }), inForce, open)[
    'look-up-table'
  ]?.(press);
  expect(bookView.get().table).toBe('icd10cm drug table');
  expect(open).toHaveBeenCalledTimes(2);
});

it('offers neither without its files, and the action says which they are', () => {
  expect(bookOffers(null, {}, vi.fn())).toEqual({});
  expect(bookOffers(stateWith({ system: 'icd10cm', part: 'index' }), inForce, vi.fn())).toEqual({});
  expect(bookOffers(stateWith({ system: 'icd10pcs', part: 'tables' }), {}, vi.fn())).toEqual({});
  expect(actionOf('build-code').none).toContain('import');
  expect(actionOf('look-up-table').none).toContain('import');
});
