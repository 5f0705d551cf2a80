import { formatDate } from '../../code/dates';
import { inWords, type WordField } from './words';

/** What a fact of CMS's is called in a list of changes, and how its value is said. */
type FieldWords = { label: string; values?: WordField; isDate?: true; isEachCharacter?: true };

const fields: Readonly<Record<string, FieldWords>> = {
  ncd: { label: 'National coverage sections' },
  mcm: { label: 'Carriers manual sections' },
  statute: { label: 'Statute' },
  labCertification: { label: 'Laboratory certification', values: 'labCertification' },
  xref: { label: 'Codes that CMS refers to' },
  ascGroup: { label: 'Surgical center', values: 'ascGroup' },
  ascEffective: { label: 'Surgical center, in effect since', isDate: true },
  mog: { label: 'Outpatient group' },
  mogPolicy: { label: 'Outpatient policy', values: 'mogPolicy' },
  mogEffective: { label: 'Outpatient policy, in effect since', isDate: true },
  processingNote: { label: 'Processing note' },
  betos: { label: 'BETOS', values: 'betos' },
  tos: { label: 'Type of service', values: 'typeOfService', isEachCharacter: true },
  anesthesiaUnits: { label: 'Anesthesia base units' },
};

/** A fact's name in words; one that is not known stands as it is in the source. */
export const fieldLabel = (field: string): string => fields[field]?.label ?? field;

/** A coded value in words with the value itself behind it: `drug (51)`; `none` where it is empty. */
export function codedWords(field: WordField, value: string): string {
  if (!value.trim()) return 'none';
  const words = inWords(field, value);
  return words === null ? value : `${words} (${value})`;
}

/** The value of a fact in words. Several values stand apart by a blank, as a change has them. */
export function valueWords(field: string, value: string): string {
  const { values, isDate, isEachCharacter } = fields[field] ?? { label: field };
  if (!value.trim()) return 'none';
  if (isDate) return formatDate(value);
  if (!values) return value;
  const each = isEachCharacter ? value.replaceAll(' ', '').split('') : value.split(' ').filter(Boolean);
  return each.map((one) => codedWords(values, one)).join(', ');
}
