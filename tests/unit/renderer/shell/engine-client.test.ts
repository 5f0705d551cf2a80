import { describe, expect, it, vi } from 'vitest';
import type { FromWorker, ToWorker } from '../../../../src/core/lookup/messages';
import { EngineClient, Overtaken } from '../../../../src/renderer/shell/engine/client';
import { createHandingOver } from '../../../../src/renderer/shell/engine/handed-over';

class FakeWorker extends EventTarget {
  readonly sent: ToWorker[] = [];
  postMessage(message: ToWorker) {
    this.sent.push(message);
  }
  say(message: FromWorker) {
    this.dispatchEvent(Object.assign(new Event('message'), { data: message }));
  }
  break(message: string) {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

function start() {
  const worker = new FakeWorker();
  return { worker, client: new EngineClient(worker as unknown as Worker) };
}

const question = (query: string) => ({ query, on: '2026-11-28', filter: {} });

describe('the window’s side of the engine', () => {
  it('gives each question its own answer, in whatever order they come', async () => {
    const { worker, client } = start();
    const search = client.ask('search', question('a'));
    const code = client.ask('code', { system: 'hcpcs', kind: 'procedure', code: 'J0475', on: '2026-11-28' });
    worker.say({ type: 'reply', id: worker.sent[1]!.id, reply: null });
    worker.say({ type: 'reply', id: worker.sent[0]!.id, reply: { query: 'a' } as never });
    expect(await code).toBeNull();
    expect(await search).toMatchObject({ query: 'a' });
  });

  it('answers the latest of several questions on one topic; the others end as overtaken', async () => {
    const { worker, client } = start();
    const first = client.ask('search', question('a'));
    const second = client.ask('search', question('ab'));
    await expect(first).rejects.toBeInstanceOf(Overtaken);
    worker.say({ type: 'reply', id: worker.sent[0]!.id, reply: { query: 'a' } as never });
    worker.say({ type: 'reply', id: worker.sent[1]!.id, reply: { query: 'ab' } as never });
    expect(await second).toMatchObject({ query: 'ab' });
  });

  it('answers each asker on one topic, and the other parts of the window', async () => {
    const { worker, client } = start();
    const code = { system: 'hcpcs', kind: 'procedure', code: 'J0475', on: '2026-11-28' } as const;
    const page = client.ask('code', code, { by: 'page' });
    const line = client.ask('code', code);
    const next = client.ask('code', code, { by: 'page' });
    await expect(page).rejects.toBeInstanceOf(Overtaken);
    for (const { id } of worker.sent) worker.say({ type: 'reply', id, reply: null });
    expect(await line).toBeNull();
    expect(await next).toBeNull();
    expect(worker.sent.map(({ by }) => by)).toEqual(['page', '', 'page']);
  });

  it('tells how far the work on a question has come, before its answer and to nobody else', async () => {
    const { worker, client } = start();
    const told = vi.fn();
    const asked = client.ask('check', null, { onProgress: told });
    const other = client.ask('search', question('a'));
    worker.say({ type: 'progress', id: worker.sent[0]!.id, done: 500, total: 1_000 });
    worker.say({ type: 'progress', id: worker.sent[1]!.id, done: 1, total: 2 });
    worker.say({ type: 'reply', id: worker.sent[0]!.id, reply: null });
    worker.say({ type: 'reply', id: worker.sent[1]!.id, reply: { query: 'a' } as never });
    expect(await asked).toBeNull();
    expect(await other).toMatchObject({ query: 'a' });
    expect(told).toHaveBeenCalledTimes(1);
    expect(told).toHaveBeenCalledWith(expect.objectContaining({ done: 500, total: 1_000 }));
  });

  it('takes an answer that it waits for out of the memory shared with the worker', async () => {
    const memory = new SharedArrayBuffer(1024);
    const handOver = createHandingOver(memory);
    const worker = new FakeWorker();
    const client = new EngineClient(worker as unknown as Worker, memory);
    expect(worker.sent).toEqual([{ id: 0, topic: 'share', question: memory }]);
    // The worker is another thread: here it answers as soon as it is asked.
    worker.postMessage = ({ id }) => void handOver(id, { query: 'a' });
    const before = client.ask('search', question(''));
    expect(client.askBriefly('search', question('a'), 0)).toEqual({ query: 'a' });
    await expect(before).rejects.toBeInstanceOf(Overtaken);
  });

  it('promises an answer that does not come within the moment that it waits', async () => {
    const { worker, client } = start();
    const asked = client.askBriefly('search', question('a'), 0);
    expect(asked).toBeInstanceOf(Promise);
    worker.say({ type: 'reply', id: worker.sent[0]!.id, reply: { query: 'a' } as never });
    expect(await asked).toEqual({ query: 'a' });
  });

  it('tells what failed, and everything that waits when the worker stops', async () => {
    const { worker, client } = start();
    const failed = client.ask('favoriteNews', { on: '2026-11-28' });
    worker.say({ type: 'failed', id: worker.sent[0]!.id, message: 'no data' });
    await expect(failed).rejects.toThrow('no data');
    const waiting = client.ask('search', question('a'));
    worker.break('out of memory');
    await expect(waiting).rejects.toThrow('out of memory');
  });

  it('tells each time that answers get better, or cannot, until the listener is ended', () => {
    const { worker, client } = start();
    const listener = vi.fn();
    const end = client.onBetter(listener);
    worker.say({ type: 'better', by: 'words' });
    worker.say({ type: 'unfinished', message: 'no room' });
    end();
    worker.say({ type: 'better', by: 'guides' });
    expect(listener.mock.calls).toEqual([[null], ['no room']]);
  });
});

describe('another window', () => {
  it('asks the same engine at a port of its own', () => {
    const { worker, client } = start();
    const sent = vi.spyOn(worker, 'postMessage');
    const port = client.enter();
    expect(port).toBeInstanceOf(MessagePort);
    expect(sent).toHaveBeenCalledWith({ join: expect.any(MessagePort) as MessagePort }, [
      expect.any(MessagePort),
    ]);
  });

  it('is answered there, until it leaves or the engine is gone', async () => {
    const { port1: engine, port2: window } = new MessageChannel();
    const asked: ToWorker[] = [];
    engine.onmessage = ({ data }: MessageEvent<ToWorker>) => {
      asked.push(data);
      const reply: FromWorker = { type: 'reply', id: data.id, reply: null };
      if (data.topic === 'code') engine.postMessage(reply);
    };
    const client = new EngineClient(window);
    const code = { system: 'hcpcs', kind: 'procedure', code: 'J0475', on: '2026-11-28' } as const;
    expect(await client.ask('code', code)).toBeNull();
    const waiting = client.ask('search', question('a'));
    client.end();
    await expect(waiting).rejects.toThrow('stopped');
    client.leave();
    await vi.waitFor(() => expect(asked.at(-1)?.topic).toBe('leave'));
    engine.close();
  });
});
