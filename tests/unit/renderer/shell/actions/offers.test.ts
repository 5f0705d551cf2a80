import { describe, expect, it, vi } from 'vitest';
import { offer, offered } from '../../../../../src/renderer/shell/actions/offers';

const event = {} as KeyboardEvent;

describe('what a key does', () => {
  it('is what the room in front offers, and nothing once it has left', () => {
    const copy = vi.fn();
    const takeBack = offer({ current: { copy } });
    offered('copy')?.(event);
    expect(copy).toHaveBeenCalledOnce();
    expect(offered('star')).toBeUndefined();
    takeBack();
    expect(offered('copy')).toBeUndefined();
  });

  it('is what the room says last', () => {
    const room = { current: { copy: vi.fn() } };
    const takeBack = offer(room);
    room.current = { copy: vi.fn() };
    offered('copy')?.(event);
    expect(room.current.copy).toHaveBeenCalledOnce();
    takeBack();
  });

  it('goes to the room that came last, then back to the one before', () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const takeFirst = offer({ current: { back: first } });
    const takeSecond = offer({ current: { back: second } });
    expect(offered('back')).toBe(second);
    takeSecond();
    expect(offered('back')).toBe(first);
    takeFirst();
  });
});
