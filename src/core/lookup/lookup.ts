import type { CodeRecord, StarterFacts } from '../code/record';
import { keyOf, type CodeRef, type SystemId } from '../code/ref';
import type { IsoDate } from '../code/validity';
import type { Guide } from '../guides/guide';
import { createGuideFinder } from '../guides/finder';
import type { GuideHit } from '../guides/search';
import { createPayment } from '../payment';
import type { LinkedSource } from '../releases/linked-file';
import type { LinkIndex, Links } from '../releases/links';
import type { SavedIndex } from '../search/saved-index';
import { oncePer } from '../once';
import { workFor } from '../slices';
import { completeBy, type Chosen, type Complete } from '../systems/complete';
import type { Page } from '../systems/page';
import { createSearchAnswer } from './answer-search';
import { createShelf } from './book-shelf';
import { briefOf, rowOf } from './collection';
import { codeReply, type Found } from './code-reply';
import { compareReply } from './compare-reply';
import { completionReply, type SystemCompletion } from './completion-reply';
import { linkedFacts, noLinks } from './linked-facts';
import type { Briefs, CodeReply, CompareReply, CompletionReply, Row, SimilarRow } from './messages';
import { practiceQueries } from './practice';
import { readSentence } from './sentence/sentence';
import { createSimilarLists } from './similar-lists';
import { successorsOf } from './successors';
import type { SystemInUse, SystemParts } from './system-in-use';

/*
 * What is made of a system as it was read, or of guides, is made once for all look-ups that have them: the next one, of another date or
 * another window, mostly differs in a single system.
 */

const pageOf = oncePer(
  ({ collection: { system, records }, supplements }: SystemInUse): Page =>
    system.page?.({ records, supplements }) ?? (() => []),
);

const namedAfter = oncePer(
  ({ collection: { system }, supplements }: SystemInUse) => system.successors?.(supplements) ?? null,
);

const completerOf = oncePer(
  ({ collection: { system, records }, supplements }: SystemInUse): Complete | null =>
    system.complete?.({ records, supplements }) ?? null,
);

const guideFinderOf = oncePer(createGuideFinder);
const similarListsOf = oncePer(createSimilarLists);

/** All that the window and the command line ask: what is held, and the indexes over it. */
export type Lookup = ReturnType<typeof lookupOver>;

/** What was read for a look-up. */
type ReadParts = {
  /** The systems that are held, the one that is asked most first. */
  systems: readonly SystemParts[];
  /** The same, in the same order, as they answer. */
  parts: readonly SystemInUse[];
  /** Systems that are held and still being read: nothing is said to be missing from them. */
  reading: readonly SystemId[];
  linked: readonly LinkedSource[];
  links: LinkIndex;
  guides: readonly Guide[];
};

/** @throws Error where no system is given */
export function lookupOver({ systems, parts, reading, linked, links, guides }: ReadParts) {
  const payment = createPayment(linked);
  const [primary, ...secondary] = parts;
  if (!primary) throw new Error('There is no code system to look up.');
  const bySystem = new Map<SystemId, SystemInUse>(parts.map((part) => [part.collection.system.id, part]));
  /** The systems that answer, and whether a release of each is held or only what ships. */
  const held = systems.map(({ system, sources }) => ({
    system: system.id,
    isStarter: sources.base.kind === 'starter-catalog',
  }));
  const guideByCode = new Map(guides.flatMap((guide) => guide.codes.map((code) => [code, guide])));
  const similar = similarListsOf(guides);
  const guideFinder = guideFinderOf(guides);
  let wordsReady = false;
  let warming: Generator<undefined, void> | null = null;

  function* warmUpSteps(): Generator<undefined, void> {
    for (const { collection } of parts) {
      collection.warmUp();
      yield;
    }
  }

  const find = (ref: CodeRef): Found | undefined => bySystem.get(ref.system)?.collection.find(ref);

  const isLinked = ({ system }: CodeRef): boolean =>
    bySystem.get(system)?.collection.system.isLinked ?? false;

  const guideOf = (record: CodeRecord): Guide | null =>
    isLinked(record) ? (guideByCode.get(record.code) ?? null) : null;

  const linksOf = (record: CodeRecord, on: IsoDate): Links =>
    isLinked(record) ? links.of(record.code, on) : noLinks;

  const starterOf = (ref: CodeRef): StarterFacts | null =>
    bySystem.get(ref.system)?.starterFacts.get(ref) ?? null;

  const shelf = createShelf(parts, starterOf);

  const buildOthers = (milliseconds?: number): boolean =>
    parts.every(({ collection }) => collection.buildWords(milliseconds));

  const exactRow = (ref: CodeRef, on: IsoDate): Row[] => {
    const found = find(ref);
    return found ? [rowOf(found, on)] : [];
  };

  /** What took the place of an ended code, as far as the data say. */
  const successors = (ref: CodeRef, on: IsoDate): CodeRecord[] => {
    const record = find(ref)?.record;
    const part = bySystem.get(ref.system);
    if (!record || !part) return [];
    const named = namedAfter(part)?.(record, starterOf(record)) ?? [];
    return successorsOf(record, named, on, (code) => find({ ...ref, code })?.record);
  };

  return {
    /**
     * Builds the word index of the system asked most for about so many milliseconds, all indexes where no time is given. True once
     * that system's words are found; until then only codes are.
     */
    buildWords(milliseconds?: number): boolean {
      wordsReady ||= primary.collection.buildWords(milliseconds);
      if (wordsReady && milliseconds === undefined) buildOthers();
      return wordsReady;
    },

    /** Builds the word indexes of the other systems for about so many milliseconds; true once they are whole. */
    buildOthers,

    /** The word indexes that were built and not read, to be kept for another time; of the systems wanted, since it takes a while. */
    toSave(isWanted: (system: SystemId) => boolean = () => true): { system: SystemId; index: SavedIndex }[] {
      return parts.flatMap(({ collection }) => {
        const index = isWanted(collection.system.id) ? collection.save() : null;
        return index ? [{ system: collection.system.id, index }] : [];
      });
    },

    /**
     * Codes and words come first; after this guides are found too. Works for about so many milliseconds; true once it is done.
     * @param guideIndex what `saveGuideIndex` wrote of just these guides; heeded at the first call
     */
    finish(milliseconds?: number, guideIndex: string | null = null): boolean {
      return guideFinder.read(guideIndex, milliseconds);
    },

    /** Whether guides are found already. */
    isFinished: (): boolean => guideFinder.isRead(),

    /** After this the first misspelt or unfinished word is as fast as the next. Works for about so many milliseconds; true once it is done. */
    warmUp(milliseconds?: number): boolean {
      warming ??= warmUpSteps();
      return workFor(warming, milliseconds).done ?? false;
    },

    /** Queries to search for before anybody asks, so that the first keys are answered as fast as later ones. */
    practice: () => practiceQueries(parts.map(({ collection }) => collection.records)),

    /** How many codes of each system are held, and how many guides. */
    counts: () => ({
      codes: parts.map(({ collection: { system, records } }) => ({
        system: system.id,
        count: records.length,
      })),
      guides: guides.length,
    }),

    search: createSearchAnswer({
      primary,
      secondary,
      held,
      reading,
      exactRow,
      successors,
      isReady: () => wordsReady,
    }),

    /** Guides whose words match a query. */
    guides: (query: string): GuideHit[] => guideFinder.find(readSentence(query)?.words ?? query),

    /**
     * Reads what similar codes rest on, for about so many milliseconds; true once they are answered at once. It takes a while, so it
     * waits until a code's page asks.
     */
    readSimilar: ({ system }: CodeRef, milliseconds?: number): boolean => {
      const part = bySystem.get(system);
      return !part || similar.read(part, milliseconds);
    },

    /** The codes that may be taken for this one, the likeliest first. */
    similar(ref: CodeRef, on: IsoDate, limit?: number): SimilarRow[] {
      const part = bySystem.get(ref.system);
      if (!part) return [];
      return similar.of(part, ref.code, on, limit).flatMap(({ code, reason, because, score }) => {
        const found = part.collection.find({ ...ref, code });
        return found ? [{ ...rowOf(found, on), reason, because, score }] : [];
      });
    },

    /**
     * The codes that can be billed below a header or an unfinished code, one answer a system that can tell.
     * @param system only this one; null for all
     * @param chosen what was answered already, in its order
     */
    complete(
      text: string,
      on: IsoDate,
      system: SystemId | null = null,
      chosen: readonly Chosen[] = [],
    ): SystemCompletion[] {
      return parts.flatMap((part) => {
        const { id } = part.collection.system;
        const completer = system === null || id === system ? completerOf(part) : null;
        if (!completer) return [];
        return [{ system: id, ...completeBy(completer, text, on, chosen).found }];
      });
    },

    /** The same as the window shows it: one question at a time. */
    completions(
      text: string,
      on: IsoDate,
      system: SystemId | null,
      chosen: readonly Chosen[],
    ): CompletionReply[] {
      return this.complete(text, on, system, chosen).map((one) => {
        const records = bySystem.get(one.system)?.collection;
        const kind = records?.system.kinds[0]?.kind ?? '';
        return completionReply(one, (code) => find({ system: one.system, kind, code })?.record);
      });
    },

    /** The code book of all systems, with what is opened in it. */
    book: shelf.book,

    /** The look-up tables that are held, and the lines of one that answer words. */
    tables: shelf.tables,

    /** A code put together column by column. */
    build: shelf.build,

    /** The code before or after in its book, in force on the day. */
    neighbor: shelf.neighbor,

    successors,

    compare(refs: readonly CodeRef[], on: IsoDate, dose: string): CompareReply {
      const found = refs.flatMap((ref) => find(ref)?.record ?? []);
      const linkedTo = (record: CodeRecord) => linkedFacts(linksOf(record, on), guideOf(record));
      const codes = found.map((one) => ({ record: one, starter: starterOf(one), linked: linkedTo(one) }));
      return compareReply(refs, codes, on, dose);
    },

    /** What is said of codes on a day, in a line each. */
    briefs(refs: readonly CodeRef[], on: IsoDate): Briefs {
      const rows = refs.flatMap((ref) => exactRow(ref, on));
      return Object.fromEntries(rows.map((row) => [keyOf(row), briefOf(row)]));
    },

    /** A record with its sources and the words for its unit: what the coder's own data are held against. */
    known: find,

    /** What is held of each system. */
    held,

    /** A system as it was read here, for a look-up that has the same sources of it. */
    inUse: (system: SystemId): SystemInUse | null => bySystem.get(system) ?? null,

    /** The systems that answer. */
    systems: parts.map(({ collection }) => collection.system),

    /** @param state letters of the state whose fees are wanted; null for all */
    code(ref: CodeRef, on: IsoDate, state: string | null = null): CodeReply | null {
      const found = find(ref);
      const part = bySystem.get(ref.system);
      if (!found || !part) return null;
      const { record } = found;
      const linked = linksOf(record, on);
      return codeReply(found, {
        on,
        system: part.collection.system,
        sections: pageOf(part)(record, on),
        guide: guideOf(record),
        starter: starterOf(record),
        links: linked,
        payment: isLinked(record) ? payment.of(record.code, linked.paymentLimit, on, state) : [],
        successors: successors(record, on),
        find,
      });
    },
  };
}
