import { describe, expect, it } from 'vitest';
import { createHandingOver, createWaiting } from '../../../../src/renderer/shell/engine/handed-over';

const start = (bytes = 1024) => {
  const memory = new SharedArrayBuffer(bytes);
  return { waiting: createWaiting(memory), handOver: createHandingOver(memory) };
};
const reply = { query: 'baclofen', rows: [{ text: 'Injection, baclofen, 10 µg — “≥ 1”' }] };

describe('an answer that is waited for', () => {
  it('is handed over as it is, and not posted as well', () => {
    const { waiting, handOver } = start();
    waiting.expect(7);
    expect(handOver(7, reply)).toBe(true);
    expect(waiting.take(7, 0)).toEqual(reply);
  });

  it('goes as a message once nobody waits any more', () => {
    const { waiting, handOver } = start();
    waiting.expect(7);
    expect(waiting.take(7, 0)).toBeUndefined();
    expect(handOver(7, reply)).toBe(false);
  });

  it('is never taken for the answer to another question', () => {
    const { waiting, handOver } = start();
    waiting.expect(7);
    waiting.expect(8);
    expect(handOver(7, reply)).toBe(false);
    expect(waiting.take(8, 0)).toBeUndefined();
  });

  it('is none to what was said beside questions, though nobody waits for anything', () => {
    const { waiting, handOver } = start();
    expect(handOver(0, reply)).toBe(false);
    waiting.expect(7);
    expect(handOver(0, reply)).toBe(false);
    expect(handOver(7, reply)).toBe(true);
  });

  it('goes as a message where it is longer than the memory', () => {
    const { waiting, handOver } = start(16);
    waiting.expect(7);
    expect(handOver(7, reply)).toBe(false);
    expect(waiting.take(7, 0)).toBeUndefined();
  });
});
