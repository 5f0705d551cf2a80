import { readdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { doorOf } from '../../src/main/data-lock';
import { expect, test } from './driver';
import { repository, startHost } from './driver/host-process';

/** CodeDesk as a process: its end, and another one on the same data. */
test.use({ driver: 'host' });

test('what the window was like is on disk when the app has quit, and nothing half written', async ({
  desk,
}) => {
  await desk.close();
  const files = await readdir(desk.userData);
  expect(files).toContain('window.json');
  expect(files.filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('another program on the same data is asked to come forward, and the start says so and ends', async ({
  userData,
}) => {
  const other = createServer();
  const knocked = new Promise((resolve) => other.once('connection', resolve));
  await new Promise<void>((resolve) => other.listen(doorOf(userData), resolve));
  const host = startHost({
    appPath: repository,
    args: [`--user-data-dir=${userData}`, '--host-no-browser', '--host-announce'],
  });
  try {
    await knocked;
    expect(await host.ended).toBe(1);
    expect(host.output()).toContain('CodeDesk is open already');
  } finally {
    await host.stop();
    other.close();
  }
});
