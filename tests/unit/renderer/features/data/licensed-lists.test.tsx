// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LicensedLists } from '../../../../../src/renderer/features/data/LicensedLists';
import { CommandsContext, type Commands } from '../../../../../src/renderer/shell/commands';
import type { Data } from '../../../../../src/renderer/shell/useData';
import { releaseEntry } from '../../../../fixtures/renderer/data-state';

// A busy machine must fail no test.
configure({ asyncUtilTimeout: 20_000 });
afterEach(cleanup);

const importLicensed = vi.fn(() => Promise.resolve(null));
const remove = vi.fn(() => Promise.resolve());
const show = vi.fn();
const data = { status: { phase: 'idle' }, importLicensed } as unknown as Data;
const commands = {
  onIssues: () => Promise.resolve([]),
  onVerify: () => Promise.resolve({ isWhole: true, message: '' }),
  onRemove: remove,
};
const entry = releaseEntry('example-1', {
  title: 'Example Clinic, codes.txt',
  system: 'customer',
  kind: 'descriptor-list',
  from: null,
  counts: { procedures: 1234, modifiers: 0, ended: 0 },
  licence: 'Example Clinic',
});

const button = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Choose the licensed file' });
const say = () => fireEvent.click(screen.getByRole('checkbox', { name: /holds a license/ }));
const name = (value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name: 'Who holds the license' }), { target: { value } });
const choose = () =>
  fireEvent.change(screen.getByLabelText('Licensed file'), {
    target: { files: [new File(['98765\tA text'], 'codes.txt')] },
  });

beforeEach(() => {
  importLicensed.mockClear();
  remove.mockClear();
  show.mockClear();
  render(
    <CommandsContext value={{ show } as unknown as Commands}>
      <LicensedLists data={data} entries={[entry]} commandsFor={() => commands} />
    </CommandsContext>,
  );
});

describe('the organization’s own code list', () => {
  it('is read only after the licence and its holder are named', () => {
    expect(button().disabled).toBe(true);
    choose();
    say();
    choose();
    name('   ');
    choose();
    expect([button().disabled, importLicensed.mock.calls]).toEqual([true, []]);
    name('Example Clinic');
    expect(button().disabled).toBe(false);
    choose();
    expect(importLicensed).toHaveBeenCalledExactlyOnceWith([expect.any(File)], 'Example Clinic');
  });

  it('says how much it holds and whose license it is, and is removed as a whole', async () => {
    fireEvent.click(screen.getByRole('button', { name: 'Example Clinic, codes.txt' }));
    const source = screen.getByRole('region', { name: 'Example Clinic, codes.txt' });
    expect(source.textContent).toContain('1,234 codes');
    expect(source.textContent).toContain('License ofExample Clinic');
    fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove Example Clinic, codes.txt' }));
    await waitFor(() => expect(remove).toHaveBeenCalledTimes(1));
  });

  it('stays where main refuses to remove it, and the reason is shown', async () => {
    remove.mockRejectedValueOnce(new Error('The disk is full.'));
    fireEvent.click(screen.getByRole('button', { name: 'Example Clinic, codes.txt' }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove Example Clinic, codes.txt' }));
    await waitFor(() => expect(show).toHaveBeenCalledWith('The disk is full.', 'stop'));
  });
});
