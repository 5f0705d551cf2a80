import { describe, expect, it } from 'vitest';
import { actionList, keyGroups } from '../../../../src/renderer/app/action-list';

/** Each key of the list as the browser tells it. */
const presses = ['Enter', 'Escape', 'F1', 'F2', 'Delete', 'ArrowRight', 'ArrowUp', ...'abcdehijlmopuz1']
  .flatMap((key) => [false, true].map((shiftKey) => ({ key, shiftKey })))
  .flatMap((press) => [
    { ...press, ctrlKey: false, altKey: false },
    { ...press, ctrlKey: true, altKey: false },
    { ...press, ctrlKey: false, altKey: true },
  ])
  .map((press) => {
    const code = /^\d$/.test(press.key) ? `Digit${press.key}` : press.key;
    return { ...press, code, metaKey: false } as KeyboardEvent;
  });

describe('the keys of the window', () => {
  it('mean one thing each', () => {
    for (const press of presses) {
      const ids = actionList.filter(({ matches }) => matches(press)).map(({ id }) => id);
      expect(ids.length, `${ids.join(' and ')} have the same key`).toBeLessThanOrEqual(1);
    }
  });

  it('can all be pressed', () => {
    for (const { id, matches } of actionList) expect(presses.some(matches), id).toBe(true);
  });

  it('all stand in the list of keys', () => {
    const shown: readonly object[] = keyGroups.flatMap(({ keys }): readonly object[] => keys);
    expect(actionList.filter((action) => !shown.includes(action))).toEqual([]);
  });
});
