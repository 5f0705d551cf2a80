import { createIssueList } from '../../files/issues';
import { SourceError } from '../../files/errors';
import { counted, splitLines } from '../../files/text';
import { emptyLine, isClaimLine } from '../claim-line';
import type { ClaimLine } from '../claim-line';
import { codeCell, dateCell, diagnosisCell, doseCell, measureCell, modifierCell, pointerCell } from './cells';
import { mostLines, slice } from './list';
import type { CheckList, Progress } from './list';

/** A line that is longer is no line of a list. */
const longestLine = 2_000;

const procedure = /^(?:[A-Z]\d{4}|\d{5}|\d{4}[A-Z])$/;
const dotted = /^[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})$/;
/** Shapes that only diagnoses have, without their dot. */
const onlyDiagnosis = /^[A-Z]\d[0-9A-Z](?:[0-9A-Z]{3,4})?$/;
const inpatient = /^(?=.*\d)[0-9A-HJ-NP-Z]{7}$/;

/** What stands in words on a line, taken out before the codes are looked for. */
const labelled: readonly [RegExp, (line: ClaimLine, value: string) => void][] = [
  [/\bN(?:DC|4)[:#\s]*(\d[\d-]{8,14})\b/i, (line, value) => void (line.ndc = value)],
  [
    /\b(F2|GR|ME|ML|UN)\s?(\d{1,8}(?:\.\d{1,3})?)(?![\w.])/i,
    (line, value) => {
      line.ndcMeasure = measureCell(value.slice(0, 2));
      line.ndcQuantity = value.slice(2).trim();
    },
  ],
  [/\bPOS[:\s]*(\d{1,2})\b/i, (line, value) => void (line.place = value.padStart(2, '0'))],
  [
    /\b(?:ptrs?|pointers?)[:\s]+([A-L](?:[\s,]*[A-L])*|\d{1,2}(?:[\s,]+\d{1,2})*)(?![\w.])/i,
    (line, value) => {
      line.pointers = pointerCell(value.replace(/(?<=[A-L])[\s,]+(?=[A-L])/gi, ''));
      if (line.pointers === null) line.unreadable.push('pointers');
    },
  ],
  [/\bnote(?:\s*:)?\s+\S.*$/i, (line) => void (line.hasNarrative = true)],
  [
    /\b(?:dx|diag(?:nos[ie]s)?|icd(?:-?10)?)[:\s]+((?:[A-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?[\s,;]*)+)/i,
    (line, value) => void (line.diagnoses = diagnosisCell(value)),
  ],
];

/** What belongs to one code, where the line has one only. */
const ofOneCode: typeof labelled = [
  [
    /\b(?:dose|given)[:\s]+([\d.,]{1,12} ?[a-z]{1,5})\b/i,
    (line, value) => void (line.dose = doseCell(value)),
  ],
  [/\$\s?(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)/, (line, value) => void (line.charge = value)],
  [
    /(?:^|\s)(?:units?|qty|quantity|x)[:\s]*(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?![\w.])/i,
    (line, value) => void (line.units = value),
  ],
  [
    /(?:^|\s)(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s?(?:units?|u)\b/i,
    (line, value) => void (line.units = value),
  ],
];

/** Says that a diagnosis follows; what follows may be none. */
const diagnosisLabel = /\b(?:dx|diag(?:nos[ie]s)?|icd(?:-?10)?)[:\s]+\S/i;

const dates = /(?<![\w/-])(\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?![\w/-])/g;

/** Two digits that are modifiers of CPT (their numbers alone; the texts are licensed). Other two digits behind a code count something. */
const digitModifiers = new Set(
  '22 23 24 25 26 27 32 33 47 50 51 52 53 54 55 56 57 58 59 62 63 66 73 74 76 77 78 79 80 81 82 90 91 92 93 95 96 97 99'.split(
    ' ',
  ),
);

const measureWord = /^(?:mg|mcg|ug|g|gm|grams?|ml|cc|iu|meq|mci|units?|u|miles?|vials?)\b/i;

/** Whether a word behind a code is a modifier, or several: a number that measures something is none. */
function isModifierWord(word: string, next: string): boolean {
  if (!/^[A-Z0-9]{2}(?:[-:/][A-Z0-9]{2})*$/.test(word)) return false;
  return !/^\d{2}$/.test(word) || (digitModifiers.has(word) && !measureWord.test(next));
}

type Token = { text: string; kind: 'procedure' | 'diagnosis' | 'other code' };

function tokenOf(word: string): Token | null {
  const text = word.toUpperCase();
  if (procedure.test(text)) return { text, kind: 'procedure' };
  if (dotted.test(text) || (onlyDiagnosis.test(text) && text.length !== 4)) {
    return { text, kind: 'diagnosis' };
  }
  return inpatient.test(text) && /[A-Z]/.test(text) ? { text, kind: 'other code' } : null;
}

/** One line of text: what is labelled, dates, codes with the modifiers behind them. The rest is not kept. */
function readLine(raw: string, number: number): ClaimLine[] {
  const shared = emptyLine(number);
  let rest = ` ${raw.replace(/[\s\u00A0]+/g, ' ')} `;
  const days = [...rest.matchAll(dates)].map(([, day = '']) => day);
  rest = rest.replace(dates, ' ');
  days.slice(0, 2).forEach((day, at) => {
    const date = dateCell(day);
    const field = at === 0 ? 'from' : 'to';
    if (date === null) shared.unreadable.push(field);
    else shared[field] = date;
  });
  shared.to ??= shared.from;
  const codes = rest.toUpperCase().match(/(?<![\w.$,-])(?:[A-Z]\d{4}|\d{5}|\d{4}[A-Z])(?![\w.])/g) ?? [];
  const hasSeveral = codes.filter((code) => /[A-Z]/.test(code)).length > 1;
  for (const [shape, put] of hasSeveral ? labelled : [...labelled, ...ofOneCode]) {
    const match = shape.exec(rest);
    if (!match) continue;
    put(shared, match[2] === undefined ? (match[1] ?? '') : `${match[1] ?? ''}${match[2]}`);
    rest = rest.replace(match[0], ' | ');
  }
  const lines: ClaimLine[] = [];
  const diagnoses: string[] = [];
  const words = rest.split(/[\s,;()[\]]+/).filter((word) => word !== '');
  let open: ClaimLine | null = null;
  for (const [at, word] of words.entries()) {
    const next = words[at + 1] ?? '';
    const [head = '', ...behind] = word.split(/[-:/]/);
    const token = tokenOf(head);
    if (token?.kind === 'diagnosis') {
      diagnoses.push(head.toUpperCase());
      open = null;
    } else if (token) {
      open = { ...shared, modifiers: [], unreadable: [...shared.unreadable], code: token.text };
      open.modifiers.push(...(modifierCell(behind.join(' ')) ?? []));
      lines.push(open);
    } else if (open && isModifierWord(word, next)) {
      open.modifiers.push(...(modifierCell(word) ?? []));
    } else {
      if (/^(?:units?|qty|quantity|x)$/i.test(word)) continue;
      const price = /^\$(\d+(?:\.\d{1,2})?)$/.exec(word)?.[1];
      if (open && price !== undefined) {
        open.charge = price;
        continue;
      }
      const bare = /^x?(\d{1,4}(?:\.\d{1,3})?)$/i.exec(word)?.[1];
      // "J9312 JZ 70": a bare number behind a code is its units, unless it measures something: "J3301 40 mg".
      const isMeasured = measureWord.test(next);
      if (open && bare !== undefined && open.units === null && !isMeasured) open.units = bare;
      else open = null;
    }
  }
  if (lines.length > 0) {
    if (shared.diagnoses === null && diagnoses.length === 0 && diagnosisLabel.test(rest)) {
      return lines.map((line) => ({
        ...line,
        diagnoses: [],
        unreadable: [...line.unreadable, 'diagnoses' as const],
      }));
    }
    return lines.map((line) =>
      diagnoses.length > 0 ? { ...line, diagnoses: [...(line.diagnoses ?? []), ...diagnoses] } : line,
    );
  }
  if (diagnoses.length > 0) {
    return diagnoses.map((code) => ({ ...shared, code, unreadable: [...shared.unreadable] }));
  }
  if (shared.diagnoses) return shared.diagnoses.map((code) => ({ ...shared, diagnoses: null, code }));
  const alone = codeCell(raw.trim());
  return alone === null ? [] : [{ ...shared, code: alone }];
}

/** The most lines that are taken for one claim: an electronic professional claim has room for fifty. */
const mostOfClaim = 50;

/** Lines that stand together, without an empty one between, are one claim where they are claim lines at all. */
function groupClaims(blocks: readonly ClaimLine[][]): ClaimLine[] {
  let claim = 0;
  return blocks.flatMap((block) => {
    const isClaim = block.some(isClaimLine) && block.length <= mostOfClaim;
    if (isClaim) claim++;
    const number = isClaim ? claim : null;
    return block.map((line) => ({ ...line, claim: number }));
  });
}

/**
 * Reads pasted text: a column of codes, a superbill, claim lines in words.
 * @throws SourceError where there are more lines than one run takes
 */
export function* readText(text: string): Generator<Progress, CheckList> {
  const rows = splitLines(text);
  if (rows.length > mostLines) {
    throw new SourceError(
      'too-large',
      `The list has ${counted(rows.length, 'line')}; one run takes ${counted(mostLines, 'line')}. Split it.`,
    );
  }
  const issues = createIssueList();
  const blocks: ClaimLine[][] = [[]];
  for (const [at, raw] of rows.entries()) {
    if (raw.trim() === '') blocks.push([]);
    else if (raw.length > longestLine) {
      issues.add(at + 1, 'The line is too long for a line of a list; left out.');
    } else {
      const found = readLine(raw, at + 1);
      if (found.length === 0) issues.add(at + 1, 'No code stands on this line; left out.');
      blocks.at(-1)?.push(...found);
    }
    if ((at + 1) % slice === 0) yield { done: at + 1, total: rows.length };
  }
  const lines = groupClaims(blocks);
  return {
    format: lines.some(isClaimLine) ? 'text' : 'codes',
    lines,
    columns: null,
    headers: null,
    issues: issues.all(),
  };
}
