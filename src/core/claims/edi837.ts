import { copyChecked, trimmed } from './line';
import type { ClaimLine, Copied } from './line';

/*
 * Segments of the professional claim, 005010X222A1, loops 2400 and 2410 (docs/domain/claims.md). The paper's run-together NDC
 * does not apply here: every part has its own element.
 */

/** Characters that separate; they may not stand in data. */
export type Delimiters = {
  element: string;
  component: string;
  repetition: string;
  segment: string;
  release: string;
};

const usualDelimiters: Delimiters = {
  element: '*',
  component: ':',
  repetition: '^',
  segment: '~',
  release: '?',
};

const mostDescription = 80;
const mostDigits = 15;

/**
 * A number as X12's decimal type: no leading zeros, no needless trailing zeros, no point at the right end, no commas;
 * at most fifteen digits, the point not counted. `0.60` → `.6`.
 */
export function decimalR(number: string): string | null {
  const plain = trimmed(number).replace(/^0+(?=[\d.])/, '');
  return plain.replace('.', '').length <= mostDigits ? plain : null;
}

export type Options837 = {
  delimiters?: Delimiters;
  /** Numbers of the diagnoses that SV107 points to, at most four; left out, those of the line, or else the first. */
  pointers?: readonly number[];
  /** With the date of service of the line in DTP. */
  hasDate?: boolean;
};

/**
 * SV1, LIN and CTP of a line, with DTP between them where it is wanted, as many as it has data for: `SV1*HC:J0475:JZ*1250*UN*4***1~`. Delimiters and release
 * characters in the data are refused, not replaced.
 */
export function segments837(line: ClaimLine, options: Options837 = {}): Copied {
  const { delimiters = usualDelimiters, hasDate = false } = options;
  const pointers = options.pointers ?? numbersOf(line.pointers ?? 'A');
  return copyChecked(line, () => {
    const wrong = badData(line, delimiters);
    if (wrong !== null) return { refused: wrong };
    if (
      !pointers.every((pointer) => Number.isInteger(pointer) && pointer >= 1 && pointer <= 12) ||
      pointers.length > 4
    ) {
      return { refused: 'SV107 takes up to four pointers from 1 to 12.' };
    }
    const parts = [
      sv1(line, delimiters, pointers),
      ...(hasDate ? [dateSegment(line, delimiters)] : []),
      ...ndcSegments(line, delimiters),
    ];
    const missing = parts.find((part) => 'refused' in part);
    if (missing) return missing;
    const lines = parts.flatMap((part) => ('text' in part ? [part.text] : []));
    const notes = parts.flatMap((part) => ('notes' in part ? part.notes : []));
    return { text: lines.join('\n'), notes };
  });
}

function sv1(line: ClaimLine, delimiters: Delimiters, pointers: readonly number[]): Copied {
  const units = decimalR(line.units);
  const charge = line.charge === null ? '' : decimalR(line.charge);
  if (units === null || charge === null) return { refused: `A number has more than ${mostDigits} digits.` };
  const description = line.description.replace(/\s+/g, ' ').trim();
  if (description.length > mostDescription) {
    return {
      refused: `The description has ${description.length} characters; SV101-7 takes ${mostDescription}.`,
    };
  }
  const modifiers = [...line.modifiers, '', '', '', ''].slice(0, 4);
  const composite = withoutEnd(['HC', line.code, ...modifiers, description]).join(delimiters.component);
  const text = segment(
    ['SV1', composite, charge, 'UN', units, line.place ?? '', '', pointers.join(delimiters.component)],
    delimiters,
  );
  return { text, notes: line.charge === null ? ['The charge is left open in SV102.'] : [] };
}

/** `ABC` of item 21 → 1, 2, 3. */
function numbersOf(letters: string): number[] {
  return Array.from(letters, (letter) => letter.charCodeAt(0) - 64);
}

/** DTP 472 of the line's date: one day as D8, a span as RD8. */
export function dateSegment(
  { from, to = from }: ClaimLine,
  delimiters: Delimiters = usualDelimiters,
): Copied {
  if (from === undefined || to === undefined) return { refused: 'No date of service was given.' };
  const plain = (day: string) => day.replaceAll('-', '');
  const span = from === to ? ['D8', plain(from)] : ['RD8', `${plain(from)}-${plain(to)}`];
  return { text: segment(['DTP', '472', ...span], delimiters), notes: [] };
}

function ndcSegments({ ndc }: ClaimLine, delimiters: Delimiters): Copied[] {
  if (!ndc) return [];
  const quantity = decimalR(ndc.quantity) ?? '';
  return [
    { text: segment(['LIN', '', 'N4', ndc.digits], delimiters), notes: [] },
    { text: segment(['CTP', '', '', '', quantity, ndc.measure], delimiters), notes: [] },
  ];
}

function segment(elements: readonly string[], { element, segment: end }: Delimiters): string {
  return `${withoutEnd(elements).join(element)}${end}`;
}

/** Trailing empty parts are left out. */
function withoutEnd(parts: readonly string[]): string[] {
  const kept = [...parts];
  while (kept.at(-1) === '') kept.pop();
  return kept;
}

function badData(line: ClaimLine, delimiters: Delimiters): string | null {
  const values = Object.values(delimiters);
  if (values.some((value) => value.length !== 1) || new Set(values).size < values.length) {
    return 'The delimiters must be five different characters.';
  }
  const data = [
    line.code,
    ...line.modifiers,
    line.units,
    line.charge ?? '',
    line.description,
    line.ndc?.digits ?? '',
    line.ndc?.quantity ?? '',
  ];
  for (const text of data) {
    const found = values.find((value) => text.includes(value));
    if (found !== undefined) return `"${text}" holds "${found}", which separates or releases in this file.`;
    if (/[^\x20-\x7E]/.test(text)) return `"${text}" holds a character that X12 does not take.`;
  }
  return null;
}
