import { decode, encode } from '../codec/codec';
import { hostPaths, type FromPage, type ToPage } from '../wire';

export type Connection = {
  /** Throws at once where a value cannot be cloned; otherwise the message waits for the line to open. */
  send: (message: FromPage) => void;
};

/** The one line to the host. It is never reopened: a page that has lost its host starts anew or stops. */
export function connect(hello: FromPage, receive: (message: ToPage) => void, lost: () => void): Connection {
  const address = `ws://${location.host}${hostPaths.socket}`;
  const socket = new WebSocket(address);
  socket.binaryType = 'arraybuffer';
  let waiting: Uint8Array<ArrayBuffer>[] | null = [encode(hello)];

  socket.addEventListener('open', () => {
    for (const message of waiting ?? []) socket.send(message);
    waiting = null;
  });
  socket.addEventListener('message', (event) => {
    receive(decode(new Uint8Array(event.data as ArrayBuffer)) as ToPage);
  });
  socket.addEventListener('close', lost);

  return {
    send: (message) => {
      const bytes = encode(message);
      if (waiting) waiting.push(bytes);
      else if (socket.readyState === WebSocket.OPEN) socket.send(bytes);
    },
  };
}
