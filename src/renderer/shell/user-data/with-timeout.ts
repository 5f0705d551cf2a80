const mainIsSilent = 'The part of CodeDesk that keeps your files did not answer.';

/** For a line of the journal. */
export const journalTimeoutMs = 4_000;
/** For what reads or writes all of the data: ten thousand favorites on a busy computer take a few seconds. */
const snapshotTimeoutMs = 20_000;

/**
 * What was asked of main; fails with words where the answer does not come in time, because a main that is stuck must
 * not hold up the coder for good.
 */
export function withTimeout<T>(asked: Promise<T>, ms: number = snapshotTimeoutMs): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(mainIsSilent)), ms);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
