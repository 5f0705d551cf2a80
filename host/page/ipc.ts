import type { FromPage, ToPage } from '../wire';

type Listener = (event: object, ...args: unknown[]) => void;

/** What a preload gets as `ipcRenderer`: the part of Electron's that the host can honestly offer. */
export type PageIpcRenderer = {
  invoke: (channel: string, ...args: unknown[]) => Promise<unknown>;
  send: (channel: string, ...args: unknown[]) => void;
  on: (channel: string, listener: Listener) => PageIpcRenderer;
  once: (channel: string, listener: Listener) => PageIpcRenderer;
  addListener: (channel: string, listener: Listener) => PageIpcRenderer;
  off: (channel: string, listener: Listener) => PageIpcRenderer;
  removeListener: (channel: string, listener: Listener) => PageIpcRenderer;
  removeAllListeners: (channel?: string) => PageIpcRenderer;
  sendSync: () => never;
  sendToHost: () => never;
  postMessage: () => never;
};

export type PageIpc = {
  ipcRenderer: PageIpcRenderer;
  /** Takes a message that belongs to IPC; false for all others. */
  receive: (message: ToPage) => boolean;
};

export function createIpc(send: (message: FromPage) => void): PageIpc {
  const listeners = new Map<string, Listener[]>();
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  let lastId = 0;

  const without = (name: string): never => {
    throw new Error(`ipcRenderer.${name} is not available in the browser host.`);
  };

  const ipcRenderer: PageIpcRenderer = {
    // Async like Electron's: a value that cannot be cloned rejects, it does not throw.
    async invoke(channel, ...args) {
      const id = ++lastId;
      const answer = new Promise<unknown>((resolve, reject) => pending.set(id, { resolve, reject }));
      try {
        send({ kind: 'invoke', id, channel, args });
      } catch (error) {
        pending.delete(id);
        throw error;
      }
      return answer;
    },
    send(channel, ...args) {
      send({ kind: 'send', channel, args });
    },
    on(channel, listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    once(channel, listener) {
      const onlyOnce: Listener = (event, ...args) => {
        ipcRenderer.removeListener(channel, onlyOnce);
        listener(event, ...args);
      };
      return ipcRenderer.on(channel, onlyOnce);
    },
    removeListener(channel, listener) {
      const rest = [...(listeners.get(channel) ?? [])];
      const place = rest.lastIndexOf(listener);
      if (place >= 0) rest.splice(place, 1);
      listeners.set(channel, rest);
      return ipcRenderer;
    },
    removeAllListeners(channel) {
      if (channel === undefined) listeners.clear();
      else listeners.delete(channel);
      return ipcRenderer;
    },
    addListener: (channel, listener) => ipcRenderer.on(channel, listener),
    off: (channel, listener) => ipcRenderer.removeListener(channel, listener),
    sendSync: () => without('sendSync'),
    sendToHost: () => without('sendToHost'),
    postMessage: () => without('postMessage'),
  };

  function receive(message: ToPage): boolean {
    if (message.kind === 'event') {
      const event = { sender: ipcRenderer, senderId: 0, ports: [] };
      for (const listener of listeners.get(message.channel) ?? []) listener(event, ...message.args);
      return true;
    }
    if (message.kind !== 'reply') return false;
    const waiter = pending.get(message.id);
    pending.delete(message.id);
    if (message.ok) waiter?.resolve(message.value);
    else waiter?.reject(new Error(message.message));
    return true;
  }

  return { ipcRenderer, receive };
}
