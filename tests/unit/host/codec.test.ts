import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from '../../../host/codec/codec';

const through = (value: unknown): unknown => decode(encode(value));

/** JSON with bytes in it, nested. Minus zero is no number of JSON's. */
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.string({ unit: 'binary' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
    fc.boolean(),
    fc.constant(null),
    fc.uint8Array(),
    fc.array(tie('value')),
    fc.dictionary(fc.string(), tie('value'), { noNullPrototype: true }),
  ),
}));

const message = (head: string, tail: number[] = []) => {
  const text = new TextEncoder().encode(head);
  const bytes = new Uint8Array(4 + text.length + tail.length);
  new DataView(bytes.buffer).setUint32(0, text.length);
  bytes.set(text, 4);
  bytes.set(tail, 4 + text.length);
  return bytes;
};

describe('the codec', () => {
  it('carries JSON and bytes as structured clone does', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(through(value)).toStrictEqual(structuredClone(value));
      }),
    );
  });

  it('sends of a pooled Buffer only its own bytes, and gives what main may keep', () => {
    const back = through({ a: Buffer.from('codes') }) as { a: Uint8Array };
    expect(back.a.buffer.byteLength).toBe(5);
    expect(new TextDecoder().decode(back.a)).toBe('codes');
  });

  it('keeps own fields of objects, whatever their names, and leaves out what is undefined', () => {
    class Code {
      value = 'J0475';
      note = undefined;
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
    ['a blob', new Blob([])],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a number that is none', NaN],
    ['nothing in a list', [undefined]],
    ['one of them deep inside', { list: [{ call: () => 1 }] }],
  ])('refuses %s in Electron’s words', (_name, value) => {
    expect(() => encode(value)).toThrow('An object could not be cloned.');
  });

  it('never takes a damaged message for a whole one', () => {
    const whole = encode({ bytes: new Uint8Array([1, 2, 3]), list: [1, { a: 2 }] });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        expect(() => decode(whole.slice(0, length))).toThrow();
      }),
    );
  });

  it.each([
    ['no places', '{"value":1}'],
    ['no value', '{"places":[]}'],
    ['nothing', 'null'],
    ['a size that lies', '{"value":null,"places":[{"path":[],"size":9}]}'],
    ['a size that is none', '{"value":null,"places":[{"path":[],"size":-1}]}'],
    ['a place that is not there', '{"value":{},"places":[{"path":["a"],"size":1}]}'],
    ['a place that is taken', '{"value":{"a":1},"places":[{"path":["a"],"size":1}]}'],
    ['a place in a prototype', '{"value":{},"places":[{"path":["__proto__","a"],"size":1}]}'],
    ['a place that is no path', '{"value":null,"places":[{"path":"a","size":1}]}'],
  ])('refuses %s', (_name, head) => {
    expect(() => decode(message(head, [1]))).toThrow();
    expect(({} as { a?: unknown }).a).toBeUndefined();
  });
});
