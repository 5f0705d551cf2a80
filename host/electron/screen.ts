import { conduct } from './conduct';

type Area = { x: number; y: number; width: number; height: number };

/** A page knows the size of its screen, not which screens there are: one usual desktop, unless a test says which. */
const usual: Area = { x: 0, y: 0, width: 1920, height: 1080 };

const displays = (): Electron.Display[] =>
  (conduct.displays.length ? conduct.displays : [usual]).map(
    (bounds, index) =>
      ({
        id: index + 1,
        bounds,
        workArea: bounds,
        size: { width: bounds.width, height: bounds.height },
        workAreaSize: { width: bounds.width, height: bounds.height },
        scaleFactor: 1,
      }) as Electron.Display,
  );

const overlap = (a: Area, b: Area): number => {
  const wide = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const high = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, wide) * Math.max(0, high);
};

const first = (): Electron.Display => {
  const [display] = displays();
  if (!display) throw new Error('There is no display.');
  return display;
};

export const screen: Pick<
  Electron.Screen,
  | 'getPrimaryDisplay'
  | 'getAllDisplays'
  | 'getDisplayMatching'
  | 'getCursorScreenPoint'
  | 'getDisplayNearestPoint'
> = {
  /** As on Wayland, where no program is told. */
  getCursorScreenPoint: () => ({ x: 0, y: 0 }),
  getDisplayNearestPoint: ({ x, y }) =>
    displays().find(({ bounds }) => overlap(bounds, { x, y, width: 1, height: 1 }) > 0) ?? first(),
  getPrimaryDisplay: first,
  getAllDisplays: displays,
  /** Electron, too, answers with some display where none meets the rectangle. */
  getDisplayMatching: (rectangle) =>
    displays().reduce(
      (best, display) =>
        overlap(display.bounds, rectangle) > overlap(best.bounds, rectangle) ? display : best,
      first(),
    ),
};
