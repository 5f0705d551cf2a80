import { pause } from '../in-slices';

/** How long nothing was asked: what only makes later answers faster waits for it. */
export function createStillness(now: () => number = () => performance.now()) {
  let since = now();
  return {
    /** Something was asked. */
    end: (): void => void (since = now()),

    /** Settled once nothing was asked for so many milliseconds. */
    async lasting(milliseconds: number): Promise<void> {
      const left = () => since + milliseconds - now();
      while (left() > 0) await pause(left());
    },
  };
}

export type Stillness = ReturnType<typeof createStillness>;
