import type { BookPlan } from '../book';

/** The first character of a code: its section (PCS guidelines A1). */
const sections: Record<string, string> = {
  '0': 'Medical and surgical',
  '1': 'Obstetrics',
  '2': 'Placement',
  '3': 'Administration',
  '4': 'Measurement and monitoring',
  '5': 'Extracorporeal or systemic assistance and performance',
  '6': 'Extracorporeal or systemic therapies',
  '7': 'Osteopathic',
  '8': 'Other procedures',
  '9': 'Chiropractic',
  B: 'Imaging',
  C: 'Nuclear medicine',
  D: 'Radiation therapy',
  F: 'Physical rehabilitation and diagnostic audiology',
  G: 'Mental health',
  H: 'Substance abuse treatment',
  X: 'New technology',
};

/** Sections above the tables. */
export const procedureBook = (): BookPlan => ({
  shelvesOf: ({ code }) => {
    const id = code.charAt(0);
    return [{ id, label: id, title: sections[id] ?? 'Section of a later edition' }];
  },
});
