import type { SystemId } from '../code/ref';
import type { IsoDate } from '../code/validity';
import type { Guide } from '../guides/guide';
import { linkSources } from '../releases/links';
import type { LinkedSource } from '../releases/linked-file';
import { supplementsInForce } from '../releases/supplements-in-force';
import type { Vocabulary } from '../search/types';
import { workThrough } from '../slices';
import type { Supplement } from '../systems/supplement';
import { lookupOver, type Lookup } from './lookup';
import { readSystem, type SystemInUse, type SystemParts } from './system-in-use';

export type LookupParts = {
  /** The systems that answer, the one that is asked most first. */
  systems: readonly SystemParts[];
  /** Systems that are held and still being read: nothing is said to be missing from them. */
  reading?: readonly SystemId[];
  linked: readonly LinkedSource[];
  /** What owners publish beside their codes; each goes to its own system. */
  supplements?: readonly Supplement[];
  /** The day whose index and notes are wanted; that of each system's release in use where it is left out. */
  on?: IsoDate | null;
  guides: readonly Guide[];
  vocabulary: Vocabulary;
};

/**
 * Puts what is held together to a look-up, and pauses here and there: with a hundred thousand codes it takes a while.
 * @throws Error where no system is given
 */
export function* readLookup({
  systems,
  reading = [],
  linked,
  supplements = [],
  on: day,
  guides,
  vocabulary,
}: LookupParts): Generator<undefined, Lookup> {
  const links = linkSources(linked);
  const parts: SystemInUse[] = [];
  for (const { system, sources, saved = null, inUse = null } of systems) {
    const own = supplements.filter((supplement) => supplement.system === system.id);
    const inForce = supplementsInForce(own, day === undefined ? sources.base.from : day);
    const read = { system, sources, saved, links, vocabulary, supplements: inForce };
    parts.push(inUse ?? (yield* readSystem(read)));
  }
  return lookupOver({ systems, reading, linked, guides, links, parts });
}

/** The same at once. */
export const createLookup = (parts: LookupParts): Lookup => workThrough(readLookup(parts));
