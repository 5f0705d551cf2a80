/**
 * The shape of an ICD-10-CM code (docs/domain/icd-10-cm.md): a letter, two characters of which one is a digit (`C4A`, `QA0`), and up
 * to four more; with a dot after the third character where people write it.
 */
const wholeShape = /^[A-Z](?:\d[0-9A-Z]|[A-Z]\d)[0-9A-Z]{0,4}$/;

/** Whether canonical text can be a code, a header or a category. */
export const isDiagnosisShape = (code: string): boolean => wholeShape.test(code);

/** As coders write it: `M54.50`, `I10`. A dash at the end stays: `M54.5-`. */
export const formatDiagnosis = (code: string): string =>
  code.length > 3 && code[3] !== '-' ? `${code.slice(0, 3)}.${code.slice(3)}` : code;

/** Whether a code is a disease, a symptom or an injury: no finding, poisoning, external cause, or reason for a visit. */
export const isCondition = (code: string): boolean => /^(?:[A-Q]|R[0-6]|S|T[0-2]|T3[0-4]|U07)/.test(code);

const systemWord = /^(?:icd[\s-]?10(?:[\s-]?cm)?|icd|dx|diagnosis)[\s:#]+/i;

/**
 * The text without dot and blanks, upper case; null where a dot stands elsewhere than after the third character, or anything stands
 * there that no code has.
 */
export function undotted(text: string): string | null {
  const code = text.trim().replace(systemWord, '').replace(/\s+/g, '').toUpperCase();
  const dot = code.indexOf('.');
  if (dot >= 0 && (dot !== 3 || code.indexOf('.', dot + 1) >= 0)) return null;
  const plain = code.replace('.', '');
  return /^[A-Z][0-9A-Z]*$/.test(plain) && plain.length <= 7 ? plain : null;
}

/** The code that one stands below: the nearest shorter of those known, of three characters at least; null where there is none. */
export function parentOf(code: string, known: { has: (code: string) => boolean }): string | null {
  for (let length = code.length - 1; length >= 3; length--) {
    const shorter = code.slice(0, length);
    if (known.has(shorter)) return shorter;
  }
  return null;
}
