import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { logFailures } from '../../../src/main/failures';

it('what ends or fails behind the windows is in the log, by kind and place and never by its words', () => {
  const app = new EventEmitter();
  const runs = new EventEmitter();
  const log = { write: vi.fn() };
  logFailures(app as never, runs as never, log);
  app.emit('render-process-gone', {}, {}, { reason: 'oom', exitCode: 5 });
  app.emit('render-process-gone', {}, {}, { reason: 'clean-exit', exitCode: 0 });
  app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 1, name: 'x' });
  runs.emit('uncaughtExceptionMonitor', new TypeError('/home/smith/rituximab.zip'));
  expect(
    log.write.mock.calls.map(([{ what, facts }]) => [what, (facts as { reason?: string }).reason]),
  ).toEqual([
    ['page-gone', 'oom'],
    ['helper-gone', 'crashed'],
    ['main-error', undefined],
  ]);
  expect(JSON.stringify(log.write.mock.calls)).not.toContain('smith');
});
