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

describe('what is said at the foot of the window', () => {
  it('stays for its time from when it is painted, however long that takes', () => {
    const { result } = renderHook(() => useToast());
    act(() => result.current.show('Copied J0475'));
    wait(20);
    expect(result.current.message?.text).toBe('Copied J0475');
    act(() => paint());
    wait(5);
    expect(result.current.message?.text).toBe('Copied J0475');
    wait(2);
    expect(result.current.message).toBeNull();
  });

  it('stays longer where something can still be done about it', () => {
    const { result } = renderHook(() => useToast());
    act(() => result.current.show('Removed J0475', 'plain', { label: 'Undo', perform: () => undefined }));
    act(() => paint());
    wait(20);
    expect(result.current.message?.text).toBe('Removed J0475');
    wait(11);
    expect(result.current.message).toBeNull();
  });

  it('has its own time where it takes the place of another', () => {
    const { result } = renderHook(() => useToast());
    act(() => result.current.show('First'));
    act(() => paint());
    wait(5);
    act(() => result.current.show('Second'));
    act(() => paint());
    wait(5);
    expect(result.current.message?.text).toBe('Second');
  });

  it('is not taken away by news of a work that has ended meanwhile, which are told after it', () => {
    const { result } = renderHook(() => useToast());
    act(() => result.current.show('No PDF was saved.'));
    act(() => result.current.tell('2019 release: 6,440 codes'));
    expect(result.current.message?.text).toBe('No PDF was saved.');
    act(() => paint());
    wait(7);
    expect(result.current.message?.text).toBe('2019 release: 6,440 codes');
    act(() => paint());
    wait(7);
    expect(result.current.message).toBeNull();
  });

  it('is followed at once by what waits where another text takes it away', () => {
    const { result } = renderHook(() => useToast());
    act(() => result.current.show('Copied J0475'));
    act(() => result.current.tell('2019 release: 6,440 codes'));
    act(() => result.current.hide());
    expect(result.current.message?.text).toBe('2019 release: 6,440 codes');
  });
});
