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
  { depth: 0, title: 'Chicago disease', code: 'B409' },
  { depth: 0, title: 'Numbness', code: 'R200' },
];

const search = searchOver(
  [
    record('I10', 'Essential (primary) hypertension'),
    record('J36', 'Peritonsillar abscess'),
    record('B409', 'Blastomycosis, unspecified'),
    record('R200', 'Anesthesia of skin'),
    record('I350', 'Nonrheumatic aortic (valve) stenosis'),
    record('B159', 'Hepatitis A without hepatic coma'),
    record('B169', 'Acute hepatitis B without delta-agent and without hepatic coma'),
    record('Y92219', 'Unspecified school as the place of occurrence of the external cause'),
    record('Z7689', 'Persons encountering health services in other specified circumstances'),
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
    phrases: [
      { phrases: ['elephant on chest'], words: 'chest pain', codes: ['R079'] },
      { phrases: ['severe AS'], words: 'stenosis aortic valve nonrheumatic', codes: ['I350'] },
      { phrases: ['hepatitis a'], words: 'hepatitis a', codes: ['B159'] },
      { phrases: ['at school'], words: 'place of occurrence school', codes: ['Y92219'] },
      { phrases: ['new patient'], words: 'persons encountering health services', codes: ['Z7689'] },
    ],
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

  it.each(['graves robert', 'mary poker', 'dr williams', 'skin anesthesia 27447', 'anesthesia j3301'])(
    'a condition beside a name or a code of another system that nothing answers: %s',
    (query) => {
      expect(surely(query)).toEqual([]);
    },
  );

  it('no year, temperature or count beside a condition', () => {
    for (const number of ['2019', '102.4', '15000']) {
      expect(surely(`essential hypertension ${number}`)).toEqual(['I10']);
    }
    expect(surely('essential hypertension 15001')).toEqual([]);
  });

  it('a place whose name a disease has, unless the disease is said', () => {
    expect(surely('chicago')).toEqual([]);
    expect(surely('chicago disease')).toContain('B409');
  });
});

describe('a phrase of one word and words that join others', () => {
  it('is met where those stand beside it', () => {
    expect(surely('severe as')[0]).toBe('I350');
    expect(surely('severe AS, follow up')[0]).toBe('I350');
    expect(surely('hepatitis a')[0]).toBe('B159');
    expect(surely('new patient')[0]).toBe('Z7689');
    expect(search.search('at school').hits[0]?.code).toBe('Y92219');
  });

  it('says nothing by its telling word alone', () => {
    expect(surely('severe')).toEqual([]);
    expect(surely('new york')).toEqual([]);
    expect(surely('school bus')).toEqual([]);
    expect(surely('severe hepatitis')).not.toContain('I350');
  });
});
