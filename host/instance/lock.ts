import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isAlive, readRecord, type LockRecord, type SecondStart } from './record';

/** Hands the second start over to the first instance; false where nobody answers at that door. */
export type Poke = (lockFile: string, start: SecondStart) => boolean;

export type Lock = {
  secret: string;
  /** Tells later starts where to knock. */
  openDoor: (door: LockRecord['door']) => void;
  release: () => void;
};

/** A file that is still being written is this young. */
const writingMs = 5000;
const mostTries = 5;

/**
 * One process per data folder. The lock is a file that only one process can create; a file whose process is gone,
 * or whose number was given to another program since, is taken over. Null: another instance lives and was told.
 */
export function acquireLock(file: string, start: SecondStart, poke: Poke): Lock | null {
  mkdirSync(dirname(file), { recursive: true });
  const record: LockRecord = { pid: process.pid, secret: randomBytes(24).toString('base64url'), door: null };
  for (let tries = 0; tries < mostTries; tries++) {
    if (create(file, record)) return held(file, record);
    const stale = contentOf(file);
    if (isAnswered(file, start, poke)) return null;
    if (stale !== null) removeIfStill(file, stale);
  }
  throw new Error(
    `The lock ${file} could be neither taken nor answered. Remove it if CodeDesk is not running.`,
  );
}

function create(file: string, record: LockRecord): boolean {
  try {
    writeFileSync(file, JSON.stringify(record), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isAnswered(file: string, start: SecondStart, poke: Poke): boolean {
  const other = readRecord(file);
  if (other) return isAlive(other.pid) && poke(file, start);
  return isYoung(file) && poke(file, start);
}

function isYoung(file: string): boolean {
  try {
    return Date.now() - statSync(file).mtimeMs < writingMs;
  } catch {
    return false;
  }
}

function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/**
 * Two starts may find the same stale file. Moving it away is atomic, so each looks at what it has moved: a lock that
 * somebody else has taken in between is put back.
 */
function removeIfStill(file: string, stale: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    if (readFileSync(aside, 'utf8') === stale) rmSync(aside, { force: true });
    else renameSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function held(file: string, record: LockRecord): Lock {
  return {
    secret: record.secret,
    openDoor: (door) => {
      record.door = door;
      const aside = `${file}.${process.pid}`;
      writeFileSync(aside, JSON.stringify(record), { mode: 0o600 });
      renameSync(aside, file);
    },
    release: () => {
      if (readRecord(file)?.secret === record.secret) rmSync(file, { force: true });
    },
  };
}
