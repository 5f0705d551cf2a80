// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageError } from '../../../../src/bridge/app-schemas';
import { WholeWindow } from '../../../../src/renderer/shell/WholeWindow';

function Broken(): never {
  throw new TypeError('rituximab for Smith, John');
}

const told = vi.fn<(failure: unknown) => Promise<null>>(() => Promise.resolve(null));
const reload = vi.fn(() => Promise.resolve(null));
const api = { log: { pageError: told }, windows: { reload } } as never;
const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubGlobal('navigator', { userAgent: 'a test', clipboard: { writeText } });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

describe('a window of which everything failed', () => {
  it('says so instead of staying blank, can be loaded anew, and gives its details', async () => {
    render(
      <WholeWindow api={api} name="window">
        <Broken />
      </WholeWindow>,
    );
    expect(screen.getByRole('alert').textContent).toBe('CodeDesk: this window failed');
    fireEvent.click(screen.getByRole('button', { name: 'Reload the window' }));
    expect(reload).toHaveBeenCalledOnce();
    fireEvent.click(screen.getByRole('button', { name: 'Copy details' }));
    await screen.findByText('Copied the details.');
    expect(writeText.mock.calls[0]?.[0]).toContain('TypeError: rituximab for Smith, John');
  });

  it('tells the log where it failed and nothing that was typed', () => {
    render(
      <WholeWindow api={api} name="quick look-up">
        <Broken />
      </WholeWindow>,
    );
    const [failure] = told.mock.calls[0] ?? [];
    expect(pageError.parse(failure)).toMatchObject({ region: 'quick look-up', kind: 'TypeError' });
    expect(JSON.stringify(told.mock.calls)).not.toContain('Smith');
  });
});

it('what fails outside of any part goes to the log, and the window works on', () => {
  render(
    <WholeWindow api={api} name="window">
      <p>all is well</p>
    </WholeWindow>,
  );
  window.dispatchEvent(new ErrorEvent('error', { error: new RangeError('J0475 for Smith') }));
  expect(told.mock.calls[0]?.[0]).toMatchObject({ region: 'window', kind: 'RangeError' });
  expect(JSON.stringify(told.mock.calls)).not.toContain('Smith');
  expect(screen.getByText('all is well')).toBeDefined();
});
