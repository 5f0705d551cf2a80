import { accessSync, closeSync, constants, openSync, readSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';

/** What the finder needs to know of a computer; tests make up their own. */
export type Machine = {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  home: string;
  isProgram: (path: string) => boolean;
  realPath: (path: string) => string;
  /** The start of a file, to see what kind of script it is. */
  firstBytes: (path: string) => string;
};

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  isProgram: (path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  realPath: (path) => {
    try {
      return realpathSync(path);
    } catch {
      return path;
    }
  },
  firstBytes: (path) => {
    try {
      const file = openSync(path, 'r');
      const bytes = Buffer.alloc(4096);
      const length = readSync(file, bytes);
      closeSync(file);
      return bytes.toString('latin1', 0, length);
    } catch {
      return '';
    }
  },
};
