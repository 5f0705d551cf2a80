import type { LookupFilter } from '../../../core/lookup/messages';

/** What the first letter of a Level II code stands for, as coders call it. */
const lettersInWords: Record<string, string> = {
  A: 'Supplies',
  B: 'Enteral',
  C: 'Outpatient C',
  E: 'Equipment',
  G: 'Services G',
  H: 'Behavioral',
  J: 'Drugs',
  K: 'Equipment K',
  L: 'Orthotics',
  M: 'Quality M',
  P: 'Lab, blood',
  Q: 'Temporary Q',
  R: 'Portable X-ray',
  S: 'Private S',
  T: 'Medicaid T',
  U: 'Lab U',
  V: 'Vision',
  modifier: 'Modifiers',
  private: 'Private',
  pos: 'Places',
};

export const categoryWords = (category: string): string => lettersInWords[category] ?? category;

/** The category that a filter holds: a first letter, `modifier`, another system, or null for all. */
export function categoryOf({ kind, letters, system }: LookupFilter): string | null {
  if (system) return system;
  if (kind === 'modifier') return 'modifier';
  return letters?.[0] ?? null;
}
