import type { CodeRecord } from '../code/record';
import { parseDose } from './dose';
import type { Step } from './rules';
import { doseInWords } from './dose';
import type { Refused } from './values';

/** How a payer counts unclassified drugs (DOMAIN 3.2 rule 3): payers differ, so it is a preset. */
export type NocPreset = 'one unit' | 'containers';

export type NocResult = { units: string; narrative: string; steps: Step[] };

const nocCodes = new Set([
  'J3490',
  'J3590',
  'J3591',
  'J9999',
  'C9399',
  'J7199',
  'J7599',
  'J7699',
  'J7799',
  'J7999',
  'J8498',
  'J8499',
  'J8597',
  'J8999',
]);

/** Whether a drug code is an unclassified one, without an amount of its own. */
export function isNoc({ code, long }: Pick<CodeRecord, 'code' | 'long'>): boolean {
  if (nocCodes.has(code)) return true;
  return (
    /^[CJQ]/.test(code) &&
    /\b(?:unclassified|not otherwise classified|noc)\b/i.test(long) &&
    !/\d\s*(?:mg|mcg|ml|units?)\b/i.test(long)
  );
}

/**
 * Units of an unclassified drug: one, with the amount in the narrative (Medicare), or the containers opened.
 *
 * @param dose as typed; it only goes into the narrative
 */
export function computeNoc(
  dose: string,
  containers: number | null,
  preset: NocPreset = 'one unit',
): NocResult | Refused {
  const parsed = parseDose(dose);
  if ('refused' in parsed) return parsed;
  const narrative = doseInWords(parsed);
  if (preset === 'one unit') {
    return {
      units: '1',
      narrative,
      steps: [
        {
          rule: 'NOC',
          text: `unclassified drug, Medicare preset: 1 unit; name the drug and ${narrative} in the narrative`,
        },
      ],
    };
  }
  if (containers === null || containers < 1) {
    return { refused: 'This payer counts containers: how many were opened?', needs: 'vials' };
  }
  return {
    units: String(containers),
    narrative,
    steps: [{ rule: 'NOC', text: `unclassified drug, containers preset: ${containers} opened` }],
  };
}
