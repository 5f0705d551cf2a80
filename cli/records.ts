import { mergeSources, type MergedRecord } from '../src/core/lookup/merge-sources';
import { successorsOf } from '../src/core/lookup/successors';
import { hcpcsSuccessors } from '../src/core/systems/hcpcs/successors';
import { statusOn } from '../src/core/code/validity';
import { datingDoubt } from '../src/core/releases/in-force';
import { isHcpcsRelease, type HcpcsRelease } from '../src/core/systems/hcpcs/record';
import { hcpcsOn, type Data } from './data';

/** HCPCS codes by what all the data say, as in the window. */
export type Records = {
  find(code: string): MergedRecord | null;
  /** Why a code is not answered for. */
  missing(code: string): string;
  /** What is to be known of a code on a day: that it has ended and what came after, or that the release is of another day. */
  cautions(merged: MergedRecord, on: string, isAsked: boolean): string[];
};

/**
 * Merges the releases among the data, for any day: descriptors come from the release in force on it, or, where it lacks the code,
 * from another one held that has it; what a descriptor leaves out comes from the starter catalog.
 */
export function loadRecords(data: Data): (on: string | null) => Records {
  const known = new Map<HcpcsRelease, Records>();
  return (on) => {
    const base = hcpcsOn(data, on);
    const records = known.get(base) ?? recordsFrom(base, data);
    known.set(base, records);
    return records;
  };
}

function recordsFrom(base: HcpcsRelease, { releases, starter }: Data): Records {
  const others = releases.filter(isHcpcsRelease).filter((release) => release !== base);
  const byCode = new Map(
    mergeSources({ base, others, starter }).map((merged) => [merged.record.code, merged]),
  );
  const facts = new Map(starter.records.map((record) => [record.code, record.starter ?? null]));
  return {
    find: (code) => byCode.get(code) ?? null,
    missing: (code) => {
      const also = others.length > 0 ? ' and in no other release among the data' : '';
      return `${code} is not in ${base.title}${also}.`;
    },
    cautions({ record, sources }, day, isAsked) {
      const words: string[] = [];
      const status = statusOn(record, day);
      if (status === 'ended') {
        const own = facts.get(record.code) ?? null;
        const next = successorsOf(
          record,
          hcpcsSuccessors(record, own),
          day,
          (code) => byCode.get(code)?.record,
        );
        const now = next.length > 0 ? ` Now ${next.map(({ code }) => code).join(', ')}.` : '';
        words.push(`${record.code} is ended on ${day}; its last day was ${record.valid?.to ?? ''}.${now}`);
      } else if (status === 'not yet') words.push(`${record.code} is not yet in use on ${day}.`);
      const doubt = isAsked && status !== 'ended' ? datingDoubt(sources.text.from, day) : null;
      if (doubt !== null) words.push(`${sources.text.title}: ${doubt.whole}`);
      return words;
    },
  };
}
