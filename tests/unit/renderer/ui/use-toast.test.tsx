// @vitest-environment happy-dom
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useToast } from '../../../../src/renderer/ui/useToast';

let paint = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => {
    paint = work;
    return 1;
  });
  vi.stubGlobal('cancelAnimationFrame', () => (paint = () => {}));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const wait = (seconds: number) =>
  act(() => {
    vi.advanceTimersByTime(1000 * seconds);
  });

const open = () => {
  const { result } = renderHook(() => useToast());
  const toast = () => result.current;
  return { toast, said: () => toast().message?.text ?? null };
};

describe('what is said at the foot of the window', () => {
  it('stays for its time from when it is painted, however long that takes', () => {
    const { toast, said } = open();
    act(() => toast().show('Copied J0475'));
    wait(20);
    expect(said()).toBe('Copied J0475');
    act(() => paint());
    wait(5);
    expect(said()).toBe('Copied J0475');
    wait(2);
    expect(said()).toBeNull();
  });

  it('stays longer where something can still be done about it', () => {
    const { toast, said } = open();
    act(() => toast().show('Removed J0475', 'plain', { label: 'Undo', perform: () => undefined }));
    act(() => paint());
    wait(20);
    expect(said()).toBe('Removed J0475');
    wait(11);
    expect(said()).toBeNull();
  });

  it('has its own time where it takes the place of another', () => {
    const { toast, said } = open();
    act(() => toast().show('First'));
    act(() => paint());
    wait(5);
    act(() => toast().show('Second'));
    act(() => paint());
    wait(5);
    expect(said()).toBe('Second');
  });

  it('is not taken away by news of a work that has ended meanwhile, which are told after it', () => {
    const { toast, said } = open();
    act(() => toast().show('No PDF was saved.'));
    act(() => toast().tell('2019 release: 6,440 codes'));
    expect(said()).toBe('No PDF was saved.');
    act(() => paint());
    wait(7);
    expect(said()).toBe('2019 release: 6,440 codes');
    act(() => paint());
    wait(7);
    expect(said()).toBeNull();
  });

  it('is followed at once by what waits where another text takes it away', () => {
    const { toast, said } = open();
    act(() => toast().show('Copied J0475'));
    act(() => toast().tell('2019 release: 6,440 codes'));
    act(() => toast().hide());
    expect(said()).toBe('2019 release: 6,440 codes');
  });
});
