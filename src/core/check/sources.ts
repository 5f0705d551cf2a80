/**
 * Where rules come from, as somebody who sends a claim back may be told; docs/domain/claim-checks.md says under the same headings what
 * each of these publications says, and names all sources.
 */
const publications = {
  Codes: 'CMS, HCPCS releases by their dates',
  Dates: 'Medicare, one calendar year for a claim; CMS and NCHS, code sets by their dates',
  Diagnoses: 'NCHS, ICD-10-CM guidelines and tabular list',
  Equipment: 'CMS, DMEPOS fee schedule; Medicare claims processing manual, chapter 20',
  'JW and JZ': 'Medicare claims processing manual, chapter 17; contractors on discarded drugs',
  'Lines of one claim':
    'CMS, NCCI policy manual and its edits; Medicare claims processing manual, chapter 15',
  Modifiers: 'CMS, HCPCS modifiers and relative value files; contractors on their order',
  MUE: 'CMS, medically unlikely edits',
  NDC: 'CMS, crosswalk of NDC and HCPCS',
  'Place of service': 'CMS, place of service codes',
  'The form': 'CMS-1500, item 24',
  Units: 'CMS, descriptors of HCPCS; Medicare claims processing manual, chapters 15 and 17',
  'Unclassified codes': 'Medicare contractors on unclassified drugs',
} as const;

/** The heading under which a rule stands, and the publications behind it. */
export const sourceOf = (heading: keyof typeof publications): string =>
  `${heading}: ${publications[heading]}`;
