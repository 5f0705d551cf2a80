import type { CodeRecord } from '../../code/record';

/** How descriptors of parts, additions and repairs begin: meant less often than the thing itself. */
const secondary = /^(?:additions?|replacement|repair|all lower|all upper|upper extremity addition)\b/;
/** The descriptor itself sends Medicare's billers elsewhere. */
const refers = /\buse (?:hcpcs )?[a-z]\d{4}\b/;
const makersOwn = /\bnot (?:therapeutically )?equivalent to [a-z]\d{4}/;
const catchAll = ['not otherwise classified', 'unlisted', 'miscellaneous', 'unclassified'];

/** Points for what a descriptor says of itself, and for the section that a code stands in. */
export const priorPoints = {
  modifier: -8,
  secondary: -3,
  compounded: -8,
  biosimilar: -3,
  /** The general code of a substance comes before those of single makers and brands. */
  general: 1,
  makersOwn: -5,
  refers: -8,
  catchAll: -1,
  inhalation: -2,
  oral: -1,
  temporary: -1,
  service: -2,
  qualityMeasure: -8,
  hospital: -5,
  payersDrug: -6,
  other: -3,
};

/**
 * How likely a code is meant where the words alone do not decide: permanent codes before temporary ones, things and drugs before
 * quality measures, things before their parts, codes before modifiers. Small beside any difference in words.
 */
export function hcpcsPrior(record: CodeRecord): number {
  if (record.kind === 'modifier') return priorPoints.modifier;
  let prior = priorOfSection(record.code);
  const long = `${record.long} ${record.starter?.note ?? ''}`.toLowerCase();
  if (secondary.test(long) || long.includes('replacement only')) prior += priorPoints.secondary;
  if (long.includes('compounded product') || long.includes(', compounded,')) prior += priorPoints.compounded;
  if (long.includes('biosimilar') && !long.includes('excludes biosimilar')) prior += priorPoints.biosimilar;
  if (long.startsWith('injection') && long.includes('not otherwise specified')) prior += priorPoints.general;
  if (makersOwn.test(long)) prior += priorPoints.makersOwn;
  if (refers.test(long)) prior += priorPoints.refers;
  if (catchAll.some((words) => long.includes(words))) prior += priorPoints.catchAll;
  return prior;
}

/** Codes are counted and filtered by their first letter, modifiers together. */
export function hcpcsGroup({ kind, code }: CodeRecord): string {
  return kind === 'modifier' ? kind : code.charAt(0);
}

function priorOfSection(code: string): number {
  switch (code.charAt(0)) {
    case 'J':
      if (code >= 'J7604' && code <= 'J7699') return priorPoints.inhalation;
      return code >= 'J8498' && code < 'J9000' ? priorPoints.oral : 0;
    case 'A':
    case 'B':
    case 'E':
    case 'L':
    case 'P':
    case 'V':
      return 0;
    case 'K':
    case 'Q':
    case 'R':
      return priorPoints.temporary;
    case 'G':
      return code >= 'G8000' ? priorPoints.qualityMeasure : priorPoints.service;
    case 'C':
      return priorPoints.hospital;
    case 'M':
      return priorPoints.other;
    case 'S':
      // Private payers' own drug codes stand behind Medicare's.
      return code < 'S0500' ? priorPoints.payersDrug : priorPoints.other;
    default:
      return priorPoints.other;
  }
}
