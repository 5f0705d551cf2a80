import type { Found, LineRule } from '../rule';
import { sourceOf } from '../sources';
import { dayWords } from '../words';

/** Two digits, and one digit before a letter beyond HCPCS's own, are CPT's: their meaning is licensed. */
const isCptModifier = (modifier: string): boolean => /^\d{2}$/.test(modifier);

/** On ambulance lines two letters say where from and where to: `RH`, from the residence to the hospital. X is a stop on the way. */
const isTrip = (code: string, modifier: string): boolean =>
  /^A0[0-9]{3}$/.test(code) && /^[DEGHIJNPRS][DEGHIJNPRSX]$/.test(modifier);

export const modifierUnknown: LineRule = {
  id: 'modifier-unknown',
  title: 'Each modifier exists on the date of service',
  severity: 'error',
  source: sourceOf('Modifiers'),
  needs: [],
  scope: 'line',
  applies: ({ modifiers }) => modifiers.length > 0,
  check({ code, modifiers, on }, context) {
    return [...new Set(modifiers)].flatMap((modifier): Found[] => {
      if (isTrip(code, modifier)) return [];
      if (isCptModifier(modifier)) {
        return [{ unchecked: `modifier ${modifier} itself (CPT modifiers are licensed)` }];
      }
      const known = context.find({ system: 'hcpcs', kind: 'modifier', code: modifier });
      if (!known) {
        return context.isWhole('hcpcs', on)
          ? [{ message: `No release held has the modifier ${modifier}.` }]
          : [
              {
                severity: 'warning',
                message: `The modifier ${modifier} is not among the data held, and no release of ${dayWords(on)} is.`,
              },
            ];
      }
      const status = known.statusOn(on);
      if (status === 'ended') {
        return [
          {
            message: `The modifier ${modifier} ended${known.record.valid?.to ? ` on ${dayWords(known.record.valid.to)}` : ''}.`,
          },
        ];
      }
      return status === 'not yet'
        ? [{ message: `The modifier ${modifier} is not valid yet on ${dayWords(on)}.` }]
        : [];
    });
  },
  examples: {
    pass: ['E0260 RR KH 1 unit 01/15/2026', 'A0427 RH 1 unit 01/15/2026'],
    fail: ['J9312 ZY 70 units 01/15/2026', 'J9312 JZ JG 70 units 01/15/2026'],
  },
};
