import { EventEmitter } from 'node:events';
import type { FromPage } from '../wire';
import { HostEvent } from './event';
import type { WebContents, WebFrame } from './web-contents';

type Sender = { sender: WebContents; senderFrame: WebFrame | null; processId: number; frameId: number };

export type IpcMainInvokeEvent = HostEvent & Sender & { type: 'frame' };
export type IpcMainEvent = HostEvent &
  Sender & { type: 'frame'; ports: never[]; reply: (channel: string, ...args: unknown[]) => void };

// Electron types the arguments as any: they come from outside, and main parses them.
// oxlint-disable-next-line typescript/no-explicit-any
type InvokeHandler = (event: IpcMainInvokeEvent, ...args: any[]) => unknown;

class HostIpcMain extends EventEmitter {
  readonly #handlers = new Map<string, InvokeHandler>();

  handle(channel: string, handler: InvokeHandler): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    this.#handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: InvokeHandler): void {
    this.handle(channel, (event, ...args: unknown[]) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel);
  }

  answer(channel: string, event: IpcMainInvokeEvent, args: unknown[]): unknown {
    const handler = this.#handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    return handler(event, ...args);
  }
}

export type IpcMain = HostIpcMain;
export const ipcMain = new HostIpcMain();

/** A question of the page, answered over its own line; errors arrive there as Electron words them. */
export async function answerInvoke(
  contents: WebContents,
  frame: WebFrame,
  { id, channel, args }: Extract<FromPage, { kind: 'invoke' }>,
): Promise<void> {
  try {
    const value = await ipcMain.answer(channel, eventFrom(contents, frame), args);
    contents.reply({ kind: 'reply', id, ok: true, value });
  } catch (error) {
    const message = `Error invoking remote method '${channel}': ${String(error)}`;
    contents.reply({ kind: 'reply', id, ok: false, message });
  }
}

export function takeSend(
  contents: WebContents,
  frame: WebFrame,
  { channel, args }: Extract<FromPage, { kind: 'send' }>,
): void {
  const event: IpcMainEvent = Object.assign(eventFrom(contents, frame), {
    ports: [],
    reply: (to: string, ...values: unknown[]) => {
      contents.send(to, ...values);
    },
  });
  ipcMain.emit(channel, event, ...args);
}

function eventFrom(contents: WebContents, frame: WebFrame): IpcMainInvokeEvent {
  return Object.assign(new HostEvent(), {
    type: 'frame' as const,
    sender: contents,
    senderFrame: frame,
    processId: frame.processId,
    frameId: frame.routingId,
  });
}
