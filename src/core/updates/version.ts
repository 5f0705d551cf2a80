/** The numbers of a version, and whether it is one on the way to them: `0.3.0-beta.1` comes before `0.3.0`. */
type Version = { numbers: [number, number, number]; isBefore: boolean };

/** Three numbers, as every released version has them. */
export const releasedVersion = /^\d{1,4}\.\d{1,4}\.\d{1,4}$/;

function parse(text: string): Version | null {
  const [, major, minor, patch, more] =
    /^(\d{1,4})\.(\d{1,4})\.(\d{1,4})(-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/.exec(text) ?? [];
  if (major === undefined) return null;
  return { numbers: [Number(major), Number(minor), Number(patch)], isBefore: more !== undefined };
}

/**
 * Whether a released version is newer than the one that runs.
 * @param offered three numbers, `0.3.0`
 * @param running as package.json has it; one that cannot be read is older than nothing, so that nothing is offered
 */
export function isNewer(offered: string, running: string): boolean {
  const there = parse(offered);
  const here = parse(running);
  if (!there || !here || there.isBefore) return false;
  for (const [at, number] of there.numbers.entries()) {
    const own = here.numbers[at] ?? 0;
    if (number !== own) return number > own;
  }
  return here.isBefore;
}
