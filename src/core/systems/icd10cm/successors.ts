import type { CodeRecord } from '../../code/record';
import type { Supplement } from '../supplement';
import { conversionIndex } from './conversions';
import { heldPart, isConversions } from './held-parts';

/** What came after a diagnosis, in the conversion table that is held; nothing where none is (docs/domain/icd-10-cm-notes.md). */
export function diagnosisSuccessors(
  supplements: readonly Supplement[],
): (record: CodeRecord) => readonly (readonly string[])[] {
  const table = heldPart(supplements, 'conversion table', isConversions);
  if (!table) return () => [];
  const conversions = conversionIndex(table.data);
  return ({ code }) => conversions.descendants(code).map((step) => step.map((next) => next.code));
}
