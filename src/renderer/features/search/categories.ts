import { systemOf } from '../../../core/systems/about';
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
};

export const categoryWords = (category: string): string =>
  lettersInWords[category] ?? systemOf(category)?.name ?? category;

/** The filter that holds a category. */
export function filterOf(category: string | null): LookupFilter {
  if (!category) return {};
  if (systemOf(category)) return { system: category };
  return { groups: [category] };
}

/** The category that a filter holds: a group of codes, another system, or null for all. */
export function categoryOf({ groups, system }: LookupFilter): string | null {
  return system ?? groups?.[0] ?? null;
}
