import type { Rectangle } from 'electron';
import type { WindowState } from './window-state';

/** As much of the upper edge as a hand needs to take the window and move it. */
const grip = { width: 120, height: 40 };

/**
 * Forgets a window's place where no screen shows it any more: the monitor was unplugged, or is another one. The system
 * then finds it a place; its size stays, as far as the screen has room for it.
 */
export function inSight(state: WindowState, workAreaNear: (bounds: Rectangle) => Rectangle): WindowState {
  const { x, y, width, height } = state.bounds;
  if (x === undefined || y === undefined) return state;
  const area = workAreaNear({ x, y, width, height });
  const shown = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  const isReachable = y >= area.y - grip.height / 2 && y + grip.height <= area.y + area.height;
  if (shown >= grip.width && isReachable) return state;
  const fitting = { width: Math.min(width, area.width), height: Math.min(height, area.height) };
  return { ...state, bounds: fitting };
}
