/**
 * How a value travels: a JSON head, then the bytes of its buffers as they are. In the head plain JSON values stand
 * for themselves; everything else is an array whose first item says what it is. Objects are counted in the order
 * in which they are met, so that a second mention is a number and cycles survive.
 */
export type Shape = null | boolean | number | string | [Tag, ...unknown[]];

export const tags = {
  undefined: 'u',
  number: 'd',
  bigint: 'n',
  seen: 'r',
  array: 'a',
  object: 'o',
  date: 'D',
  regExp: 'R',
  map: 'M',
  set: 'S',
  error: 'E',
  buffer: 'B',
  view: 'T',
} as const;

export type Tag = (typeof tags)[keyof typeof tags];

/** Head length first, as 32 bits; buffers start at multiples of this, as typed arrays like them. */
export const headStart = 8;
export const alignment = 8;

export const aligned = (offset: number): number => Math.ceil(offset / alignment) * alignment;

/** What Electron says when a value cannot cross. */
export class NotCloneable extends Error {
  override name = 'DataCloneError';
  constructor() {
    super('An object could not be cloned.');
  }
}

/** Typed arrays and DataView by the name they travel under. */
export const viewTypes = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
} as const;

export type ViewName = keyof typeof viewTypes;

/** Errors keep their type where it is one of the language's own, as structured clone does. */
export const errorTypes = {
  Error,
  EvalError,
  RangeError,
  ReferenceError,
  SyntaxError,
  TypeError,
  URIError,
} as const;

export type ErrorName = keyof typeof errorTypes;

export const isErrorName = (name: string): name is ErrorName => Object.hasOwn(errorTypes, name);
export const isViewName = (name: string): name is ViewName => Object.hasOwn(viewTypes, name);
