import type { HostOptions } from '../options';

/**
 * How the host behaves where it has a choice. `isStrict` makes it as hard on the app as the hardest Electron is: tests
 * run so, because what only works in a kinder place does not work.
 */
export const conduct: Pick<
  HostOptions,
  'isStrict' | 'isPackaged' | 'displays' | 'downloads' | 'hasDesktop' | 'takenKeys' | 'saveTo'
> = {
  isStrict: false,
  isPackaged: false,
  displays: [],
  downloads: 'completed',
  hasDesktop: false,
  takenKeys: [],
  saveTo: null,
};
