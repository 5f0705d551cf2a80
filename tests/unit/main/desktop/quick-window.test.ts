import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ BrowserWindow: class {} }));

const { leavingSteps, quickBounds, quickWindowOptions } =
  await import('../../../../src/main/desktop/quick-window');
const { mainWindowOptions } = await import('../../../../src/main/window');

describe('the window of the quick look-up', () => {
  it('keeps to the same security baseline as every other', () => {
    const { backgroundThrottling, ...rules } = quickWindowOptions('/p.cjs', true).webPreferences ?? {};
    const main = mainWindowOptions('/p.cjs', { bounds: { width: 1, height: 1 }, maximized: false }, true);
    expect(rules).toEqual(main.webPreferences);
    expect(backgroundThrottling).toBe(false);
  });

  it('is hidden until its key is pressed, has no frame, and stands above the claim form', () => {
    expect(quickWindowOptions('/p.cjs', true)).toMatchObject({
      show: false,
      frame: false,
      alwaysOnTop: true,
      skipTaskbar: true,
    });
  });

  it.each([
    [
      { x: 0, y: 0, width: 1920, height: 1080 },
      { x: 620, y: 194, width: 680, height: 420 },
    ],
    [
      { x: 1920, y: 40, width: 1280, height: 760 },
      { x: 2220, y: 177, width: 680, height: 420 },
    ],
    [
      { x: -1024, y: 0, width: 1024, height: 460 },
      { x: -852, y: 40, width: 680, height: 420 },
    ],
    [
      { x: 0, y: 24, width: 600, height: 400 },
      { x: 0, y: 24, width: 600, height: 400 },
    ],
  ])('on %o comes up at %o', (area, bounds) => {
    expect(quickBounds(area)).toEqual(bounds);
  });

  it.each([
    ['darwin', false, ['hide', 'hide-app']],
    ['win32', false, ['minimize', 'hide']],
    ['linux', false, ['hide']],
    ['darwin', true, ['hide', 'focus-own']],
    ['win32', true, ['hide', 'focus-own']],
    ['linux', true, ['hide', 'focus-own']],
  ] as const)('on %s, raised from a window of ours: %s, leaves by %o', (platform, isOwn, steps) => {
    expect(leavingSteps(platform, isOwn)).toEqual(steps);
  });
});
