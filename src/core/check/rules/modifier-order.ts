import type { LineRule } from '../rule';
import { sourceOf } from '../sources';
import { listed } from '../words';

/** Modifiers that change what is paid; what only informs comes behind them. */
const pricing = new Set('26 TC 50 51 52 53 54 55 56 62 66 78 80 81 82 AS AA QK QX QY QZ NU RR UE'.split(' '));

export const modifierOrder: LineRule = {
  id: 'modifier-order',
  title: 'Modifiers that decide the price come first',
  severity: 'note',
  source: sourceOf('Modifiers'),
  isOfAnyDay: true,
  needs: [],
  scope: 'line',
  applies: ({ modifiers }) => modifiers.length > 1,
  check({ modifiers }) {
    const sorted = [
      ...modifiers.filter((one) => pricing.has(one)),
      ...modifiers.filter((one) => !pricing.has(one)),
    ];
    return sorted.every((one, at) => one === modifiers[at])
      ? []
      : [
          {
            message: `${listed(modifiers.filter((one) => pricing.has(one)))} decides the price and comes before the others.`,
            fix: { field: 'modifiers', value: sorted },
          },
        ];
  },
  examples: { pass: ['E0260 RR KH KX 1 unit 01/15/2026'], fail: ['E0260 KX RR KH 1 unit 01/15/2026'] },
};
