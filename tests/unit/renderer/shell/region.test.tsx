// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageError } from '../../../../src/bridge/app-schemas';
import { CommandsContext, type Commands } from '../../../../src/renderer/shell/commands';
import { Region } from '../../../../src/renderer/shell/Region';

let isBroken = true;
function Part() {
  if (isBroken) throw new TypeError('rituximab for Smith, John');
  return <p>the part</p>;
}

const told = vi.fn(() => Promise.resolve(null));
const copyText = vi.fn(() => Promise.resolve());
const commands = { api: { log: { pageError: told } }, copyText } as unknown as Commands;
const shown = () =>
  render(
    <CommandsContext value={commands}>
      <p>beside it</p>
      <Region name="code page">
        <Part />
      </Region>
    </CommandsContext>,
  );

beforeEach(() => {
  isBroken = true;
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  told.mockClear();
});

describe('a part of the window that fails', () => {
  it('says so in its place, and the rest stays', () => {
    shown();
    expect(screen.getByRole('alert').textContent).toContain('code page');
    expect(screen.getByText('beside it')).toBeTruthy();
  });

  it('works again once it can', () => {
    shown();
    isBroken = false;
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('the part')).toBeTruthy();
  });

  it('gives its details to whoever asks for them', () => {
    shown();
    fireEvent.click(screen.getByRole('button', { name: 'Copy details' }));
    expect(copyText).toHaveBeenCalledWith(expect.stringContaining('TypeError'), 'the details');
  });

  it('tells the log where, in a form that main takes, and never what was typed', () => {
    shown();
    expect(told).toHaveBeenCalledOnce();
    const [failure] = told.mock.calls[0] as unknown[];
    expect(pageError.safeParse(failure).success).toBe(true);
    expect(failure).toMatchObject({ region: 'code page', kind: 'TypeError' });
    expect(JSON.stringify(failure)).not.toMatch(/rituximab|Smith/);
  });
});
