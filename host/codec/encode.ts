import { aligned, headStart, isErrorName, isViewName, NotCloneable, tags, type Shape } from './shape';

/** One message, ready for the wire. Throws what Electron throws for functions and the like. */
export function encode(value: unknown): Uint8Array<ArrayBuffer> {
  const writer = new Writer();
  const shape = writer.shapeOf(value);
  const sizes = writer.tail.map((bytes) => bytes.byteLength);
  const head = new TextEncoder().encode(JSON.stringify([shape, sizes]));

  let end = aligned(headStart + head.byteLength);
  const places = sizes.map((size) => {
    const place = end;
    end = aligned(end + size);
    return place;
  });
  const out = new Uint8Array(end);
  new DataView(out.buffer).setUint32(0, head.byteLength);
  out.set(head, headStart);
  writer.tail.forEach((bytes, index) => {
    out.set(bytes, places[index]);
  });
  return out;
}

class Writer {
  readonly tail: Uint8Array[] = [];
  readonly #seen = new Map<object, number>();

  shapeOf(value: unknown): Shape {
    switch (typeof value) {
      case 'string':
      case 'boolean':
        return value;
      case 'number':
        if (Object.is(value, -0)) return [tags.number, '-0'];
        return Number.isFinite(value) ? value : [tags.number, String(value)];
      case 'undefined':
        return [tags.undefined];
      case 'bigint':
        return [tags.bigint, value.toString()];
      case 'object':
        return value === null ? null : this.#shapeOfObject(value);
      default:
        throw new NotCloneable();
    }
  }

  #shapeOfObject(value: object): Shape {
    const before = this.#seen.get(value);
    if (before !== undefined) return [tags.seen, before];
    this.#seen.set(value, this.#seen.size);

    if (Array.isArray(value)) return [tags.array, ...value.map((item: unknown) => this.shapeOf(item))];
    if (value instanceof Date) return [tags.date, Number.isNaN(value.getTime()) ? null : value.getTime()];
    if (value instanceof RegExp) return [tags.regExp, value.source, value.flags];
    if (value instanceof Map) {
      const pairs = [...(value as Map<unknown, unknown>)];
      return [tags.map, ...pairs.flatMap(([key, item]) => [this.shapeOf(key), this.shapeOf(item)])];
    }
    if (value instanceof Set) {
      return [tags.set, ...[...(value as Set<unknown>)].map((item) => this.shapeOf(item))];
    }
    if (value instanceof Error) return this.#shapeOfError(value);
    if (value instanceof ArrayBuffer) return [tags.buffer, this.#keep(new Uint8Array(value))];
    if (ArrayBuffer.isView(value)) return this.#shapeOfView(value);
    // Promises, weak collections, blobs, nodes and proxies of them have a name of their own here.
    if (Object.prototype.toString.call(value) !== '[object Object]') throw new NotCloneable();
    return [tags.object, this.#shapeOfFields(value as Record<string, unknown>)];
  }

  #shapeOfFields(value: Record<string, unknown>): Record<string, Shape> {
    // Without a prototype, so that a field called __proto__ is a field.
    const fields = Object.create(null) as Record<string, Shape>;
    for (const key of Object.keys(value)) fields[key] = this.shapeOf(value[key]);
    return fields;
  }

  #shapeOfError(error: Error): Shape {
    const name = isErrorName(error.name) ? error.name : 'Error';
    const cause = Object.hasOwn(error, 'cause') ? [this.shapeOf(error.cause)] : [];
    return [tags.error, name, error.message, error.stack ?? null, ...cause];
  }

  /** Only the view's own bytes go along: a Node Buffer is a window on a pool that is not ours to send. */
  #shapeOfView(view: ArrayBufferView): Shape {
    const ownName = Object.prototype.toString.call(view).slice('[object '.length, -1);
    if (!isViewName(ownName)) throw new NotCloneable();
    return [tags.view, ownName, this.#keep(new Uint8Array(view.buffer, view.byteOffset, view.byteLength))];
  }

  #keep(bytes: Uint8Array): number {
    return this.tail.push(bytes) - 1;
  }
}
