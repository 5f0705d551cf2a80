import { spawn } from 'node:child_process';

/** Enough to find the reason of an end in. */
const mostKept = 64 * 1024;

/**
 * Runs the app in the foreground until it ends, and tells how it ended. Ctrl+C reaches the app by itself, as part of
 * this terminal's group; a second one, sent from here, would leave it no time for what is being written. Other signals
 * come to this process alone and are passed on.
 */
export function runApp(command, args, env) {
  return new Promise((resolve) => {
    let stderr = '';
    let isStopped = false;
    const child = spawn(command, args, { stdio: ['inherit', 'inherit', 'pipe'], env });
    child.stderr?.on('data', (chunk) => {
      process.stderr.write(chunk);
      stderr = (stderr + chunk.toString()).slice(-mostKept);
    });
    const listeners = {
      SIGINT: () => (isStopped = true),
      SIGTERM: () => (isStopped = child.kill('SIGTERM')),
      SIGHUP: () => (isStopped = child.kill('SIGHUP')),
    };
    for (const [signal, listener] of Object.entries(listeners)) process.on(signal, listener);
    const end = (how) => {
      for (const [signal, listener] of Object.entries(listeners)) process.off(signal, listener);
      resolve({ code: null, signal: null, error: null, isStopped, stderr, ...how });
    };
    child.once('error', (error) => end({ error }));
    child.once('close', (code, signal) => end({ code, signal }));
  });
}
