import { describe, expect, it } from 'vitest';
import { copyAcross, createContextBridge } from '../../../host/page/bridge';
import { createIpc } from '../../../host/page/ipc';
import type { FromPage } from '../../../host/wire';

type Exposed = Record<string, unknown>;

describe('contextBridge', () => {
  it('exposes a frozen copy, once', () => {
    const world: Exposed = {};
    const bridge = createContextBridge(world, []);
    const api = { deep: { list: [1] } };
    bridge.exposeInMainWorld('api', api);
    expect(world['api']).toEqual(api);
    expect(world['api']).not.toBe(api);
    expect(Object.isFrozen((world['api'] as typeof api).deep.list)).toBe(true);
    expect(() => bridge.exposeInMainWorld('api', {})).toThrow(
      'Cannot bind an API on top of an existing property',
    );
    expect(() => {
      world['api'] = 1;
    }).toThrow();
  });

  it('loses prototypes and symbols, and keeps the preload’s own tools back', () => {
    class Code {
      value = 1;
      double() {
        return this.value * 2;
      }
    }
    const tool = { invoke: () => 1 };
    expect(copyAcross({ code: new Code(), mark: Symbol('x'), tool }, [tool])).toEqual({
      code: { value: 1 },
      mark: undefined,
      tool: {},
    });
  });

  it('copies what goes into and comes out of functions', async () => {
    let kept: unknown;
    const back = { at: new Date(0) };
    const call = copyAcross(async (value: unknown) => {
      kept = value;
      return Promise.resolve(back);
    }) as (value: unknown) => Promise<typeof back>;
    const given = { list: [1] };
    const answer = await call(given);
    expect(kept).toEqual(given);
    expect(kept).not.toBe(given);
    expect(answer).toEqual(back);
    expect(answer.at).not.toBe(back.at);
  });

  it('lets callbacks through in both directions', () => {
    const call = copyAcross((listener: (value: number) => number) => listener(2)) as (
      f: (n: number) => number,
    ) => number;
    expect(call((value) => value * 21)).toBe(42);
  });

  it('keeps the message of errors and promises, and nothing else', async () => {
    const fail = copyAcross(() => {
      throw Object.assign(new TypeError('boom'), { secret: 1 });
    }) as () => void;
    expect(fail).toThrow('boom');
    try {
      fail();
    } catch (error) {
      expect((error as Error).constructor).toBe(Error);
      expect(error).not.toHaveProperty('secret');
    }
    await expect(copyAcross(Promise.reject(new Error('later')))).rejects.toThrow('later');
  });

  it('ends at Electron’s depth', () => {
    const cycle: Exposed = {};
    cycle['self'] = cycle;
    expect(() => copyAcross(cycle)).toThrow('recursion depth exceeded');
  });
});

describe('ipcRenderer', () => {
  const make = () => {
    const sent: FromPage[] = [];
    return { sent, ...createIpc((message) => sent.push(message)) };
  };

  it('matches answers to questions in any order', async () => {
    const { ipcRenderer, receive } = make();
    const first = ipcRenderer.invoke('a');
    const second = ipcRenderer.invoke('b');
    receive({ kind: 'reply', id: 2, ok: false, message: 'no' });
    receive({ kind: 'reply', id: 1, ok: true, value: 'yes' });
    expect(await first).toBe('yes');
    await expect(second).rejects.toThrow('no');
  });

  it('rejects, not throws, what cannot be sent', async () => {
    const { ipcRenderer } = createIpc(() => {
      throw new Error('An object could not be cloned.');
    });
    await expect(ipcRenderer.invoke('a', () => 1)).rejects.toThrow('could not be cloned');
    expect(() => ipcRenderer.sendSync()).toThrow('not available in the browser host');
  });

  it('adds and removes listeners as Electron does', () => {
    const { ipcRenderer, receive } = make();
    const heard: unknown[] = [];
    const listener = (_event: object, value: unknown) => heard.push(value);
    ipcRenderer.on('x', listener).once('x', (_event, value) => heard.push(['once', value]));
    receive({ kind: 'event', channel: 'x', args: [1] });
    receive({ kind: 'event', channel: 'x', args: [2] });
    ipcRenderer.removeListener('x', listener);
    receive({ kind: 'event', channel: 'x', args: [3] });
    expect(heard).toEqual([1, ['once', 1], 2]);
  });
});
