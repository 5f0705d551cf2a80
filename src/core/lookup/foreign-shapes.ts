import type { CodeRef, SystemId } from '../code/ref';
import { systemName, systems } from '../systems/about';
import type { SystemAbout } from '../systems/code-system';

/** What a text looks like that is no code of any loaded system (`an NDC`), and what can be done. */
export type ForeignShape = { name: string; advice: string };

/** A system that answers, and whether only what ships of it does. */
export type HeldSystem = { system: SystemId; isStarter: boolean };

/** `of`: the systems of which the shape is, with what is said where one of them answers and has not the code. */
type Shape = ForeignShape & { shape: RegExp; of?: readonly SystemId[] };

const cpt =
  'CPT is licensed by the AMA and not in CodeDesk. If your organization holds a license, import its own file.';

const icd =
  'HCPCS codes never have a dot. Diagnosis codes can be found once an ICD-10-CM release is imported.';

const modifierAdvice = 'Two-digit modifiers are CPT, licensed by the AMA, and not in CodeDesk.';
const twoDigits = String.raw`-?\d{2}(?:\s*(?:,|\/|&|AND|OR)\s*-?\d{2})*`;
const revenueAdvice =
  'Revenue codes belong to the NUBC and are not in CodeDesk; type yours in the UB-04 line.';

/** Numbers with the word that says of which list they are, in the order in which they are tried; the word is a part of the shape. */
const namedShapes: readonly Shape[] = [
  {
    shape: new RegExp(
      `^(?:CPT\\s+)?(?:MODIFIERS?|MODS?)[\\s:#]*${twoDigits}$|^${twoDigits}\\s*(?:MODIFIERS?|MODS?)$|^-\\d{2}$`,
    ),
    name: 'a two-digit CPT modifier',
    advice: modifierAdvice,
  },
  {
    shape: /^REV(?:ENUE)?(?:\s*CODES?)?[\s:#]*\d{3,4}$/,
    name: 'a revenue code',
    advice: revenueAdvice,
  },
  {
    shape: /^(?:POS|PLACE\s+OF\s+SERVICE)(?:\s*CODE)?[\s:#]*\d{1,3}$/,
    name: 'a place of service',
    advice: 'No place of service in force has this number.',
  },
  {
    shape: /^(?!D\d)[A-Z]\d{4}\.[A-Z0-9]+$/,
    name: 'a HCPCS code with a dot behind it',
    advice: 'HCPCS codes never have a dot; leave out what follows it.',
  },
];

/** In the order in which they are tried; each whole text only, never a part of one. */
const shapes: readonly Shape[] = [
  {
    shape: /^[A-Z]\d[A-Z0-9]\.[A-Z0-9]{0,4}$/,
    name: 'an ICD-10-CM diagnosis code',
    advice: icd,
    of: ['icd10cm'],
  },
  {
    shape: /^(?:\d{3}|V\d{2}|E\d{3})\.\d{0,2}$/,
    name: 'an ICD-9-CM code',
    advice: 'ICD-9-CM ended on 09/30/2015 in the United States; look for the diagnosis in ICD-10-CM.',
  },
  { shape: /^[A-Z0-9]{2,6}\.[A-Z0-9.]*$/, name: 'a code with a dot', advice: icd, of: ['icd10cm'] },
  {
    shape: /^D[\s-]?\d{4}$/,
    name: 'a CDT code',
    advice:
      'CDT is licensed by the ADA and not in CodeDesk. If your organization holds a license, import its own file.',
  },
  { shape: /^\d{5}(?:-?(?:\d{2}|[A-Z][A-Z0-9]))?$/, name: 'a CPT code', advice: cpt },
  { shape: /^\d{4}[A-Z]$/, name: 'a CPT code', advice: cpt },
  {
    shape: /^\d{4,6}-\d{3,4}(?:-\d{0,2})?$|^\d{9,12}$/,
    name: 'an NDC',
    advice: 'No product with it is loaded. Import the ASP NDC crosswalk to find codes by NDC.',
  },
  { shape: /^\d{4}$/, name: 'a revenue code', advice: revenueAdvice },
  {
    shape: /^\d{3}$/,
    name: 'a revenue code or a diagnosis-related group',
    advice:
      'Neither list is in CodeDesk: revenue codes belong to the NUBC, and groups are what an inpatient stay is paid by.',
  },
  {
    shape: /^(?:MS-?|APR-?)?DRG[\s#:-]*\d{1,3}$/,
    name: 'a diagnosis-related group',
    advice: 'Diagnosis-related groups are what an inpatient stay is paid by; they are not in CodeDesk.',
  },
  {
    // "Co-57" is cobalt, "PR" and "CO" alone are modifiers.
    shape:
      /^(?!CO[\s-]?(?:57|58|60)$)(?:(?:CO|PR|OA|PI)[\s-]\d{1,3}|(?:CO|PR|OA|PI)[\s-]?\d{1,3}\sDENIALS?|(?:CARC|RARC)[\s#:]+(?:(?:CO|PR|OA|PI)-?)?[A-Z]{0,2}\d{1,4})$/,
    name: 'a reason or remark code of a remittance',
    advice: 'The lists are X12’s and not in CodeDesk; the payer’s remittance says what they mean.',
  },
  {
    shape:
      /^(?:(?:CONDITION|OCCURRENCE|VALUE)(?:\sSPAN)?\sCODE|(?:TYPE\sOF\sBILL|BILL\sTYPE|TOB))[\s#:]+[A-Z0-9]{2,4}$/,
    name: 'a code of the institutional claim form',
    advice: 'Those codes belong to the NUBC and are not in CodeDesk; its manual says what they mean.',
  },
  {
    shape: /^APC[\s#:-]*\d{4}$/,
    name: 'an ambulatory payment classification',
    advice: 'Classifications are what a hospital outpatient service is paid by; they are not in CodeDesk.',
  },
  {
    shape: /^\d{2}$/,
    name: 'a place of service or a two-digit CPT modifier',
    advice: 'No place of service in force has this number. Two-digit modifiers are CPT and not in CodeDesk.',
  },
  {
    shape: /^[A-Z]\d{4}$/,
    name: 'a HCPCS code',
    advice:
      'No release held has it. It may be newer than them, or a diagnosis code that is written with a dot.',
  },
  {
    // A section that is a digit, or a letter before a letter, is of procedures alone.
    shape: /^(?=.*\d.*\d)(?:\d|[B-DF-HX](?=[A-HJ-NP-Z]))[0-9A-HJ-NP-Z]{6}$/,
    name: 'an ICD-10-PCS procedure code',
    advice: 'Inpatient procedures answer once an ICD-10-PCS release is imported.',
    of: ['icd10pcs'],
  },
  {
    shape: /^[B-DF-HX]\d[0-9A-HJ-NP-Z]{5}$/,
    name: 'an ICD-10 code',
    advice: 'Diagnoses and inpatient procedures can be found once their ICD-10 release is imported.',
    of: ['icd10cm', 'icd10pcs'],
  },
  {
    shape: /^[A-Z]\d[A-Z0-9]{4,5}$/,
    name: 'an ICD-10-CM diagnosis code',
    advice: 'Diagnosis codes answer once an ICD-10-CM release is imported.',
    of: ['icd10cm'],
  },
];

/** A word that says which system is meant, before the code. */
const systemWord =
  /^(?:ndc|n4|icd(?:[\s-]?(?:9|10))?(?:[\s-]?cm|[\s-]?pcs)?|c[dp]t(?:\s+code)?|hcpcs(?:\s+code)?|rev(?:enue)?(?:\s+code)?)[\s:#]+/i;

/**
 * What a text looks like, where its shape is that of a code. Asked only when no loaded system has the code: the shape is
 * named, never answered by another system's code that happens to have the same characters.
 * @param held the systems that answer: of a code of theirs it is said that they have it not
 * @param reading systems that will answer in a moment: until then nobody can say that a code is not held
 * @returns null where the text is words
 */
export function foreignShape(
  query: string,
  held: readonly HeldSystem[] = [],
  reading: readonly SystemId[] = [],
): ForeignShape | null {
  const whole = query.trim().toUpperCase();
  const listed = namedShapes.find(({ shape }) => shape.test(whole));
  if (listed) return { name: listed.name, advice: listed.advice };
  const text = query.trim().replace(systemWord, '').toUpperCase();
  // Blanks stand inside an NDC; anything else with a blank is several words.
  const single = /^[\d\s-]+$/.test(text) ? text.replace(/\s+/g, '') : text;
  if (single.length > 20) return null;
  const found = shapes.find(({ shape }) => shape.test(single));
  if (!found) return null;
  if (reading.length > 0) return { name: found.name, advice: stillReading(reading) };
  const answering = held.filter(({ system }) => found.of?.includes(system));
  if (answering.length === 0) return { name: found.name, advice: found.advice };
  const names = answering.map(({ system }) => systemName(system)).join(' or ');
  const advice = answering.some(({ isStarter }) => isStarter)
    ? `It is not among the starter’s. Import a release of ${names} to look up every code.`
    : `No release held of ${names} has it.`;
  const open = (found.of ?? []).filter((system) => !answering.some((held) => held.system === system));
  const also =
    open.length > 0
      ? ` Or it is one of ${open.map(systemName).join(' or ')}, which answers once a release is imported.`
      : '';
  return { name: found.name, advice: advice + also };
}

const diagnosisNamed =
  /^(?:icd(?:[\s-]?10)?(?:[\s-]?cm)?|dx|diag(?:nosis)?)(?:\s+codes?)?[\s:#]+([a-z]\d[a-z0-9](?:\.?[a-z0-9]{1,4})?)$/i;

/** The diagnosis code in a query that says that it is one: "dx E1140" asks for no wheelchair. Null where it says nothing of the kind. */
export const diagnosisAsked = (query: string): string | null =>
  diagnosisNamed.exec(query.trim())?.[1]?.toUpperCase() ?? null;

/** A code that is said to be a diagnosis where no diagnoses answer. */
export const unheldDiagnosis: ForeignShape = { name: 'an ICD-10-CM diagnosis code', advice: icd };

const codeRange = /^([A-Z])(\d{4})\s*(?:-|–|to|through|thru)\s*([A-Z])(\d{4})$/i;
/** A wider range is no list to read. */
const widestRange = 1000;

/** All codes that a range may hold: "J0696 to J0698"; null where the query is none. */
export function rangeAsked(query: string): readonly string[] | null {
  const [, letter = '', from, sameLetter = '', to] = codeRange.exec(query.trim()) ?? [];
  const isOneLetter = letter.toUpperCase() === sameLetter.toUpperCase();
  if (from === undefined || to === undefined || !isOneLetter) return null;
  const [first, last] = [Number(from), Number(to)];
  if (last <= first || last - first > widestRange) return null;
  return Array.from(
    { length: last - first + 1 },
    (_, nth) => letter.toUpperCase() + String(first + nth).padStart(4, '0'),
  );
}

/** Said of a number that is a place of service, and may have been meant as a modifier. */
export const alsoModifier = (query: string): string | null =>
  /^\d{2}$/.test(query.trim())
    ? `${query.trim()} is shown as a place of service. As a modifier it is CPT, which is licensed by the AMA and not in CodeDesk.`
    : null;

/** What is said while a system does not answer yet. */
export const stillReading = (reading: readonly SystemId[]): string =>
  `Still reading ${reading.map(systemName).join(', ')}: what it has of this follows in a moment.`;

/** Every loaded system's reading of a text as one of its whole codes. */
export function typedRefs(query: string, known: readonly SystemAbout[] = systems): CodeRef[] {
  return known.flatMap((system) => system.parse(query).map((typed) => ({ system: system.id, ...typed })));
}
