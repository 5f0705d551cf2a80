import { codesTogether, hasGrownModifiers } from './code-words';

/*
 * What a cell may hold to be kept. Everything else is dropped unread: a name that stands in the column of the codes must not get
 * into a line, a message or a file (docs/domain/claim-checks.md, "What is kept").
 */

/** Longer cells are no field of a claim line; they are not even looked at. */
const longestCell = 120;

/** A cell without needless blanks; nothing of one that is too long. */
export const tidy = (cell: string): string =>
  cell.length > longestCell ? cell.slice(0, 0) : cell.replace(/[\s\u00A0]+/g, ' ').trim();

/** Whether a cell is empty; one that is too long is not. */
export const isEmpty = (cell: string): boolean => cell.length <= longestCell && tidy(cell) === '';

/** Marks that people and programs put about a code: quotes around it, an asterisk or a stop behind it. */
const marksAround = /^["'`“”‘’]+|["'`“”‘’*†‡§.,;:!?]+$/g;

/** A code of any system by its shape: characters and a digit, a dot, modifiers grown to it, a range of codes. Null for words. */
export function codeCell(cell: string): string | null {
  const text = tidy(cell).toUpperCase().replace(marksAround, '');
  const isCode = /^(?=.*\d)[A-Z0-9]{1,7}(?:\.[A-Z0-9]{0,5})?$/.test(text);
  return isCode || hasGrownModifiers(text) ? text : codesTogether(text);
}

/** Modifiers of one cell: `JW`, `RR KH`, `JW, 59`, `JZ:JA`. Null where anything else stands there. */
export function modifierCell(cell: string): string[] | null {
  const pieces = tidy(cell)
    .toUpperCase()
    .split(/[\s,;:/|-]+/)
    .filter((piece) => piece !== '');
  return pieces.every((piece) => /^[A-Z0-9]{2}$/.test(piece)) ? pieces : null;
}

/** Text that may be a number of some kind, kept as it stands: `70`, `1.50`, `-3`, `1,250`. Null for words. */
export function numberCell(cell: string): string | null {
  const text = tidy(cell).replace(/\s+/g, '');
  return /^[-+]?[$]?[-+]?[\d.,]{1,15}$/.test(text) && /\d/.test(text) ? text : null;
}

/** Digits and hyphens, or the numbers that products without an NDC have. */
export function ndcCell(cell: string): string | null {
  const text = tidy(cell)
    .replace(/\s+/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^(?:NDC[:#]?|N4)(?=\d)/i, '');
  return /^\d[\d-]{3,19}$/.test(text) ? text : null;
}

const measureWords: Record<string, string> = {
  EA: 'UN',
  VIAL: 'UN',
  UNIT: 'UN',
  GM: 'GR',
  G: 'GR',
  MG: 'ME',
  IU: 'F2',
};

/** The measure of a quantity of a drug. What is not one of the five is kept as it stands, at most four letters. */
export function measureCell(cell: string): string | null {
  const text = tidy(cell).toUpperCase();
  return /^[A-Z][A-Z0-9]{0,3}$/.test(text) ? (measureWords[text] ?? text) : null;
}

/** A place of service: two digits; one digit is filled up, as spreadsheets eat the zero. */
export function placeCell(cell: string): string | null {
  const text = tidy(cell);
  return /^\d{1,2}$/.test(text) ? text.padStart(2, '0') : null;
}

/** Letters `A` to `L`, or numbers 1 to 12: `AB`, `A,B`, `1 2`, `1:2:3`. */
export function pointerCell(cell: string): string[] | null {
  const text = tidy(cell).toUpperCase();
  if (/^[A-Z]+$/.test(text)) {
    // More than four are told as too many where they are plainly a row of letters; anything else may be a name.
    const isRow = Array.from(text).every((letter, at) => at === 0 || letter > text.charAt(at - 1));
    return /^[A-L]+$/.test(text) && (text.length <= 4 || isRow) ? Array.from(text) : null;
  }
  const pieces = text.split(/[\s,;:/|]+/).filter((piece) => piece !== '');
  const letters = pieces.map((piece) =>
    /^[A-L]$/.test(piece) ? piece : /^\d{1,2}$/.test(piece) ? pointerLetter(Number(piece)) : null,
  );
  return letters.every((letter) => letter !== null) ? letters : null;
}

/** The letter of the n-th diagnosis; `?` where there is no such place, so that it is told. */
export const pointerLetter = (place: number): string =>
  place >= 1 && place <= 12 ? String.fromCharCode(64 + place) : '?';

/** Diagnoses of one cell; those that are none by their shape are `null` all together. */
export function diagnosisCell(cell: string): string[] | null {
  const pieces = tidy(cell)
    .toUpperCase()
    .split(/[\s,;:|/]+/)
    .filter((piece) => piece !== '' && !/^(?:[A-L1-9]|1[0-2])[.)]?$/.test(piece));
  const codes = pieces.map(codeCell);
  return codes.every((code) => code !== null) ? codes : null;
}

/** An amount with its measure: `45 mg`, `2 x 40 mg`, `1,000 units`. Null for anything that may be other words. */
export function doseCell(cell: string): string | null {
  const text = tidy(cell);
  const shape =
    /^(?:\d{1,3} ?x ?)?[\d.,]{1,12} ?(?:mg|mcg|ug|g|gm|ml|cc|iu|units?|meq|mci|sq ?cm|each|ea|miles?|minutes?|min|hours?|hrs?|vials?)\.?$/i;
  return shape.test(text) ? text : null;
}
