import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { acquireLock, type Lock } from '../instance/lock';
import { pokeByProcess } from '../instance/poke';
import type { SecondStart } from '../instance/record';
import type { AppManifest, HostOptions } from '../options';
import { say } from '../say';
import { conduct } from './conduct';
import type { BrowserWindow } from './browser-window';
import { HostEvent } from './event';
import { defaultPath, type PathName } from './paths';
import { stopDesk } from './running';
import { session, type Session } from './session';
import type { WebContents } from './web-contents';

export type AppEvents = {
  ready: [];
  'window-all-closed': [];
  'before-quit': [event: HostEvent];
  'will-quit': [event: HostEvent];
  quit: [event: HostEvent, exitCode: number];
  'second-instance': [event: HostEvent, argv: string[], workingDirectory: string, additionalData: unknown];
  'web-contents-created': [event: HostEvent, contents: WebContents];
  'browser-window-created': [event: HostEvent, window: BrowserWindow];
  /** A tab that somebody opened by hand. */
  'new-window-for-tab': [event: HostEvent];
  // Known to main, and never happening here.
  activate: [event: HostEvent, hasVisibleWindows: boolean];
  'session-created': [session: Session];
  'open-url': [event: HostEvent, url: string];
  'open-file': [event: HostEvent, path: string];
  'child-process-gone': [event: HostEvent, details: Electron.Details];
  'render-process-gone': [
    event: HostEvent,
    contents: WebContents,
    details: Electron.RenderProcessGoneDetails,
  ];
};

type Covered =
  | 'name'
  | 'isPackaged'
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'getAppPath'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getLocale'
  | 'getPath'
  | 'setPath'
  | 'enableSandbox'
  | 'disableHardwareAcceleration'
  | 'setAppUserModelId'
  | 'setAsDefaultProtocolClient'
  | 'hide'
  | 'focus';

class HostApp extends EventEmitter<AppEvents> implements Pick<Electron.App, Covered> {
  name = 'CodeDesk';
  get isPackaged(): boolean {
    return conduct.isPackaged;
  }
  readonly commandLine: Pick<Electron.CommandLine, 'appendSwitch' | 'hasSwitch'> = {
    appendSwitch: (name) => void this.#switches.add(name),
    hasSwitch: (name) => this.#switches.has(name),
  };
  readonly #switches = new Set<string>();
  lock: Lock | null = null;
  #version = '';
  #appPath = '';
  #paths = new Map<PathName, string>();
  #isReady = false;
  #isQuitting = false;
  #exitCode = 0;
  readonly #ready = new Promise<void>((resolve) => {
    this.once('ready', resolve);
  });

  setUp(options: HostOptions, manifest: AppManifest): void {
    this.name = manifest.name;
    this.#version = manifest.version;
    this.#appPath = options.appPath;
    for (const argument of options.argv) {
      const name = /^--([^=]+)/.exec(argument)?.[1];
      if (name !== undefined) this.#switches.add(name);
    }
    if (options.userData !== null) this.#paths.set('userData', options.userData);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      // Once: like Chromium, which has one shot at a graceful end. The second signal ends the process as it would any.
      process.once(signal, () => {
        this.quit();
      });
    }
    process.on('exit', stopDesk);
    process.on('exit', () => this.lock?.release());
  }

  becomeReady(): void {
    this.emit('session-created', session.defaultSession);
    this.#isReady = true;
    this.emit('ready');
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  get isQuitting(): boolean {
    return this.#isQuitting;
  }

  /** Asks everybody, in Electron's order; anyone may say no. */
  quit(): void {
    if (this.#isQuitting) return;
    this.#isQuitting = true;
    if (!this.#agrees('before-quit') || !this.#closeWindows() || !this.#agrees('will-quit')) {
      this.#isQuitting = false;
      return;
    }
    this.#end(this.#exitCode);
  }

  exit(exitCode = 0): void {
    this.#isQuitting = true;
    for (const window of this.#windows) window.destroy();
    this.#end(exitCode);
  }

  windowsAreClosed(): void {
    if (this.#isQuitting) return;
    // Without a word from main the app ends, as in Electron.
    if (!this.emit('window-all-closed')) this.quit();
  }

  /** False in a process that must end: the first instance has been told, and its window is the one to use. */
  requestSingleInstanceLock(additionalData: unknown = null): boolean {
    if (this.lock) return true;
    const start: SecondStart = { argv: process.argv, workingDirectory: process.cwd(), additionalData };
    this.lock = acquireLock(join(this.getPath('userData'), 'host.lock'), start, pokeByProcess);
    if (!this.lock) say(`${this.name} is running already; its window is open.`);
    return this.lock !== null;
  }

  hasSingleInstanceLock(): boolean {
    return this.lock !== null;
  }

  releaseSingleInstanceLock(): void {
    this.lock?.release();
    this.lock = null;
  }

  /** Whether main has a window for a tab that somebody opened by hand. */
  wantsTab(): boolean {
    return this.emit('new-window-for-tab', new HostEvent());
  }

  secondStart(body: string): void {
    const { argv, workingDirectory, additionalData } = JSON.parse(body) as SecondStart;
    this.emit('second-instance', new HostEvent(), argv, workingDirectory, additionalData);
  }

  getAppPath(): string {
    return this.#appPath;
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getVersion(): string {
    return this.#version;
  }

  getLocale(): string {
    return new Intl.DateTimeFormat().resolvedOptions().locale;
  }

  getPath(name: PathName): string {
    return this.#paths.get(name) ?? defaultPath(name, this.name);
  }

  setPath(name: PathName, path: string): void {
    this.#paths.set(name, path);
  }

  // The browser has its own sandbox, icon and place in the system.
  enableSandbox(): void {
    if (!conduct.isStrict || !this.commandLine.hasSwitch('no-sandbox')) return;
    throw new Error('app.enableSandbox() takes --no-sandbox away again: as root, Electron would not start.');
  }
  disableHardwareAcceleration(): void {}
  readonly setAppUserModelId: Electron.App['setAppUserModelId'] = () => undefined;
  readonly setAsDefaultProtocolClient: Electron.App['setAsDefaultProtocolClient'] = () => false;
  /** A Mac's. Elsewhere Electron has no such function, and main that calls it fails. */
  hide(): void {
    if (process.platform !== 'darwin') throw new TypeError('app.hide is not a function');
    for (const window of this.#windows) window.hide();
  }
  focus(): void {
    for (const window of this.#windows) window.focus();
  }

  get #windows(): BrowserWindow[] {
    return allWindows();
  }

  #agrees(name: 'before-quit' | 'will-quit'): boolean {
    const event = new HostEvent();
    this.emit(name, event);
    return !event.defaultPrevented;
  }

  #closeWindows(): boolean {
    for (const window of this.#windows) window.close();
    return this.#windows.length === 0;
  }

  #end(exitCode: number): void {
    this.emit('quit', new HostEvent(), exitCode);
    // As Electron does: what is not written by now is lost.
    if (conduct.isStrict) process.exit(exitCode);
    // One more turn, so that the page still hears that it is closed.
    setTimeout(() => process.exit(exitCode), lastWordsMs);
  }
}

const lastWordsMs = 50;
let allWindows: () => BrowserWindow[] = () => [];

/** Set from outside: windows know the app, and the app only needs to list them. */
export function setWindowList(list: () => BrowserWindow[]): void {
  allWindows = list;
}

export type App = HostApp;
export const app = new HostApp();
