import { readFileSync } from 'node:fs';

/** What the running instance leaves for the next one to find; the secret keeps others from knocking. */
export type LockRecord = {
  pid: number;
  secret: string;
  /** Where it listens, once it does. */
  door: { port: number; authority: string } | null;
};

/** What a second start hands over. */
export type SecondStart = { argv: string[]; workingDirectory: string; additionalData: unknown };

/** Null for a file that is missing, or half written. */
export function readRecord(file: string): LockRecord | null {
  try {
    const record = JSON.parse(readFileSync(file, 'utf8')) as Partial<LockRecord> | null;
    if (typeof record?.pid !== 'number' || typeof record.secret !== 'string') return null;
    return { pid: record.pid, secret: record.secret, door: record.door ?? null };
  } catch {
    return null;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It lives, as somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
