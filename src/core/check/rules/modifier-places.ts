import type { Found, LineRule } from '../rule';
import { sourceOf } from '../sources';
import { listed } from '../words';

const most = 4;

export const modifierPlaces: LineRule = {
  id: 'modifier-places',
  title: 'At most four modifiers, none twice',
  severity: 'error',
  source: sourceOf('Modifiers'),
  isOfAnyDay: true,
  needs: [],
  scope: 'line',
  applies: ({ modifiers, unreadable }) => modifiers.length > 0 || unreadable.includes('modifiers'),
  check({ modifiers, unreadable }) {
    const once = [...new Set(modifiers)];
    const found: Found[] = [];
    if (unreadable.includes('modifiers')) {
      found.push({
        message:
          'The entry for the modifiers does not consist of modifiers of two characters. It was not kept.',
      });
    }
    if (once.length < modifiers.length) {
      const twice = once.filter((one) => modifiers.filter((other) => other === one).length > 1);
      found.push({
        message: `${listed(twice)} is there more than once.`,
        fix: { field: 'modifiers', value: once },
      });
    }
    if (once.length > most) found.push({ message: `${once.length} modifiers; a line has room for four.` });
    return found;
  },
  examples: {
    pass: ['E0260 RR KH KX 1 unit 01/15/2026'],
    fail: ['E0260 RR RR 1 unit 01/15/2026', 'E0260 RR KH KX LT GA 1 unit 01/15/2026'],
  },
};
