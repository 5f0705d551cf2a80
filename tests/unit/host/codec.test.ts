import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../host/codec/decode';
import { encode } from '../../../host/codec/encode';

const through = (value: unknown): unknown => decode(encode(value));

/** Everything that structured clone carries, nested. */
const { value: anyValue } = fc.letrec((tie) => {
  const inner = tie('value');
  return {
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.integer(),
      fc.bigInt(),
      fc.boolean(),
      fc.constantFrom(null, undefined, -0, NaN, Infinity),
      fc.date({ noInvalidDate: false }),
      fc.uint8Array(),
      fc.float64Array(),
      fc.array(inner),
      fc.dictionary(fc.string(), inner),
      fc.array(fc.tuple(inner, inner)).map((pairs) => new Map(pairs)),
      fc.array(inner).map((items) => new Set(items)),
    ),
  };
});

describe('the codec', () => {
  it('carries every value as structured clone does', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(through(value)).toStrictEqual(structuredClone(value));
      }),
    );
  });

  it('keeps shared references and cycles', () => {
    const shared = { name: 'J0475' };
    const list: unknown[] = [shared, shared, new Map([['same', shared]])];
    list.push(list);
    const back = through(list) as [object, object, Map<string, object>, unknown];
    expect(back[0]).toBe(back[1]);
    expect(back[2].get('same')).toBe(back[0]);
    expect(back[3]).toBe(back);
  });

  it('keeps a view that is shared, and sends of a pooled Buffer only its own bytes', () => {
    const bytes = Buffer.from('codes');
    const back = through({ a: bytes, b: bytes }) as { a: Uint8Array; b: Uint8Array };
    expect(back.a).toBe(back.b);
    expect(back.a.buffer.byteLength).toBe(5);
    expect(Buffer.from(back.a).toString()).toBe('codes');
  });

  it('carries errors with their type, message, stack and cause', () => {
    const back = through(new TypeError('boom', { cause: { code: 7 } })) as Error;
    expect(back).toBeInstanceOf(TypeError);
    expect(back.message).toBe('boom');
    expect(back.cause).toEqual({ code: 7 });
    expect(back.stack).toContain('codec.test');
  });

  it('drops what a class adds, and takes a field called __proto__ for a field', () => {
    class Code {
      value = 'J0475';
      get upper() {
        return this.value;
      }
    }
    expect(through(new Code())).toStrictEqual({ value: 'J0475' });
    const odd = JSON.parse('{"__proto__": {"polluted": true}}') as object;
    const back = through(odd) as { polluted?: boolean };
    expect(Object.keys(back)).toEqual(['__proto__']);
    expect(back.polluted).toBeUndefined();
  });

  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a promise', Promise.resolve()],
    ['a weak map', new WeakMap()],
    ['a blob', new Blob([])],
    ['one of them deep inside', { list: [{ call: () => 1 }] }],
  ])('refuses %s in Electron’s words', (_name, value) => {
    expect(() => encode(value)).toThrow('An object could not be cloned.');
  });

  it('never takes a damaged message for a whole one', () => {
    const whole = encode({ bytes: new Uint8Array([1, 2, 3]), list: [1, { a: 2 }] });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 9 }), (length) => {
        expect(() => decode(whole.slice(0, length))).toThrow();
      }),
    );
  });

  it.each([
    ['an unknown tag', '[["?"],[]]'],
    ['a reference to nothing', '[["r",3],[]]'],
    ['a missing buffer', '[["B",0],[]]'],
    ['a size that lies', '[["B",0],[999999]]'],
    ['a constructor that is no view', '[["T","Function",0],[0]]'],
    ['a bare object', '[{"a":1},[]]'],
    ['no tail', '[1]'],
  ])('refuses %s', (_name, head) => {
    const text = new TextEncoder().encode(head);
    const message = new Uint8Array(8 + text.length);
    new DataView(message.buffer).setUint32(0, text.length);
    message.set(text, 8);
    expect(() => decode(message)).toThrow();
  });
});
