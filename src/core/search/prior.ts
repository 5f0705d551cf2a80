import type { CodeRecord } from '../code/record';

/** How descriptors of parts, additions and repairs begin: meant less often than the thing itself. */
const secondary = /^(?:additions?|replacement|repair|all lower|all upper|upper extremity addition)\b/;
/** The descriptor itself sends Medicare's billers elsewhere. */
const refers = /\buse (?:hcpcs )?[a-z]\d{4}\b/;
const makersOwn = /\bnot (?:therapeutically )?equivalent to [a-z]\d{4}/;
const catchAll = ['not otherwise classified', 'unlisted', 'miscellaneous', 'unclassified'];

/**
 * How likely a code is meant where the words alone do not decide: permanent codes before temporary ones, things and drugs before
 * quality measures, things before their parts, codes before modifiers. Small beside any difference in words.
 */
export function priorOf(record: CodeRecord): number {
  if (record.kind === 'modifier') return -8;
  let prior = priorOfSection(record.code);
  const long = `${record.long} ${record.starter?.note ?? ''}`.toLowerCase();
  if (secondary.test(long) || long.includes('replacement only')) prior -= 3;
  if (long.includes('compounded product') || long.includes(', compounded,')) prior -= 8;
  if (long.includes('biosimilar') && !long.includes('excludes biosimilar')) prior -= 3;
  // The general code of a substance comes before those of single makers and brands.
  if (long.startsWith('injection') && long.includes('not otherwise specified')) prior += 1;
  if (makersOwn.test(long)) prior -= 5;
  if (refers.test(long)) prior -= 8;
  if (catchAll.some((words) => long.includes(words))) prior -= 1;
  return prior;
}

function priorOfSection(code: string): number {
  switch (code.charAt(0)) {
    case 'J':
      if (code >= 'J7604' && code <= 'J7699') return -2;
      return code >= 'J8498' && code < 'J9000' ? -1 : 0;
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
      return -1;
    case 'G':
      return code >= 'G8000' ? -8 : -2;
    case 'C':
      return -5;
    case 'M':
      return -3;
    case 'S':
      // Private payers' own drug codes stand behind Medicare's.
      return code < 'S0500' ? -6 : -3;
    default:
      return -3;
  }
}
