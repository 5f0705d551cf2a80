/** What the window looks like from inside: all that the host can know of it. */
export type PageLook = {
  url: string;
  title: string;
  bounds: { x: number; y: number; width: number; height: number };
  maximized: boolean;
  focused: boolean;
};

/** From the page to the host. The first message must be the greeting. */
export type FromPage =
  | { kind: 'hello'; nonce: string; look: PageLook }
  | { kind: 'look'; look: PageLook }
  | { kind: 'loaded' }
  | { kind: 'invoke'; id: number; channel: string; args: unknown[] }
  | { kind: 'send'; channel: string; args: unknown[] }
  /** The page would like to go elsewhere, or to open another window; main decides. */
  | { kind: 'wants'; what: 'navigate' | 'open'; url: string }
  /** The browser let the page open no window. */
  | { kind: 'not-opened' }
  /** A file that the page hands to the browser to save. */
  | { kind: 'downloads'; url: string; name: string }
  | { kind: 'preload-failed'; message: string };

/** From the host to the page. */
export type ToPage =
  | { kind: 'reply'; id: number; ok: true; value: unknown }
  | { kind: 'reply'; id: number; ok: false; message: string }
  | { kind: 'event'; channel: string; args: unknown[] }
  | { kind: 'go'; url: string }
  /** Opens another window of the app, on main's word. */
  | { kind: 'open'; url: string; bounds: { width: number; height: number } }
  | { kind: 'reload' }
  | { kind: 'bounds'; bounds: Partial<PageLook['bounds']> }
  | { kind: 'maximize' }
  /** Main has shown the window. */
  | { kind: 'show' }
  /** Main has hidden it again. */
  | { kind: 'hide' }
  | { kind: 'focus' }
  | { kind: 'close' }
  /** Another tab has taken over, because main wants no second window. */
  | { kind: 'replaced' };

/** Set into the page's script by the server. */
export type PageSettings = {
  nonce: string;
  platform: string;
  arch: string;
  versions: Record<string, string>;
  /** False where Electron would refuse storage to pages of this scheme. */
  mayStore: boolean;
  /** True where the page stays blank until main has shown its window: what is never shown must fail a test. */
  isHidden: boolean;
  /** False where a test has files that are to be saved end otherwise. */
  mayDownload: boolean;
};

export const hostPaths = {
  open: '/__host/open',
  preload: '/__host/preload.js',
  socket: '/__host/ipc',
  poke: '/__host/poke',
  all: '/__host/',
} as const;

/** 100 MB files cross in one message; this is the limit above that. */
export const maxMessageBytes = 512 * 1024 * 1024;
