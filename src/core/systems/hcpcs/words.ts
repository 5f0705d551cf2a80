import { betosWords } from './words-betos';

/**
 * CMS's code values in words. The values and their meanings are facts of CMS's record layout (2019, the one that
 * later releases still follow); the wording is our own and short enough for one line of a table.
 */
export type WordTable = Readonly<Record<string, string>>;

const coverage: WordTable = {
  C: 'covered at the contractor’s judgement',
  D: 'special coverage instructions apply',
  I: 'not payable by Medicare',
  M: 'not covered by Medicare',
  S: 'not covered by Medicare by statute',
};

const pricing: WordTable = {
  '00': 'not priced separately by Part B',
  '11': 'physician fee schedule, national relative values',
  '12': 'physician fee schedule, national anesthesia units',
  '13': 'physician fee schedule, priced by the contractor',
  '21': 'clinical laboratory fee schedule, national limit',
  '22': 'clinical laboratory, priced by the contractor',
  '31': 'frequently serviced equipment, floor and ceiling',
  '32': 'inexpensive or routinely purchased equipment, floor and ceiling',
  '33': 'oxygen and oxygen equipment, floor and ceiling',
  '34': 'supplies for equipment, floor and ceiling',
  '35': 'surgical dressings, floor and ceiling',
  '36': 'capped rental equipment, floor and ceiling',
  '37': 'ostomy, tracheostomy and urological supplies, floor and ceiling',
  '38': 'orthotics, prosthetics and vision services, floor and ceiling',
  '39': 'parenteral and enteral nutrition',
  '45': 'customised equipment',
  '46': 'equipment or supply priced by the contractor',
  '51': 'drug',
  '52': 'reasonable charge',
  '53': 'set by statute',
  '54': 'vaccination',
  '55': 'splint or cast',
  '56': 'intraocular lens inserted in an office',
  '57': 'other, priced by the contractor',
  '99': 'no value established',
};

const multiplePricing: WordTable = {
  '9': 'not priced separately, or no value established',
  A: 'one pricing method',
  B: 'professional part by relative values, technical part and whole by the contractor',
  C: 'physician’s interpretation by relative values, the test by the laboratory fee schedule',
  D: 'physician by relative values, clinical psychologist by own schedule (ended 1998)',
  E: 'physician by relative values, psychologist and social worker by own schedules (ended 1998)',
  F: 'physician priced by the contractor, psychologist and social worker by own schedules (ended 1998)',
  G: 'reasonable charge with blood products on the claim, else the laboratory fee schedule',
};

const typeOfService: WordTable = {
  '0': 'whole blood',
  '1': 'medical care',
  '2': 'surgery',
  '3': 'consultation',
  '4': 'diagnostic radiology',
  '5': 'diagnostic laboratory',
  '6': 'therapeutic radiology',
  '7': 'anesthesia',
  '8': 'assistant at surgery',
  '9': 'other medical items or services',
  A: 'used equipment',
  B: 'high-risk screening mammography (ended 1998)',
  C: 'low-risk screening mammography (ended 1998)',
  D: 'ambulance',
  E: 'enteral or parenteral nutrition',
  F: 'facility use in an ambulatory surgical center',
  G: 'immunosuppressive drugs',
  H: 'hospice (ended 1995)',
  I: 'equipment bought in instalments (ended 1995)',
  J: 'diabetic shoes',
  K: 'hearing items and services',
  L: 'supplies for end-stage renal disease',
  M: 'monthly capitation for dialysis',
  N: 'kidney donor',
  P: 'purchase of equipment, prosthetics or orthotics',
  Q: 'vision items or services',
  R: 'rental of equipment',
  S: 'surgical dressings or other supplies',
  T: 'outpatient mental health limit',
  U: 'occupational therapy',
  V: 'pneumococcal or influenza vaccine',
  W: 'physical therapy',
  Y: 'second opinion on surgery (ended 1997)',
  Z: 'third opinion on surgery (ended 1997)',
};

const action: WordTable = {
  A: 'added',
  B: 'long description and administrative data changed',
  C: 'long description changed',
  D: 'discontinued',
  F: 'administrative data changed',
  N: 'no change',
  P: 'payment changed',
  R: 'reactivated',
  S: 'short description changed',
  T: 'BETOS or type of service changed',
};

const mogPolicy: WordTable = {
  '1': 'covered in an ambulatory surgical center',
  '2': 'bundled, not paid separately',
  '3': 'not on the list of ambulatory surgery',
  '4': 'invalid code with 90 days of grace',
  '6': 'paid separately when furnished in an ambulatory surgical center',
  '7': 'restricted coverage in an ambulatory surgical center',
  '9': 'ambulatory surgical payment does not apply',
};

const ascGroup: WordTable = { YY: 'approved for ambulatory surgical centers' };

const labCertification: WordTable = {
  '010': 'histocompatibility testing',
  '100': 'microbiology',
  '110': 'bacteriology',
  '115': 'mycobacteriology',
  '120': 'mycology',
  '130': 'parasitology',
  '140': 'virology',
  '150': 'other microbiology',
  '200': 'diagnostic immunology',
  '210': 'syphilis serology',
  '220': 'general immunology',
  '300': 'chemistry',
  '310': 'routine chemistry',
  '320': 'urinalysis',
  '330': 'endocrinology',
  '340': 'toxicology',
  '350': 'other chemistry',
  '400': 'hematology',
  '500': 'immunohematology',
  '510': 'ABO group and Rh type',
  '520': 'antibody detection, transfusion',
  '530': 'antibody detection, not for transfusion',
  '540': 'antibody identification',
  '550': 'compatibility testing',
  '560': 'other immunohematology',
  '600': 'pathology',
  '610': 'histopathology',
  '620': 'oral pathology',
  '630': 'cytology',
  '800': 'radiobioassay',
  '900': 'clinical cytogenetics',
};

/** Every coded field of `CmsFacts` and the words for its values. */
const words = {
  coverage,
  pricing,
  multiplePricing,
  typeOfService,
  betos: betosWords,
  action,
  mogPolicy,
  ascGroup,
  labCertification,
} as const satisfies Record<string, WordTable>;

export type WordField = keyof typeof words;

/** What a code value means; null for a value that the tables do not know, which is then shown as it stands. */
export function inWords(field: WordField, value: string): string | null {
  const table: WordTable = words[field];
  return Object.hasOwn(table, value) ? (table[value] ?? null) : null;
}
