import { SourceError } from '../../../files/errors';
import { counted } from '../../../files/text';
import type { HcpcsRecord } from '../record';

/** What became of the lines of a release while they were joined. */
export type Joined = { first: number; continued: number; lost: number };

/** Letters that codes of every full release begin with (docs/domain/hcpcs-files.md). */
const letters = ['A', 'E', 'G', 'J', 'L', 'Q', 'S', 'V'];
/** Of more lines than one in a hundred nobody knows which text they belonged to. */
const mostLost = 0.01;

/**
 * Refuses a full release of which a part is missing: a text that ends in the middle looks official, and a code that is missing looks as if
 * it did not exist.
 * @param least fewer procedure codes than these are an excerpt, and nobody takes it for the whole
 * @param isWrapped whether long texts stand on lines of their own, as in the contractor file
 * @throws SourceError
 */
export function refuseParts(
  records: readonly HcpcsRecord[],
  { first, continued, lost }: Joined,
  { least, isWrapped }: { least: number; isWrapped: boolean },
): void {
  const procedures = records.filter(({ kind }) => kind === 'procedure');
  if (procedures.length < least) return;
  const begun = new Set(procedures.map(({ code }) => code.charAt(0)));
  const missing = letters.filter((letter) => !begun.has(letter));
  const whole = 'Take the file out of CMS’s zip again.';
  if (missing.length > 0) {
    throw new SourceError(
      'damaged',
      `This release is cut off: it has ${counted(procedures.length, 'code')}, and none that begins with ${missing.join(', ')}. ${whole}`,
    );
  }
  if (isWrapped && continued === 0) {
    throw new SourceError(
      'damaged',
      `This release has lost the lines on which long descriptors go on, so that their ends are missing. ${whole}`,
    );
  }
  if (lost > (first + continued + lost) * mostLost) {
    throw new SourceError(
      'damaged',
      `${counted(lost, 'line')} of this release do not stand behind the code that they belong to: the lines are out of order, and descriptors would be cut short. ${whole}`,
    );
  }
}
