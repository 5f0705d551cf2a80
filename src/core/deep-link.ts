import type { CodeRef } from './code/ref';
import { slugShape } from './code/ref';
import { systems } from './systems/about';

/** What an address of our own asks for: a code's page, codes side by side, or nothing that this version knows. */
export type DeepLink =
  | { kind: 'code'; ref: CodeRef }
  | { kind: 'compare'; refs: CodeRef[] }
  | { kind: 'unknown'; text: string; reason: string };

const most = 4;
const address = /^codedesk:\/\/(code|compare)\/([A-Za-z0-9,.:-]{1,120})\/?$/;

/**
 * Reads `codedesk://code/J0475`, `codedesk://code/hcpcs:modifier:JW` and `codedesk://compare/J0475,J0476`. Such an address
 * can come from any page or message, so everything that is not exactly one of these is null. One that names a system
 * that this version does not know is told as that.
 */
export function parseDeepLink(text: string): DeepLink | null {
  const [, verb, list = ''] = address.exec(text) ?? [];
  if (!verb) return null;
  const read = list.split(',').map(readRef);
  const unknown = read.find((one) => one !== null && 'reason' in one);
  if (unknown && 'reason' in unknown) return { kind: 'unknown', ...unknown };
  const refs = read.flatMap((one) => (one && 'ref' in one ? [one.ref] : []));
  if (refs.length < read.length) return null;
  const [first] = refs;
  if (verb === 'code') return refs.length === 1 && first ? { kind: 'code', ref: first } : null;
  return refs.length >= 2 && refs.length <= most ? { kind: 'compare', refs } : null;
}

type Read = { ref: CodeRef } | { text: string; reason: string } | null;

/** A bare code is one of the first system that knows its shape; otherwise system and kind stand before it. */
function readRef(text: string): Read {
  const parts = text.split(':');
  if (parts.length === 1) {
    const code = text.toUpperCase();
    for (const system of systems) {
      const typed = system.licence === 'public' ? system.parse(code)[0] : undefined;
      if (typed) return { ref: { system: system.id, ...typed } };
    }
    return null;
  }
  const [system = '', kind = '', code = '', more] = parts;
  if (more !== undefined || !slugShape.test(system) || !slugShape.test(kind) || code === '') return null;
  const known = systems.find(({ id }) => id === system);
  if (!known) return { text, reason: `this version of CodeDesk does not know the code system "${system}".` };
  const typed = known.parse(code.toUpperCase()).find((one) => one.kind === kind);
  return typed ? { ref: { system, ...typed } } : null;
}
