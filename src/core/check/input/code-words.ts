/*
 * How codes are written: alone, with modifiers grown to them, as a range, with a letter typed for a digit. By their shape alone;
 * whether there is such a code is asked later (docs/domain/claim-checks.md, "Codes").
 */

/** Level II, CPT's three categories and its proprietary tests. */
const procedure = /^(?:[A-Z]\d{4}|\d{5}|\d{4}[AFMTU])$/;

/** The second character of ICD-10-CM is always a digit. */
const dotted = /^[A-Z]\d[0-9A-Z]\.[0-9A-Z]{1,4}$/;
const plainDiagnosis = /^[A-Z]\d[0-9A-Z](?:[0-9A-Z]{3,4})?$/;
const inpatient = /^(?=.*\d)(?=.*[A-Z])[0-9A-HJ-NP-Z]{7}$/;

/** Two digits that are modifiers of CPT (their numbers alone; the texts are licensed). Other two digits behind a code count something. */
export const digitModifiers: ReadonlySet<string> = new Set(
  '22 23 24 25 26 27 32 33 47 50 51 52 53 54 55 56 57 58 59 62 63 66 73 74 76 77 78 79 80 81 82 90 91 92 93 95 96 97 99'.split(
    ' ',
  ),
);

/** Whether two characters may be a modifier. */
export const isPair = (pair: string): boolean =>
  /^\d{2}$/.test(pair) ? digitModifiers.has(pair) : /^[A-Z][A-Z0-9]$/.test(pair);

/** The code and the modifiers of `E0260RRKH`; null where the text is anything else. */
export function grownModifiers(text: string): { code: string; modifiers: string[] } | null {
  const [, code, tail = ''] = /^([A-Z]\d{4}|[1-9]\d{4})((?:[A-Z0-9]{2}){1,4})$/.exec(text) ?? [];
  const modifiers = tail.match(/../g) ?? [];
  return code !== undefined && modifiers.every(isPair) ? { code, modifiers } : null;
}

export const hasGrownModifiers = (text: string): boolean => grownModifiers(text) !== null;

/**
 * Whether seven characters may be a diagnosis rather than a code with a modifier: those with the placeholder X before the last one,
 * and fractures of the occiput, S02.11A to S02.11H. XE, XP and XU are modifiers.
 */
export const mayBeDiagnosis = (text: string): boolean =>
  plainDiagnosis.test(text) &&
  (!hasGrownModifiers(text) ||
    /^[FINOWXYZ]/.test(text) ||
    (/X[A-Z0-9]$/.test(text) && !/X[EPU]$/.test(text)) ||
    /^S0211[A-H]/.test(text));

const lookalikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', S: '5', B: '8', Z: '2' };

/**
 * What a text of five characters was meant to be where letters stand for digits: `JO475` is J0475. Null where it has none, and where
 * the letters may be those of a diagnosis; O, I, L and S stand at none of its first six places.
 */
export function digitsMeant(text: string): string | null {
  if (!/^[A-Z0-9][0-9OILSBZ]{4}$/.test(text) || (text.match(/\d/g) ?? []).length < 3) return null;
  const rest = text.slice(1);
  if (!/[A-Z]/.test(rest) || (/^[A-Z]\d/.test(text) && /[BZ]/.test(rest))) return null;
  if (/^\d{4}[BLSZ]$/.test(text)) return null;
  return text.charAt(0) + rest.replace(/[A-Z]/g, (letter) => lookalikes[letter] ?? letter);
}

const anyCode = String.raw`(?:[A-Z]\d{4}|\d{5}|\d{4}[AFMTU]|[A-Z]\d[0-9A-Z]\.[0-9A-Z]{1,4})`;
const between = String.raw`\s*(?:[-–—]|\bTO\b|\bTHRU\b|\bTHROUGH\b)\s*`;
const gaps = new RegExp(between, 'g');
const range = new RegExp(`^${anyCode}(?:${between}${anyCode})+$`);
const several = new RegExp(`^${anyCode}(?:[\\s,;&+/|]+${anyCode})+$`);

/** Several codes of one cell, as they stand there but for blanks: a range (`J0475-J0480`), or single ones (`J0475/J0476`). */
export function codesTogether(text: string): string | null {
  if (range.test(text)) return text.replace(gaps, '-');
  return several.test(text) ? text.replace(/[\s,;&+/|]+/g, '/') : null;
}

/** How several codes of one cell stand there; null for one code. */
export const howTogether = (code: string): 'range' | 'several' | null =>
  range.test(code) ? 'range' : several.test(code) ? 'several' : null;

const ends = new RegExp(`(?<![\\w.$,-])${anyCode}(?:${between}${anyCode})+(?![\\w.-])`, 'gi');
const strokes = new RegExp(`(?<=(?<![\\w.-])${anyCode})[/&+](?=${anyCode}(?![\\w.]))`, 'gi');

/** Brings the ends of a range together and parts codes with a stroke between them, so that each is one word. */
export function codesApart(text: string): string {
  const joined = /[-–—]|\b(?:to|thru|through)\b/i.test(text)
    ? text.replace(ends, (found) => found.toUpperCase().replace(gaps, '-'))
    : text;
  return /[/&+]/.test(joined) ? joined.replace(strokes, ' ') : joined;
}

export type CodeWord = {
  text: string;
  modifiers: string[];
  kind: 'procedure' | 'diagnosis' | 'other code' | 'range';
};

/** The code that a word of a text is, with what hangs on it by a hyphen or a stroke; null for any other word. */
export function codeWord(word: string): CodeWord | null {
  const whole = word.toUpperCase();
  if (range.test(whole)) return { text: whole, modifiers: [], kind: 'range' };
  const [text = '', ...behind] = whole.split(/[-:/]/);
  const modifiers = behind.filter((piece) => /^[A-Z0-9]{2}$/.test(piece));
  if (procedure.test(text) || digitsMeant(text) !== null) return { text, modifiers, kind: 'procedure' };
  if (dotted.test(text) || (text.length !== 4 && mayBeDiagnosis(text))) {
    return { text, modifiers: [], kind: 'diagnosis' };
  }
  // Seven characters may be a code of their own; the data tell (core/check/grown-modifiers.ts).
  if (hasGrownModifiers(text)) return { text, modifiers, kind: 'procedure' };
  return inpatient.test(text) ? { text, modifiers, kind: 'other code' } : null;
}
