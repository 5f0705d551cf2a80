import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Log } from '../../../src/main/log';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'codedesk-log-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the log', () => {
  it('has a line for each thing that happened, in order', async () => {
    const log = new Log(folder);
    for (let count = 0; count < 5; count++) log.write({ what: 'started', facts: { count } });
    await log.settled();
    const lines = (await readFile(join(log.folder, 'codedesk.log'), 'utf8')).trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { count: number }).count)).toEqual([0, 1, 2, 3, 4]);
  });

  it('forgets the oldest and stays small', async () => {
    const log = new Log(folder, 1000);
    for (let count = 0; count < 200; count++) log.write({ what: 'x', facts: { count } });
    await log.settled();
    const names = (await readdir(log.folder)).sort();
    expect(names).toEqual(['codedesk.1.log', 'codedesk.2.log', 'codedesk.log']);
    for (const name of names) expect((await stat(join(log.folder, name))).size).toBeLessThanOrEqual(1000);
    expect(await readFile(join(log.folder, 'codedesk.log'), 'utf8')).toContain('"count":199');
  });

  it('disturbs nobody where it cannot be written', async () => {
    await writeFile(join(folder, 'logs'), 'a file in its place');
    const log = new Log(folder);
    log.write({ what: 'x', facts: {} });
    await expect(log.settled()).resolves.toBeUndefined();
  });
});
