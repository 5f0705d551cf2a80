import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chrome-headless-shell', 'chromium-headless-shell'];

/** Chromium's headless shell, if one is installed: the engine of a browser without its window. */
export function headlessShell() {
  // Who names a browser to test with means that one.
  if (process.env.CODEDESK_BROWSER) return null;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const programs = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return programs.find((program) => existsSync(program)) ?? null;
}
