/** Loaded into the host's process by the driver: writes down every address outside this computer that it connects to. */
import { appendFileSync } from 'node:fs';
import net from 'node:net';

const log = process.env.CODEDESK_NET_LOG;
const isHere = (host) =>
  host === 'localhost' || host === '::1' || host.endsWith('.localhost') || /^127\./.test(host);
const { connect } = net.Socket.prototype;

net.Socket.prototype.connect = function (...args) {
  const [target] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof target === 'object' ? target?.host : typeof args[1] === 'string' ? args[1] : undefined;
  if (log && host && !isHere(host)) appendFileSync(log, `main: ${host}\n`);
  return connect.apply(this, args);
};
