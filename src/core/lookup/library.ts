import {
  isProcedureCode,
  normaliseCode,
  statusOn,
  type CodeKind,
  type CodeRecord,
  type IsoDate,
  type Release,
  type StarterFacts,
} from '../code/record';
import { compareCodes, comparedCodes, type LinkedFacts } from '../compare';
import type { Guide } from '../guides/guide';
import { createGuideSearch } from '../guides/search';
import { linkSources, type LinkIndex, type Links } from '../releases/links';
import type { LinkedSource } from '../releases/linked-file';
import { createSearch } from '../search/engine';
import { createSimilar, type Similar } from '../similar';
import type { NdcEntry } from '../search/ndc-table';
import type { Hit, Vocabulary } from '../search/types';
import { amountInWords, parseAmount, unitLabel, unitOf } from '../units';
import {
  rowLimit,
  type CodeReply,
  type CompareReply,
  type CrossReference,
  type Row,
  type SearchQuestion,
  type SearchReply,
  type SimilarRow,
} from './messages';

const keyOf = (kind: CodeKind, code: string): string => `${kind}:${code}`;

/** A record of the release in use with its position in it. */
type Find = (kind: CodeKind, code: string) => { position: number; record: CodeRecord } | undefined;

export type LibraryParts = {
  release: Release;
  starter: Release;
  linked: readonly LinkedSource[];
  guides: readonly Guide[];
  vocabulary: Vocabulary;
};

/** One release with all that is known about its codes, and the index over it: what the worker holds. */
export function createLibrary({ release, starter, linked, guides, vocabulary }: LibraryParts) {
  const { records } = release;
  const starterFacts = new Map(
    starter.records.map(({ kind, code, starter: facts }) => [keyOf(kind, code), facts]),
  );
  const links = linkSources(linked);
  const engine = createSearch({
    records,
    vocabulary,
    names: brandNames(records, starterFacts, links),
    ndcs: ndcEntries(records, links),
  });
  const guideByCode = new Map(guides.flatMap((guide) => guide.codes.map((code) => [code, guide])));
  const positions = new Map(records.map(({ kind, code }, position) => [keyOf(kind, code), position]));
  const find: Find = (kind, code) => {
    const position = positions.get(keyOf(kind, code));
    const record = position === undefined ? undefined : records[position];
    return position === undefined || !record ? undefined : { position, record };
  };
  // Reading what similar codes rest on takes a moment, so it waits until a code's page asks.
  let similar: { on: IsoDate; engine: Similar } | null = null;
  let wordsReady = false;
  let guideSearch: ReturnType<typeof createGuideSearch> | null = null;
  // A descriptor is read for its unit once, when its row is first shown.
  const unitLabels = new Map<number, string | null>();

  function unitLabelAt(position: number, record: CodeRecord): string | null {
    let label = unitLabels.get(position);
    if (label === undefined) {
      const unit = unitOf(record);
      label = unit && unitLabel(unit);
      unitLabels.set(position, label);
    }
    return label;
  }

  function rowOf(hit: Hit, on: IsoDate): Row[] {
    const record = records[hit.position];
    if (!record) return [];
    return [
      {
        code: record.code,
        kind: record.kind,
        text: record.long,
        unit: unitLabelAt(hit.position, record),
        status: statusOn(record, on),
        ended: record.facts?.ended ?? null,
        tier: hit.tier,
        matched: hit.matched,
        reasons: hit.reasons,
      },
    ];
  }

  return {
    /** Builds the word index for about so many milliseconds; until it is whole only codes are found. */
    buildWords(milliseconds: number): boolean {
      wordsReady ||= engine.buildWords(milliseconds);
      return wordsReady;
    },

    /** Codes and words come first; after this guides are found too, and the first misspelt word is as fast as the next. */
    finish(): void {
      guideSearch ??= createGuideSearch(guides);
      engine.warmUp();
    },

    search({ query, on, filter }: SearchQuestion): SearchReply {
      const answer = engine.search(query, { on, filter, limit: rowLimit });
      return {
        query,
        rows: answer.hits.flatMap((hit) => rowOf(hit, on)),
        total: answer.total,
        counts: answer.counts,
        suggestions: answer.suggestions,
        dose: answer.dose && doseText(answer.dose),
        guides: guideSearch?.(query) ?? [],
        wordsReady,
      };
    },

    similar(code: string, on: IsoDate): SimilarRow[] {
      if (similar?.on !== on) {
        similar = { on, engine: createSimilar({ records, on, starter: starter.records, guides }) };
      }
      return similar.engine.similar(code).flatMap((other) => {
        const found = find('procedure', other.code);
        if (!found) return [];
        const { position, record } = found;
        return [
          {
            code: record.code,
            text: record.long,
            unit: unitLabelAt(position, record),
            status: statusOn(record, on),
            ended: record.facts?.ended ?? null,
            reason: other.reason,
            kind: other.kind,
          },
        ];
      });
    },

    compare(codes: readonly string[], on: IsoDate, dose: string): CompareReply {
      const found = codes.flatMap(
        (code) => (find('procedure', code) ?? find('modifier', code))?.record ?? [],
      );
      const missing = codes.filter((code) => !found.some((record) => record.code === code));
      if (found.length < comparedCodes.least) return { comparison: null, missing };
      const compared = found.map((record) => ({
        record,
        starter: starterFacts.get(keyOf(record.kind, record.code)) ?? null,
        linked: linkedFacts(links.of(record.code, on), guideByCode.get(record.code)),
      }));
      return { comparison: compareCodes({ codes: compared, on, dose }), missing };
    },

    /** A record with the words for its unit: what the coder's own data are held against. */
    known(kind: CodeKind, code: string): { record: CodeRecord; unit: string | null } | undefined {
      const found = find(kind, code);
      return found && { record: found.record, unit: unitLabelAt(found.position, found.record) };
    },

    code(code: string, kind: CodeKind, on: IsoDate): CodeReply | null {
      const record = find(kind, normaliseCode(code))?.record;
      if (!record) return null;
      const unit = unitOf(record);
      return {
        record,
        unit,
        unitLabel: unit && unitLabel(unit),
        status: statusOn(record, on),
        xrefs: (record.facts?.xref ?? []).map((text) => crossReference(text, find)),
        guide: guideByCode.get(record.code) ?? null,
        starter: starterFacts.get(keyOf(kind, record.code)) ?? null,
        links: links.of(record.code, on),
        namesake: null,
      };
    },
  };
}

/** What the linked sources and the guide put beside a code's own facts in a comparison. */
function linkedFacts({ paymentLimit, mue, ndcs }: Links, guide: Guide | undefined): LinkedFacts {
  const brands = [...new Set(ndcs.map(({ drug }) => drug))].filter(Boolean);
  return {
    ...(paymentLimit ? { paymentLimit } : {}),
    ...(mue.length ? { mue } : {}),
    ...(brands.length ? { brands } : {}),
    ...(guide ? { guide: { title: guide.title, sections: guide.sections.map(({ name }) => name) } } : {}),
  };
}

/** Products by NDC, for a number read off a vial. */
function ndcEntries(records: readonly CodeRecord[], links: LinkIndex): NdcEntry[] {
  return records.flatMap(({ code, kind }) =>
    kind === 'procedure' ? links.of(code).ndcs.map(({ ndc, drug }) => ({ ndc, code, product: drug })) : [],
  );
}

/** Brands under which a code is known: the starter catalog's, and the crosswalk's when it is loaded. */
function brandNames(
  records: readonly CodeRecord[],
  starterFacts: ReadonlyMap<string, StarterFacts | undefined>,
  links: LinkIndex,
): { code: string; names: string[] }[] {
  return records.flatMap(({ code, kind }) => {
    const brands = starterFacts.get(keyOf(kind, code))?.brands ?? [];
    const names = [...new Set([...brands, ...links.of(code).ndcs.map(({ drug }) => drug)])].filter(Boolean);
    return names.length ? [{ code, names }] : [];
  });
}

export type Library = ReturnType<typeof createLibrary>;

function crossReference(text: string, find: Find): CrossReference {
  const target = isProcedureCode(text) ? find('procedure', text)?.record : undefined;
  return { text, target: target ? { code: target.code, long: target.long } : null };
}

/** The dose of a query as a coder would write it: `1,000 units`. */
function doseText({ amount, measure }: { amount: string; measure: string }): string | null {
  const read = parseAmount(`${amount} ${measure}`);
  return 'refused' in read ? null : amountInWords(read);
}
