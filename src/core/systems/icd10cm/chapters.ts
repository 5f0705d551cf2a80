import { isWithin } from './book-order';

/** A chapter of ICD-10-CM; ranges are facts of the classification, titles are in our own words. */
export type Chapter = { id: string; title: string; from: string; to: string };

/**
 * The chapters, with the ranges of FY 2026; 22 came with FY 2021 (U07), QA0 with FY 2026. A loaded tabular list says it more
 * exactly for its year.
 */
const chapters: readonly Chapter[] = [
  { id: '1', title: 'Infections and parasites', from: 'A00', to: 'B99' },
  { id: '2', title: 'Neoplasms', from: 'C00', to: 'D49' },
  { id: '3', title: 'Blood and immune system', from: 'D50', to: 'D89' },
  { id: '4', title: 'Endocrine, nutrition and metabolism', from: 'E00', to: 'E89' },
  { id: '5', title: 'Mental health, behavior and neurodevelopment', from: 'F01', to: 'F99' },
  { id: '6', title: 'Nervous system', from: 'G00', to: 'G99' },
  { id: '7', title: 'Eye', from: 'H00', to: 'H59' },
  { id: '8', title: 'Ear and mastoid', from: 'H60', to: 'H95' },
  { id: '9', title: 'Heart and circulation', from: 'I00', to: 'I99' },
  { id: '10', title: 'Lungs and airways', from: 'J00', to: 'J99' },
  { id: '11', title: 'Digestion', from: 'K00', to: 'K95' },
  { id: '12', title: 'Skin', from: 'L00', to: 'L99' },
  { id: '13', title: 'Muscles, bones and connective tissue', from: 'M00', to: 'M99' },
  { id: '14', title: 'Kidneys, urinary tract and genitals', from: 'N00', to: 'N99' },
  { id: '15', title: 'Pregnancy and childbirth', from: 'O00', to: 'O9A' },
  { id: '16', title: 'Conditions that begin around birth', from: 'P00', to: 'P96' },
  { id: '17', title: 'Malformations and chromosomes', from: 'Q00', to: 'QA0' },
  { id: '18', title: 'Symptoms, signs and findings', from: 'R00', to: 'R99' },
  { id: '19', title: 'Injury, poisoning and other effects of external causes', from: 'S00', to: 'T88' },
  { id: '20', title: 'External causes', from: 'V00', to: 'Y99' },
  { id: '21', title: 'Health status and contact with services', from: 'Z00', to: 'Z99' },
  { id: '22', title: 'Special purposes', from: 'U00', to: 'U85' },
];

/** The chapter of a code or of a beginning of at least three characters; null where no chapter has it. */
export function chapterOf(code: string): Chapter | null {
  return chapters.find(({ from, to }) => isWithin(code, from, to)) ?? null;
}
