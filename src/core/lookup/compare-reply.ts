import { identity, isSameCode, type CodeRef } from '../code/ref';
import type { IsoDate } from '../code/validity';
import { compareCodes, comparedCodes, type ComparedCode } from '../compare';
import type { CompareReply } from './messages';

/** Codes side by side, with those that are not there; no comparison where fewer are left than can be compared. */
export function compareReply(
  refs: readonly CodeRef[],
  codes: readonly ComparedCode[],
  on: IsoDate,
  dose: string,
): CompareReply {
  const isThere = (ref: CodeRef) => codes.some(({ record }) => isSameCode(record, ref));
  const missing = refs.filter((ref) => !isThere(ref)).map(identity);
  const comparison = codes.length < comparedCodes.least ? null : compareCodes({ codes, on, dose });
  return { comparison, missing };
}
