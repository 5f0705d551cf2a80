import type { CodeRecord, StarterFacts } from '../code/record';
import { identity, isSameCode, keyOf, type CodeKey, type CodeRef, type SystemId } from '../code/ref';
import { statusOn, type IsoDate } from '../code/validity';
import { compareCodes, comparedCodes, type LinkedFacts } from '../compare';
import type { Guide } from '../guides/guide';
import { createGuideSearch } from '../guides/search';
import { linkSources, type LinkIndex, type Links } from '../releases/links';
import type { LinkedSource } from '../releases/linked-file';
import { supplementsInForce } from '../releases/supplements-in-force';
import type { Vocabulary } from '../search/types';
import type { CodeSystem, Similar } from '../systems/code-system';
import { completeBy, type Chosen, type Complete } from '../systems/complete';
import type { Page } from '../systems/page';
import type { Supplement } from '../systems/supplement';
import { amountInWords, parseAmount, unitOf } from '../units';
import { createCollection, type Collection } from './collection';
import { createShelf } from './book-shelf';
import { completionReply, type SystemCompletion } from './completion-reply';
import { foreignShape, typedRefs } from './foreign-shapes';
import { mergeEditions } from './merge-editions';
import { mergeSources, type MergedRecord, type SourcesOfSystem } from './merge-sources';
import {
  type Briefs,
  rowLimit,
  type CodeReply,
  type CompareReply,
  type CompletionReply,
  type CrossReference,
  type Row,
  type SearchQuestion,
  type SearchReply,
  type SimilarRow,
} from './messages';
import { besideRows, inSections } from './sections';
import { successorsOf } from './successors';

/** One system with the sources held of it. */
export type SystemParts = { system: CodeSystem; sources: SourcesOfSystem };

export type LookupParts = {
  /** The systems that answer, the one that is asked most first. */
  systems: readonly SystemParts[];
  linked: readonly LinkedSource[];
  /** What owners publish beside their codes; each goes to its own system. */
  supplements?: readonly Supplement[];
  /** The day whose index and notes are wanted; that of each system's release in use where it is left out. */
  on?: IsoDate | null;
  guides: readonly Guide[];
  vocabulary: Vocabulary;
};

export type { SystemCompletion } from './completion-reply';

/** All that the window and the command line ask: what is held, and the indexes over it. */
export type Lookup = ReturnType<typeof createLookup>;

/** @throws Error where no system is given */
export function createLookup({
  systems,
  linked,
  supplements = [],
  on: day,
  guides,
  vocabulary,
}: LookupParts) {
  const links = linkSources(linked);
  const parts = systems.map(({ system, sources }) =>
    readSystem(
      system,
      sources,
      links,
      vocabulary,
      supplementsInForce(
        supplements.filter((supplement) => supplement.system === system.id),
        day === undefined ? sources.base.from : day,
      ),
    ),
  );
  const [primary, ...secondary] = parts;
  if (!primary) throw new Error('There is no code system to look up.');
  const bySystem = new Map<SystemId, SystemInUse>(parts.map((part) => [part.collection.system.id, part]));
  /** The systems that answer, and whether a release of each is held or only what ships. */
  const held = systems.map(({ system, sources }) => ({
    system: system.id,
    isStarter: sources.base.kind === 'starter-catalog',
  }));
  const guideByCode = new Map(guides.flatMap((guide) => guide.codes.map((code) => [code, guide])));
  const similar = new Map<SystemId, { on: IsoDate; engine: Similar }>();
  const completing = new Map<SystemId, Complete>();
  const pages = new Map<SystemId, Page>();
  let wordsReady = false;
  let guideSearch: ReturnType<typeof createGuideSearch> | null = null;

  const find = (ref: CodeRef): (MergedRecord & { unit: string | null }) | undefined =>
    bySystem.get(ref.system)?.collection.find(ref);

  const isLinked = ({ system }: CodeRef): boolean =>
    bySystem.get(system)?.collection.system.isLinked ?? false;

  const guideOf = (record: CodeRecord): Guide | null =>
    isLinked(record) ? (guideByCode.get(record.code) ?? null) : null;

  const linksOf = (record: CodeRecord, on: IsoDate): Links =>
    isLinked(record) ? links.of(record.code, on) : noLinks;

  const starterOf = (ref: CodeRef): StarterFacts | null =>
    bySystem.get(ref.system)?.starterFacts.get(keyOf(ref)) ?? null;

  const pageOf = ({ collection, supplements: own }: SystemInUse): Page => {
    const { id, page: create } = collection.system;
    const known = pages.get(id);
    if (known) return known;
    const made = create?.({ records: collection.records, supplements: own }) ?? (() => []);
    pages.set(id, made);
    return made;
  };

  const completerOf = ({ collection, supplements: own }: SystemInUse): Complete | null => {
    const { id, complete: create } = collection.system;
    const known = completing.get(id);
    if (known || !create) return known ?? null;
    const made = create({ records: collection.records, supplements: own });
    completing.set(id, made);
    return made;
  };

  const shelf = createShelf(parts, starterOf);

  const buildOthers = (milliseconds?: number): boolean =>
    parts.every(({ collection }) => collection.buildWords(milliseconds));

  const exactRow = (ref: CodeRef, on: IsoDate): Row[] => {
    const found = find(ref);
    return found ? [rowOf(found, on)] : [];
  };

  /** What came after an ended code: the code is found by its old words, and claims need the new one. */
  const withSuccessors = (row: Row, on: IsoDate): Row => {
    if (row.status !== 'ended') return row;
    const record = find(row)?.record;
    const live = record
      ? successorsOf(record, starterOf(row), on, (code) => find({ ...identity(row), code })?.record)
      : [];
    return live.length > 0 ? { ...row, replacedBy: live.map(({ code }) => code) } : row;
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

    /** Codes and words come first; after this guides are found too, and the first misspelt word is as fast as the next. */
    finish(): void {
      guideSearch ??= createGuideSearch(guides);
      for (const { collection } of parts) collection.warmUp();
    },

    search({ query, on, filter, limit = rowLimit }: SearchQuestion): SearchReply {
      const { system: wanted, ...passed } = filter;
      const isWanted = ({ collection }: SystemInUse) => !wanted || collection.system.id === wanted;
      const isFiltered = Boolean(passed.kind ?? passed.groups ?? passed.codes);
      const asked = parts.filter(isWanted).map(({ collection }) => collection.system);
      const typed = isFiltered ? [] : typedRefs(query, asked).flatMap((ref) => exactRow(ref, on));
      const answer = primary.collection.answer(query, { on, filter: passed, limit });
      const isByTable = answer.hits.some(
        ({ tier }) => tier === 'exact' || tier === 'prefix' || tier === 'ndc',
      );
      const isPrimary = isWanted(primary);
      const others = isFiltered
        ? []
        : secondary
            .filter(isWanted)
            .map(({ collection }) => besideRows(collection, query, on, wanted !== undefined));
      const isBegun = others.flatMap(({ rows }) => rows).some(({ tier }) => tier === 'prefix');
      const note = typed.length === 0 && !isByTable && !isBegun ? foreignShape(query, held) : null;
      // A number that is a code of another system is no word of this one.
      const isElsewhere =
        !isByTable &&
        (typed.length > 0
          ? typed.every(({ system }) => system !== primary.collection.system.id)
          : isBegun && query.includes('.'));
      const main = note || isElsewhere || !isPrimary ? [] : primary.collection.rowsOf(answer.hits, on);
      const beside = note ? [] : others;
      const rows = inSections(query, typed, main, beside);
      const isSilent = note !== null || isElsewhere || !isPrimary;
      const counts = note || isElsewhere ? {} : { ...answer.counts };
      for (const { collection } of secondary) {
        const { id } = collection.system;
        const count = rows.filter((row) => row.system === id).length;
        if (count > 0) counts[id] = count;
      }
      return {
        query,
        rows: rows.slice(0, limit).map((row) => withSuccessors(row, on)),
        total: (isSilent ? 0 : answer.total) + rows.length - main.length,
        counts,
        suggestions: answer.suggestions,
        note,
        dose: answer.dose && doseText(answer.dose),
        guides: note ? [] : (guideSearch?.(query) ?? []),
        wordsReady,
      };
    },

    /** The codes that may be taken for this one, the likeliest first. */
    similar(ref: CodeRef, on: IsoDate, limit?: number): SimilarRow[] {
      const part = bySystem.get(ref.system);
      const create = part?.collection.system.similar;
      if (!part || !create) return [];
      let known = similar.get(ref.system);
      // Reading what similar codes rest on takes a moment, so it waits until a code's page asks.
      if (known?.on !== on) {
        const { records } = part.collection;
        known = { on, engine: create({ records, on, starter: part.starter, guides }) };
        similar.set(ref.system, known);
      }
      return known.engine(ref.code, limit).flatMap(({ code, reason, because, score }) => {
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

    /** The code before or after in its book, in force on the day. */
    neighbor: shelf.neighbor,

    /** What took the place of an ended code, as far as the data say. */
    successors(ref: CodeRef, on: IsoDate): CodeRecord[] {
      const found = find(ref);
      const get = (code: string) => find({ ...ref, code })?.record;
      return found ? successorsOf(found.record, starterOf(found.record), on, get) : [];
    },

    compare(refs: readonly CodeRef[], on: IsoDate, dose: string): CompareReply {
      const found = refs.flatMap((ref) => find(ref)?.record ?? []);
      const missing = refs.filter((ref) => !found.some((record) => isSameCode(record, ref))).map(identity);
      if (found.length < comparedCodes.least) return { comparison: null, missing };
      const compared = found.map((record) => ({
        record,
        starter: starterOf(record),
        linked: linkedFacts(linksOf(record, on), guideOf(record)),
      }));
      return { comparison: compareCodes({ codes: compared, on, dose }), missing };
    },

    /** What is said of codes on a day, in a line each. */
    briefs(refs: readonly CodeRef[], on: IsoDate): Briefs {
      const rows = refs.flatMap((ref) => exactRow(ref, on));
      return Object.fromEntries(
        rows.map((row) => [
          keyOf(row),
          { text: row.text, unit: row.unit, status: row.status, ended: row.ended },
        ]),
      );
    },

    /** A record with its sources and the words for its unit: what the coder's own data are held against. */
    known: find,

    /** What is held of each system. */
    held,

    /** The systems that answer. */
    systems: parts.map(({ collection }) => collection.system),

    code(ref: CodeRef, on: IsoDate): CodeReply | null {
      const found = find(ref);
      const part = bySystem.get(ref.system);
      if (!found || !part) return null;
      const { record, sources, unit: unitLabel } = found;
      const { system } = part.collection;
      const unit = system.claim === 'service line' ? unitOf(record) : null;
      const starter = starterOf(record);
      return {
        record,
        sources,
        unit,
        unitLabel,
        status: statusOn(record, on),
        factGroups: system.factGroups(record, { unit, starter }),
        missingFacts: system.missingFacts(record),
        fieldTexts: system.fieldTexts(record),
        xrefs: (system.crossReferences?.(record) ?? []).map((text) => crossReference(text, system, find)),
        sections: pageOf(part)(record, on),
        guide: guideOf(record),
        starter,
        links: linksOf(record, on),
        successors: successorsOf(
          record,
          starter,
          on,
          (code) => find({ ...identity(record), code })?.record,
        ).map((next) => ({ ...identity(next), long: next.long, unit: find(next)?.unit ?? null })),
        namesake: null,
      };
    },
  };
}

type SystemInUse = {
  collection: Collection;
  supplements: readonly Supplement[];
  starter: readonly CodeRecord[];
  starterFacts: ReadonlyMap<CodeKey, StarterFacts | undefined>;
};

function readSystem(
  system: CodeSystem,
  sources: SourcesOfSystem,
  links: LinkIndex,
  vocabulary: Vocabulary,
  supplements: readonly Supplement[],
): SystemInUse {
  const records = system.isDatedByEditions ? mergeEditions(sources) : mergeSources(sources);
  const starter = sources.starter?.records ?? [];
  const starterFacts = new Map(starter.map((record) => [keyOf(record), record.starter]));
  const isLinked = system.isLinked ?? false;
  const products = records.map(({ record }) => (isLinked ? links.of(record.code).ndcs : []));
  return {
    collection: createCollection({
      system,
      records,
      // Another system's brands and sections say nothing of these codes; how words are spelt and weighed holds for all.
      vocabulary: isLinked
        ? vocabulary
        : { ...vocabulary, synonyms: [], brands: [], hints: [], concepts: [], sections: [] },
      names: records.flatMap(({ record }, at) => {
        const brands = starterFacts.get(keyOf(record))?.brands ?? [];
        const names = [...new Set([...brands, ...(products[at] ?? []).map(({ drug }) => drug)])].filter(
          Boolean,
        );
        return names.length ? [{ code: record.code, names }] : [];
      }),
      ndcs: records.flatMap(({ record: { code, kind } }, at) =>
        kind === 'procedure'
          ? (products[at] ?? []).map(({ ndc, drug }) => ({ ndc, code, product: drug }))
          : [],
      ),
      supplements,
      starter: sources.starter,
    }),
    supplements,
    starter,
    starterFacts,
  };
}

const rowOf = ({ record, unit }: MergedRecord & { unit: string | null }, on: IsoDate): Row => ({
  ...identity(record),
  text: record.long,
  unit,
  status: statusOn(record, on),
  ended: record.valid?.to ?? null,
  ...(record.billable === undefined ? {} : { billable: record.billable }),
  tier: 'exact',
  score: 1,
  matched: [],
  reasons: [],
});

const noLinks: Links = { ndcs: [], paymentLimit: null, mue: [], noc: null, corrections: [] };

/** What the linked sources and the guide put beside a code's own facts in a comparison. */
function linkedFacts({ paymentLimit, mue, ndcs }: Links, guide: Guide | null): LinkedFacts {
  const brands = [...new Set(ndcs.map(({ drug }) => drug))].filter(Boolean);
  return {
    ...(paymentLimit ? { paymentLimit } : {}),
    ...(mue.length ? { mue } : {}),
    ...(brands.length ? { brands } : {}),
    ...(guide ? { guide: { title: guide.title, sections: guide.sections.map(({ name }) => name) } } : {}),
  };
}

function crossReference(
  text: string,
  system: CodeSystem,
  find: (ref: CodeRef) => MergedRecord | undefined,
): CrossReference {
  const [typed] = system.parse(text);
  const target = typed && find({ system: system.id, ...typed })?.record;
  return { text, target: target ? { ...identity(target), long: target.long } : null };
}

/** The dose of a query as a coder would write it: `1,000 units`. */
function doseText({ amount, measure }: { amount: string; measure: string }): string | null {
  const read = parseAmount(`${amount} ${measure}`);
  return 'refused' in read ? null : amountInWords(read);
}
