import type { LineRule } from '../rule';
import { sourceOf } from '../sources';
import { dayWords } from '../words';

export const placeOfService: LineRule = {
  id: 'place-of-service',
  title: 'The place of service exists on the day',
  severity: 'error',
  source: sourceOf('Place of service'),
  needs: [],
  scope: 'line',
  applies: ({ place, unreadable }) => place !== null || unreadable.includes('place'),
  check({ place, on, unreadable }, context) {
    if (unreadable.includes('place')) {
      return [{ message: 'The entry for the place of service is not two digits. It was not kept.' }];
    }
    if (place === '' || place === null) return [{ message: 'The line has no place of service.' }];
    if (!context.hasSystem('pos')) {
      return [{ unchecked: 'the place of service (no list of places is loaded)' }];
    }
    const known = context.find({ system: 'pos', kind: 'place', code: place });
    if (!known) return [{ message: `${place} is not a place of service.` }];
    const status = known.statusOn(on);
    if (status === 'not yet') return [{ message: `Place ${place} is not in use yet on ${dayWords(on)}.` }];
    return status === 'ended' ? [{ message: `Place ${place} is no longer in use on ${dayWords(on)}.` }] : [];
  },
  examples: {
    pass: ['J9312 JZ 70 units 01/15/2026 POS 11'],
    fail: ['J9312 JZ 70 units 01/15/2026 POS 88', 'J9312 70 units 06/15/2021 POS 10'],
  },
};
