import { createIssueList } from '../../files/issues';
import { SourceError } from '../../files/errors';
import { counted, splitLines } from '../../files/text';
import { emptyLine, isClaimLine } from '../claim-line';
import type { ClaimLine } from '../claim-line';
import { mostLines, slice } from './list';
import type { CheckList, Progress } from './list';
import { readTextLine } from './read-text-line';

/** A line that is longer is no line of a list. */
const longestLine = 2_000;

/** The most lines that are taken for one claim: an electronic professional claim has room for fifty. */
const mostOfClaim = 50;

/** Lines that stand together, without an empty one between, are one claim where they are claim lines at all. */
function groupClaims(blocks: readonly ClaimLine[][]): ClaimLine[] {
  let claim = 0;
  return blocks.flatMap((block) => {
    const isClaim = block.some(isClaimLine) && block.length <= mostOfClaim;
    if (isClaim) claim++;
    const number = isClaim ? claim : null;
    return block.map((line) => ({ ...line, claim: number }));
  });
}

/**
 * Reads pasted text: a column of codes, a superbill, claim lines in words.
 * @throws SourceError where there are more lines than one run takes
 */
export function* readText(text: string): Generator<Progress, CheckList> {
  const rows = splitLines(text);
  if (rows.length > mostLines) {
    throw new SourceError(
      'too-large',
      `The list has ${counted(rows.length, 'line')}; one run takes ${counted(mostLines, 'line')}. Split it.`,
    );
  }
  const issues = createIssueList();
  const blocks: ClaimLine[][] = [[]];
  for (const [at, raw] of rows.entries()) {
    if (raw.trim() === '') blocks.push([]);
    else if (raw.length > longestLine) {
      issues.add(at + 1, 'The line is too long for a line of a list; nothing of it was read.');
      blocks.at(-1)?.push({ ...emptyLine(at + 1), unreadable: ['code'] });
    } else blocks.at(-1)?.push(...readTextLine(raw, at + 1));
    if ((at + 1) % slice === 0) yield { done: at + 1, total: rows.length };
  }
  const lines = groupClaims(blocks);
  return {
    format: lines.some(isClaimLine) ? 'text' : 'codes',
    lines,
    columns: null,
    headers: null,
    issues: issues.all(),
  };
}
