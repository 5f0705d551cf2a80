import { describe, expect, it } from 'vitest';
import type { IndexLine } from '../../../../../../src/core/systems/icd10cm/supplements';
import { record, searchOver } from './samples';

const index: IndexLine[] = [
  { depth: 0, title: 'Contact' },
  { depth: 1, title: 'with' },
  { depth: 2, title: 'giraffe', code: 'W5539-' },
  { depth: 0, title: 'Poker spine', code: 'M459' },
  { depth: 0, title: 'Williams syndrome', code: 'Q9382' },
  { depth: 0, title: 'Quinsy', code: 'J36' },
];

const search = searchOver(
  [
    record('I10', 'Essential (primary) hypertension'),
    record('J36', 'Peritonsillar abscess'),
    record('M459', 'Ankylosing spondylitis of unspecified sites in spine'),
    record('Q9382', 'Williams syndrome'),
    record('R1310', 'Dysphagia, unspecified'),
    record('R079', 'Chest pain, unspecified'),
    record('S0181XA', 'Laceration without foreign body of other part of head, initial encounter'),
    record('W010XXA', 'Fall on same level from slipping without striking against object, initial encounter'),
    record('W5539XA', 'Other contact with other hoof stock, initial encounter'),
    record('Y9366', 'Activity, soccer'),
    record('Y92410', 'Unspecified street and highway as the place of occurrence of the external cause'),
    ...Array.from({ length: 30 }, (_, nth) =>
      record(`C7${10 + nth}`, `Growth of face and book, part ${nth}`),
    ),
  ],
  {
    supplements: [{ system: 'icd10cm', part: 'index', title: null, from: null, data: index }],
    phrases: [{ phrases: ['elephant on chest'], words: 'chest pain', codes: ['R079'] }],
  },
);
const surely = (query: string): string[] =>
  search
    .search(query)
    .hits.filter(({ tier }) => tier !== 'fuzzy')
    .map(({ code }) => code);

describe('what is shown as a guess', () => {
  it.each(['soccer', 'highway', 'giraffe'])(
    'an external cause where nothing is said to have happened: %s',
    (query) => {
      expect(surely(query)).toEqual([]);
    },
  );

  it('no external cause where something happened', () => {
    expect(surely('fall from slipping')).toContain('W010XXA');
    expect(surely('contact with giraffe')).toContain('W5539XA');
  });

  it.each(['poker', 'elephant'])(
    'a rare word alone that is a part of what leads to the code: %s',
    (query) => {
      expect(surely(query)).toEqual([]);
    },
  );

  it('no rare word that is all there is to say, nor the whole of a phrase', () => {
    expect(surely('quinsy')).toEqual(['J36']);
    expect(surely('poker spine')).toContain('M459');
    expect(surely('elephant on chest')).toContain('R079');
    expect(surely('williams syndrome')).toContain('Q9382');
    expect(surely('hypertension')).toEqual(['I10']);
  });

  it.each(['serena williams', 'williams robert', 'harry poker'])(
    'a rare word beside one that nothing knows, as in a person’s name: %s',
    (query) => {
      expect(surely(query)).toEqual([]);
    },
  );

  it('two words written as one, which are two others as often: "facebook"', () => {
    expect(surely('facebook')).toEqual([]);
  });
});
