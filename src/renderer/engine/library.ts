import {
  isProcedureCode,
  normaliseCode,
  statusOn,
  type CodeKind,
  type CodeRecord,
  type IsoDate,
  type Release,
} from '../../core/codes';
import type { Guide } from '../../core/guides/guide';
import { createSearch } from '../../core/search/engine';
import type { Hit, Vocabulary } from '../../core/search/types';
import { unitLabel, unitOf } from '../../core/units';
import {
  rowLimit,
  type CodeReply,
  type CrossReference,
  type Row,
  type SearchQuestion,
  type SearchReply,
} from './messages';

const keyOf = (kind: CodeKind, code: string): string => `${kind}:${code}`;

/** One release, its guides and the index over both: what the worker holds, as plain functions. */
export function createLibrary(release: Release, guides: Guide[], vocabulary: Vocabulary) {
  const { records } = release;
  const engine = createSearch({ records, vocabulary });
  const byKey = new Map(records.map((record) => [keyOf(record.kind, record.code), record]));
  const guideByCode = new Map(guides.flatMap((guide) => guide.codes.map((code) => [code, guide])));
  let wordsReady = false;
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
    /** Builds the word index; until then only codes are found. */
    buildWords(): void {
      engine.buildWords();
      wordsReady = true;
    },

    search({ query, on, filter }: SearchQuestion): SearchReply {
      const answer = engine.search(query, { on, filter, limit: rowLimit });
      return {
        query,
        rows: answer.hits.flatMap((hit) => rowOf(hit, on)),
        total: answer.total,
        counts: answer.counts,
        suggestions: answer.suggestions,
        wordsReady,
      };
    },

    code(code: string, kind: CodeKind, on: IsoDate): CodeReply | null {
      const record = byKey.get(keyOf(kind, normaliseCode(code)));
      if (!record) return null;
      const unit = unitOf(record);
      return {
        record,
        unit,
        unitLabel: unit && unitLabel(unit),
        status: statusOn(record, on),
        xrefs: (record.facts?.xref ?? []).map((text) => crossReference(text, byKey)),
        guide: guideByCode.get(record.code) ?? null,
      };
    },
  };
}

export type Library = ReturnType<typeof createLibrary>;

function crossReference(text: string, byKey: Map<string, CodeRecord>): CrossReference {
  const target = isProcedureCode(text) ? byKey.get(keyOf('procedure', text)) : undefined;
  return { text, target: target ? { code: target.code, long: target.long } : null };
}
