// @vitest-environment happy-dom
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CodeRecord } from '../../../../../src/core/code/record';
import type { CompletionReply, Questions } from '../../../../../src/core/lookup/messages';
import { CompletionPanel } from '../../../../../src/renderer/features/code/completion/CompletionPanel';
import { CommandsContext, type Commands } from '../../../../../src/renderer/shell/commands';
import { EngineContext } from '../../../../../src/renderer/shell/engine/EngineContext';

// A busy machine must fail no test.
configure({ asyncUtilTimeout: 20_000 });
afterEach(cleanup);

const header: CodeRecord = {
  system: 'icd10cm',
  kind: 'diagnosis',
  code: 'T911',
  long: 'Twist of great toe',
  short: '',
  billable: false,
};

const replyOf = (name: string, labels: readonly string[]): CompletionReply => ({
  system: 'icd10cm',
  padded: null,
  left: labels.length * 2,
  axis: {
    name,
    choices: labels.map((label) => ({ label, count: 2, only: null, isUnspecified: false })),
  },
  codes: [],
});
const sides = replyOf('side', ['right', 'left']);
const encounters = replyOf('encounter', ['first visit', 'later visit']);

let answer: (reply: CompletionReply[]) => void = () => undefined;
type Ask = (topic: string, question: Questions['complete']) => Promise<CompletionReply[]>;
const ask = vi.fn<Ask>(() => new Promise((resolve) => (answer = resolve)));
const openCode = vi.fn();
const commands = { client: { ask } } as unknown as Commands;

const answered = async (times: number, reply: CompletionReply) => {
  await waitFor(() => expect(ask).toHaveBeenCalledTimes(times));
  await act(() => {
    answer([reply]);
    return Promise.resolve();
  });
};
const press = (key: string) => fireEvent.keyDown(screen.getByRole('listbox'), { key });
const chosenLast = () => ask.mock.lastCall?.[1].chosen;

beforeEach(async () => {
  ask.mockClear();
  render(
    <CommandsContext value={commands}>
      <EngineContext value={{ phase: 'ready', revision: 1, release: null, problem: null }}>
        <CompletionPanel record={header} on="2026-02-03" onCode={openCode} />
      </EngineContext>
    </CommandsContext>,
  );
  await answered(1, sides);
});

describe('the questions below a header', () => {
  it('are answered one after the other', async () => {
    press('2');
    await answered(2, encounters);
    press('1');
    await waitFor(() => expect(ask).toHaveBeenCalledTimes(3));
    expect(chosenLast()).toEqual([
      { axis: 'side', label: 'left' },
      { axis: 'encounter', label: 'first visit' },
    ]);
  });

  it('take no second answer while the next question is on its way', async () => {
    press('1');
    press('2');
    press('Enter');
    fireEvent.click(screen.getByRole('option', { name: /left/ }));
    await answered(2, encounters);
    expect(ask).toHaveBeenCalledTimes(2);
    expect(chosenLast()).toEqual([{ axis: 'side', label: 'right' }]);
    expect(screen.getByRole('option', { name: /first visit/ }).getAttribute('aria-selected')).toBe('true');
  });

  it('are not moved through before they are there', async () => {
    press('1');
    press('ArrowDown');
    await answered(2, encounters);
    expect(screen.getByRole('option', { name: /first visit/ }).getAttribute('aria-selected')).toBe('true');
  });

  it('are gone back from at any time', async () => {
    press('1');
    press('Backspace');
    await waitFor(() => expect(chosenLast()).toEqual([]));
  });
});
