import { request } from 'node:http';
import { pokeSecretHeader } from '../server/names';
import { hostPaths } from '../wire';
import { isAlive, readRecord, type LockRecord } from './record';

/** The first instance may be starting itself. */
const patienceMs = 8000;
const answerMs = 3000;
const pauseMs = 50;

/** Knocks at the door that the lock file names; waits for one that is not open yet. */
export async function knock(lockFile: string, body: string, patience = patienceMs): Promise<boolean> {
  const end = Date.now() + patience;
  do {
    const record = readRecord(lockFile);
    if (record && !isAlive(record.pid)) return false;
    if (record?.door) return deliver(record.secret, record.door, body);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  } while (Date.now() < end);
  return false;
}

function deliver(secret: string, door: NonNullable<LockRecord['door']>, body: string): Promise<boolean> {
  return new Promise((resolve) => {
    const asking = request(
      {
        host: '127.0.0.1',
        port: door.port,
        path: hostPaths.poke,
        method: 'POST',
        timeout: answerMs,
        headers: { host: door.authority, [pokeSecretHeader]: secret, 'content-type': 'application/json' },
      },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode === 204);
      },
    );
    asking.on('timeout', () => asking.destroy());
    asking.on('error', () => {
      resolve(false);
    });
    asking.end(body);
  });
}
