import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findBrowsers } from './browser/find';
import { thisMachine } from './browser/machine';
import { obey } from './commands';
import { Desk } from './desk';
import { app } from './electron/app';
import { conduct } from './electron/conduct';
import { handlerFor, mayStore } from './electron/protocol';
import { setDesk } from './electron/running';
import { standInForElectron } from './hook';
import { parseOptions, readManifest } from './options';
import { say, warn } from './say';

/** Electron is ready only when main has been read to its end; a main that waits for ready on the way waits for ever. */
const readingMs = 8000;

/** out/host/index.js belongs to the app two folders up. */
const ownAppPath = fileURLToPath(new URL('../..', import.meta.url));

async function run(): Promise<void> {
  const options = parseOptions(process.argv.slice(2), process.env, ownAppPath);
  const manifest = readManifest(options.appPath);
  process.argv = options.argv;
  Object.assign(conduct, options);
  app.setUp(options, manifest);
  if (options.followStdin) {
    process.stdin.on('end', () => {
      app.quit();
    });
    createInterface({ input: process.stdin }).on('line', obey);
  }

  standInForElectron(new URL('./electron.js', import.meta.url).href);
  const tooLong = setTimeout(() => {
    warn(
      `${manifest.main} has not been read to its end after ${readingMs / 1000} s.`,
      'If it awaits app.whenReady() at the top level, it would hang in Electron, too: use app.whenReady().then(…).',
    );
    process.exit(1);
  }, readingMs);
  await import(pathToFileURL(manifest.main).href);
  clearTimeout(tooLong);
  if (app.isQuitting) return;

  const desk = new Desk({
    options,
    userData: app.getPath('userData'),
    lock: app.lock,
    handlerFor,
    mayStore,
    onSecondStart: (body) => {
      app.secondStart(body);
    },
    wantsTab: () => app.wantsTab(),
    giveUp: () => {
      app.exit(1);
    },
  });
  await desk.start();
  setDesk(desk);
  app.becomeReady();
}

if (process.argv.includes('--host-find-browser')) {
  const [browser] = findBrowsers(thisMachine, process.env['CODEDESK_BROWSER'] || null);
  if (browser) say(browser.path);
  else process.exitCode = 1;
} else {
  // Not awaited here: main imports the stand-in, which shares modules with this file and would wait for it.
  run().catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
}
