// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UserStore } from '../../../../../src/renderer/shell/user-data/store';
import type { EngineClient } from '../../../../../src/renderer/shell/engine/client';
import { PrivateCodes } from '../../../../../src/renderer/features/private-codes/PrivateCodes';
import type { ShowToast } from '../../../../../src/renderer/ui/useToast';
import { fullData } from '../../../../fixtures/db/make';
import { openStore } from '../../../../fixtures/db/open-store';
import { inWindow } from '../../../../fixtures/renderer/in-window';
import type { PrivateCode } from '../../../../../src/core/user-data/rows';

// A busy machine must fail no test.
configure({ asyncUtilTimeout: 20_000 });

let count = 0;
let store: UserStore;
const show = vi.fn<ShowToast>();
/** The engine's answer to which of these are official codes. */
const official = vi.fn<(question: { code: string }) => Promise<boolean>>();

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = (name: string, value: string) => fireEvent.change(box(name), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const alertSays = async (words: string | RegExp) =>
  waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(words));
const rows = () => store.getState().data.privateCodes;
const isClosed = () => waitFor(() => expect(screen.queryByRole('form')).toBeNull());
/** What another window does meanwhile. */
const meanwhile = (changes: { put?: PrivateCode[]; remove?: string[] }) =>
  act(() => store.change(() => ({ privateCodes: changes })));
const kit = fullData.privateCodes[0] as PrivateCode;

beforeEach(async () => {
  show.mockReset();
  official.mockReset().mockResolvedValue(false);
  store = await openStore(`private-${count++}`);
  await store.change(() => ({ privateCodes: { put: [kit] } }));
  const client = {
    ask: (topic: string, question: { code: string }) =>
      topic === 'official' ? official(question) : Promise.resolve([]),
  } as unknown as EngineClient;
  render(
    inWindow(
      store,
      { show, client },
      <PrivateCodes engine={{ phase: 'ready', revision: 1, release: null, problem: null }} />,
    ),
  );
});
afterEach(() => {
  // What is left in the form would be there in the next test too.
  if (screen.queryByRole('form')) press('Cancel');
  cleanup();
});

describe('a private code that is changed', () => {
  it('keeps what another window changed in other fields, and both notes', async () => {
    press('Change');
    type('Descriptor', 'Refill kit, sterile');
    type('Note', 'From here.');
    await meanwhile({ put: [{ ...kit, payer: 'Other payer', note: 'From there.' }] });
    press('Save');
    await isClosed();
    expect(rows()).toMatchObject([
      { descriptor: 'Refill kit, sterile', payer: 'Other payer', note: 'From there.\n\nFrom here.' },
    ]);
  });

  it('does not come back by itself where another window removed it', async () => {
    press('Change');
    type('Descriptor', 'Refill kit, sterile');
    await meanwhile({ remove: [kit.code] });
    press('Save');
    await alertSays('PUMP-REFILL was removed in the meantime');
    expect(rows()).toEqual([]);
    press('Save');
    await isClosed();
    expect(rows()).toMatchObject([{ code: 'PUMP-REFILL', descriptor: 'Refill kit, sterile' }]);
  });

  it('shows a note of several lines as it is', () => {
    press('Change');
    type('Note', 'One.\n\nTwo.');
    expect(box('Note').value).toBe('One.\n\nTwo.');
  });
});

describe('a private code that is added', () => {
  beforeEach(() => {
    press('Add a private code');
    type('Code', 'house-1');
  });

  it('does not write over one that another window added by then', async () => {
    type('Descriptor', 'Mine');
    official.mockImplementationOnce(async () => {
      await store.change(() => ({ privateCodes: { put: [{ ...kit, code: 'HOUSE-1' }] } }));
      return false;
    });
    press('Save');
    await alertSays('HOUSE-1 is already among your private codes.');
    expect(rows().find(({ code }) => code === 'HOUSE-1')?.descriptor).toBe(kit.descriptor);
  });

  it('asks for the descriptor where it is missing, and leads there', async () => {
    press('Save');
    await alertSays('Say what the code is for.');
    expect(box('Descriptor').getAttribute('aria-invalid')).toBe('true');
    expect(box('Code').getAttribute('aria-invalid')).toBeNull();
    expect(document.activeElement).toBe(box('Descriptor'));
  });

  it('is not saved where it could not be checked whether it is official', async () => {
    type('Descriptor', 'Mine');
    official.mockRejectedValueOnce(new Error('overtaken'));
    press('Save');
    await alertSays('could not be checked whether HOUSE-1 is an official code');
    expect(rows()).toHaveLength(1);
    press('Save');
    await isClosed();
    expect(rows()).toHaveLength(2);
  });

  it('is still in the form after Escape, until it is cancelled', async () => {
    type('Descriptor', 'Long to type');
    fireEvent.keyDown(box('Descriptor'), { key: 'Escape' });
    await isClosed();
    press('Add a private code');
    expect(box('Code').value).toBe('house-1');
    expect(box('Descriptor').value).toBe('Long to type');
    screen.getByText(/what you typed before is still here/);
    press('Cancel');
    press('Add a private code');
    expect(box('Descriptor').value).toBe('');
  });
});
