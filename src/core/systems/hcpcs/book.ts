import type { BookInput, BookPlan, Shelf } from '../book';
import { hcpcsGroup } from './ranking';

/** What the first letter of a code stands for, as coders call it. */
const sections: Record<string, string> = {
  A: 'Transport, supplies, radiopharmaceuticals',
  B: 'Enteral and parenteral therapy',
  C: 'Hospital outpatient',
  E: 'Durable equipment',
  G: 'Services, temporary',
  H: 'Behavioral health',
  J: 'Drugs',
  K: 'Equipment, temporary',
  L: 'Orthotics and prosthetics',
  M: 'Quality measures and other services',
  P: 'Laboratory and blood',
  Q: 'Temporary codes',
  R: 'Portable X-ray',
  S: 'Private payers',
  T: 'Medicaid',
  U: 'Laboratory, temporary',
  V: 'Vision and hearing',
  modifier: 'Modifiers',
};

/** Sections by letter, and in these the starter catalog's families; a code that the starter has not stands after them. */
export const hcpcsBook = ({ starterOf }: Pick<BookInput, 'starterOf'>): BookPlan => ({
  keyOf: ({ kind, code }) => `${kind === 'modifier' ? 1 : 0}${code}`,
  shelvesOf: (record) => {
    const group = hcpcsGroup(record);
    const family = starterOf(record)?.family ?? '';
    const section: Shelf = {
      id: group,
      label: group === 'modifier' ? '' : group,
      title: sections[group] ?? 'Other codes',
    };
    if (group === 'modifier' && family === '') return [section];
    return [section, { id: family, label: '', title: family === '' ? 'Other codes' : family }];
  },
});
