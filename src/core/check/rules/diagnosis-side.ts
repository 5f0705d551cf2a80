import type { Found, LineRule } from '../rule';
import { sourceOf } from '../sources';
import { diagnosisName, printedDiagnosis } from '../words';

export const diagnosisSide: LineRule = {
  id: 'diagnosis-side',
  title: 'Sides are said, and are those of the modifiers',
  severity: 'warning',
  source: sourceOf('Diagnoses'),
  isOfAnyDay: true,
  needs: ['ICD-10-CM release'],
  scope: 'line',
  applies: ({ read }) => read.length > 0,
  check({ read, modifiers, pointers }, { diagnoses: book }) {
    if (!book) return [];
    const sided = read.flatMap((diagnosis, at) => {
      const sides = diagnosis.known ? book.sides(diagnosis.code) : null;
      return sides ? [{ diagnosis, at, sides }] : [];
    });
    const found = sided.flatMap(({ diagnosis, sides }): Found[] =>
      sides.side === 'unspecified'
        ? [
            {
              severity: 'note',
              message: `${diagnosisName(diagnosis)} leaves the side open; ${printedDiagnosis(sides.right)} is the right, ${printedDiagnosis(sides.left)} the left.`,
            },
          ]
        : [],
    );
    const right = modifiers.includes('RT');
    const left = modifiers.includes('LT');
    if (right === left) return found;
    const side = right ? 'right' : 'left';
    // Only what the line points to is held against its side; without pointers, all that the line has.
    const meant = sided.filter(
      ({ at }) =>
        pointers === null || pointers.length === 0 || pointers.includes(String.fromCharCode(65 + at)),
    );
    const clear = meant.filter(({ sides }) => sides.side !== 'unspecified');
    if (clear.length > 0 && clear.every(({ sides }) => sides.side !== side && sides.side !== 'bilateral')) {
      found.push({
        message: `${right ? 'RT' : 'LT'} says ${side}, ${clear.map(({ diagnosis }) => diagnosisName(diagnosis)).join(', ')} the other side.`,
      });
    }
    return found;
  },
  examples: {
    pass: ['L1832 RT 1 unit 01/15/2026 dx M25.561'],
    fail: ['L1832 RT 1 unit 01/15/2026 dx M25.562', 'L1832 RT 1 unit 01/15/2026 dx M25.569'],
  },
};
