import type { CodeRecord, StarterFacts } from '../code/record';
import { statusOn, type IsoDate } from '../code/validity';
import { isHcpcs } from '../systems/hcpcs/record';

const codeShape = /\b[A-Z]\d{4}\b/g;

/** `Now J9312, by 10 mg.`, `Now J1443, J1444 or J1445.`: a note's own sentence about what came after. */
function namedNext(note: string): string[] {
  const sentence = /(?:^|[.;] )((?:Then [^.;]*, )?now [^.;]*)/i.exec(note)?.[1] ?? '';
  return sentence.replace(/^then [^,]*, /i, '').match(codeShape) ?? [];
}

/**
 * The codes in force on a day that took the place of an ended one, as far as the data say: CMS's cross-references first, or
 * else the starter catalog's note. Empty for a code that has not ended, and where nobody names one (docs/domain/releases.md).
 * @param find a code of the same system among the data
 */
export function successorsOf(
  record: CodeRecord,
  starter: StarterFacts | null,
  on: IsoDate,
  find: (code: string) => CodeRecord | undefined,
): CodeRecord[] {
  if (statusOn(record, on) !== 'ended') return [];
  const inForce = (codes: readonly string[]) =>
    [...new Set(codes)].flatMap((code) => {
      const found = find(code);
      const status = found ? statusOn(found, on) : 'ended';
      return found && code !== record.code && status !== 'ended' && status !== 'not yet' ? [found] : [];
    });
  const named = inForce(isHcpcs(record) ? (record.facts?.xref ?? []) : []);
  return named.length > 0 ? named : inForce(namedNext(starter?.note ?? ''));
}
