import { dirname, join } from 'node:path';

/** What Electron and the system write when it cannot start, and what that means. The first that fits is told. */
const causes = [
  {
    sign: /SUID sandbox helper|No usable sandbox|namespace sandbox|clone\(\) failed|credentials\.cc/,
    words: (_match, binary) => {
      const helper = join(dirname(binary), 'chrome-sandbox');
      return `Electron's sandbox may not run here (an administrator can allow it: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}')`;
    },
  },
  {
    sign: /error while loading shared libraries: ([^\s:]+)/,
    words: ([, library]) => `Electron lacks the library ${library} (an administrator can install it)`,
  },
  {
    sign: /GLIBC_[\d.]+' not found/,
    words: () => 'This system is too old for Electron',
  },
  {
    sign: /Missing X server|cannot open display|Failed to connect to (the )?Wayland|platform failed to initialize/i,
    words: () => 'Electron found no display that it may use',
  },
  {
    sign: /Running as root without --no-sandbox/,
    words: () => 'Electron does not run for this user with its sandbox',
  },
];

/** Why Electron ended before it was ready: the beginning of the one line that says what opens instead. */
export function whyElectronFailed({ code, signal, error, stderr }, binary) {
  for (const { sign, words } of causes) {
    const match = sign.exec(stderr);
    if (match) return words(match, binary);
  }
  if (error) return `Electron could not be started (${error.message})`;
  const end = signal ? `by ${signal}` : `with code ${code}`;
  return `Electron ended ${end} before it was ready`;
}
