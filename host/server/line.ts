import type { WebSocket } from 'ws';
import { decode, encode } from '../codec/codec';
import type { FromPage, PageLook, ToPage } from '../wire';
import type { Gate } from './gate';

/** The open line to one page that has proved to be ours. */
export type PageLine = {
  look: PageLook;
  /** Throws where the message cannot be cloned; says nothing where the page is gone. */
  send: (message: ToPage) => void;
  onMessage: (listener: (message: FromPage) => void) => void;
  onClose: (listener: () => void) => void;
  /** Ends the line without waiting for the page. */
  cut: () => void;
};

const greetingMs = 5000;
const refused = 1008;
const unreadable = 1003;

/** Waits for the greeting with a nonce that is still good; anything else closes the socket. */
export function greet(socket: WebSocket, gate: Gate, welcome: (line: PageLine) => void): void {
  const late = setTimeout(() => {
    socket.close(refused);
  }, greetingMs);
  let take: (message: FromPage) => void = () => undefined;

  socket.on('error', () => undefined);
  socket.on('close', () => {
    clearTimeout(late);
  });
  socket.once('message', (data) => {
    clearTimeout(late);
    const hello = read(data);
    if (hello?.kind !== 'hello' || !gate.redeemNonce(hello.nonce)) {
      socket.close(refused);
      return;
    }
    socket.on('message', (more) => {
      const message = read(more);
      if (message) take(message);
      else socket.close(unreadable);
    });
    welcome({
      look: hello.look,
      send: (message) => {
        const bytes = encode(message);
        if (socket.readyState === socket.OPEN) socket.send(bytes);
      },
      onMessage: (listener) => {
        take = listener;
      },
      onClose: (listener) => void socket.once('close', listener),
      cut: () => socket.terminate(),
    });
  });
}

function read(data: unknown): FromPage | null {
  try {
    const message = decode(data as Uint8Array);
    return message !== null && typeof message === 'object' && 'kind' in message
      ? (message as FromPage)
      : null;
  } catch {
    return null;
  }
}
