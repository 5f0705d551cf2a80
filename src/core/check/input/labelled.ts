import type { ClaimLine } from '../claim-line';
import { diagnosisCell, measureCell, pointerCell } from './cells';

type Label = readonly [RegExp, (line: ClaimLine, value: string) => void];

/** What stands on a line of text with a word that says what it is. */
const labels: readonly Label[] = [
  [/\bN(?:DC|4)[:#\s]*(\d[\d-]{8,14})\b/i, (line, value) => void (line.ndc = value)],
  [
    // Behind a number or a stroke it measures that: "1000 units/mL 5 units".
    /(?<![\w/]|\d\s)(F2|GR|ME|ML|UN)\s?(\d{1,8}(?:\.\d{1,3})?)(?![\w.])/i,
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

/** Says that a diagnosis follows; what follows may be none. */
export const diagnosisLabel = /\b(?:dx|diag(?:nos[ie]s)?|icd(?:-?10)?)[:\s]+\S/i;

/** Takes what has a label out of a line of text; what is left of it is returned. */
export function takeLabelled(text: string, line: ClaimLine): string {
  let rest = text;
  for (const [shape, put] of labels) {
    const match = shape.exec(rest);
    if (!match) continue;
    put(line, `${match[1] ?? ''}${match[2] ?? ''}`);
    rest = rest.replace(match[0], ' | ');
  }
  return rest;
}
