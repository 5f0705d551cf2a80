import type { CodeRef } from './ref';

/**
 * Values by code, for many codes of one system: a key for each of a hundred thousand codes would cost more than what it leads to.
 * The system is not asked for; the kind is.
 */
export class CodeMap<Value> {
  private readonly byKind = new Map<string, Map<string, Value>>();
  private kind: string | null = null;
  private ofKind = new Map<string, Value>();

  static of<Ref extends CodeRef>(refs: Iterable<Ref>): CodeMap<Ref> {
    const map = new CodeMap<Ref>();
    for (const ref of refs) map.set(ref, ref);
    return map;
  }

  get(ref: CodeRef): Value | undefined {
    return this.of(ref.kind)?.get(ref.code);
  }

  has(ref: CodeRef): boolean {
    return this.of(ref.kind)?.has(ref.code) ?? false;
  }

  set(ref: CodeRef, value: Value): void {
    let values = this.of(ref.kind);
    if (!values) {
      values = new Map();
      this.byKind.set(ref.kind, values);
    }
    values.set(ref.code, value);
  }

  /** Most codes follow on another of the same kind. */
  private of(kind: string): Map<string, Value> | undefined {
    if (kind === this.kind) return this.ofKind;
    const values = this.byKind.get(kind);
    if (values) {
      this.kind = kind;
      this.ofKind = values;
    }
    return values;
  }
}
