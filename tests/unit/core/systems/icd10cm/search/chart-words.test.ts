import { describe, expect, it } from 'vitest';
import { firstOf, record, searchOver } from './samples';

const sides = (code: string, long: string) =>
  (['right', 'left', 'bilateral'] as const).map((side, nth) =>
    record(`${code}${nth + 1}`, long.replace('SIDE', side)),
  );

const search = searchOver([
  ...sides('H521', 'Myopia, SIDE eye'),
  record('H5210', 'Myopia, unspecified eye'),
  ...sides('H0240', 'Unspecified ptosis of SIDE eyelid'),
  record('H02409', 'Unspecified ptosis of unspecified eyelid'),
  ...sides('H931', 'Tinnitus, SIDE ear'),
  record('H9319', 'Tinnitus, unspecified ear'),
  ...sides('H609', 'Unspecified otitis externa, SIDE ear'),
  record('H6090', 'Unspecified otitis externa, unspecified ear'),
  record('L03115', 'Cellulitis of right lower limb'),
  record('L03116', 'Cellulitis of left lower limb'),
  record('L03113', 'Cellulitis of right upper limb'),
  record('M79601', 'Pain in right arm'),
  record('M79604', 'Pain in right leg'),
  record('M79605', 'Pain in left leg'),
  record('T50901A', 'Poisoning by unspecified drugs, accidental (unintentional), initial encounter'),
  record('R059', 'Cough, unspecified'),
  record('R42', 'Dizziness and giddiness'),
  record('Z3A39', '39 weeks gestation of pregnancy'),
  record('Z3A12', '12 weeks gestation of pregnancy'),
  record('Z6838', 'Body mass index [BMI] 38.0-38.9, adult'),
  record('Z6827', 'Body mass index [BMI] 27.0-27.9, adult'),
  record('S46011A', 'Strain of the rotator cuff of right shoulder, initial encounter'),
  record('S46011D', 'Strain of the rotator cuff of right shoulder, subsequent encounter'),
]);
const first = (query: string) => firstOf(search, query);

describe('what charts write', () => {
  it.each([
    ['myopia od', 'H5211'],
    ['myopia OS', 'H5212'],
    ['myopia o.u.', 'H5213'],
    ['os ptosis', 'H02402'],
    ['tinnitus ad', 'H9311'],
    ['tinnitus au', 'H9313'],
    ['otitis externa as', 'H6092'],
  ])('reads the sides of eyes and ears: %s', (query, code) => {
    expect(first(query)).toBe(code);
  });

  it('takes "os" and "as" for no side where nothing is about an eye or an ear', () => {
    expect(first('myopia')).toBe('H5210');
    expect(search.search('dizziness as before').hits[0]).toMatchObject({ code: 'R42' });
  });

  it.each([
    ['cellulitis rle', 'L03115'],
    ['lle cellulitis', 'L03116'],
    ['cellulitis RUE', 'L03113'],
    ['pain rue', 'M79601'],
    ['rle pain', 'M79604'],
  ])('reads limbs by their letters, whatever the title calls the limb: %s', (query, code) => {
    expect(first(query)).toBe(code);
  });

  it.each([
    ['c/o cough x 2 wks', 'R059'],
    ['cough for 3 weeks', 'R059'],
    ['complains of dizziness x3d', 'R42'],
  ])('leaves out who complains and for how long: %s', (query, code) => {
    expect(search.search(query).hits[0]).toMatchObject({ code, tier: 'words' });
  });

  it.each([
    ['39w2d', 'Z3A39'],
    ['39 wks gestation', 'Z3A39'],
    ['iup 12 wks', 'Z3A12'],
  ])('counts the weeks of a pregnancy: %s', (query, code) => {
    expect(first(query)).toBe(code);
  });

  it.each([
    ['bmi38', 'Z6838'],
    ['bmi 27.5', 'Z6827'],
  ])('reads a number that is glued to its word: %s', (query, code) => {
    expect(first(query)).toBe(code);
  });

  it.each([
    ['42 yo cough', 'R059'],
    ['cough 7 y/o f', 'R059'],
    ['12 year old dizziness', 'R42'],
  ])('leaves out the age of a patient in years: %s', (query, code) => {
    expect(search.search(query).hits[0]).toMatchObject({ code, tier: 'words' });
  });

  it('lets whom it is about, and that it is worse, decide nothing', () => {
    for (const query of ['toddler cough', 'cough getting worse', 'cough eval kid']) {
      expect(search.search(query).hits[0]).toMatchObject({ code: 'R059', tier: 'words' });
    }
  });

  it('takes a visit of physical therapy for a later one', () => {
    expect(first('rt rotator cuff strain pt visit')).toBe('S46011D');
    expect(first('rt rotator cuff strain')).toBe('S46011A');
  });
});

describe('what a title says is not there', () => {
  const wounds = searchOver([
    record('S61411A', 'Laceration without foreign body of right hand, initial encounter'),
    record('S61412A', 'Laceration without foreign body of left hand, initial encounter'),
    record('S61421A', 'Laceration with foreign body of right hand, initial encounter'),
    record('S61422A', 'Laceration with foreign body of left hand, initial encounter'),
    record('H02051', 'Trichiasis without entropion right upper eyelid'),
    record('H02054', 'Trichiasis without entropion left upper eyelid'),
  ]);

  it('ends before the site: the hand is there, the foreign body is not', () => {
    expect(firstOf(wounds, 'laceration left hand')).toBe('S61412A');
    expect(firstOf(wounds, 'laceration foreign body left hand')).toBe('S61422A');
    expect(firstOf(wounds, 'trichiasis left upper eyelid')).toBe('H02054');
  });
});

describe('the same code for another visit', () => {
  it('stands behind other answers, unless its visit is asked for', () => {
    const visits = ['A', 'D', 'S'].map((letter, nth) =>
      record(
        `S8251X${letter}`,
        `Fracture of medial malleolus of right tibia, ${['initial encounter', 'subsequent encounter', 'sequela'][nth] ?? ''}`,
      ),
    );
    const header = record('S8251', 'Fracture of medial malleolus of right tibia', false);
    const ankle = searchOver([header, ...visits]);
    const codes = (query: string) => ankle.search(query).hits.map(({ code }) => code);
    const [first, later] = ankle.search('fracture right medial malleolus tibia').hits;
    expect(first?.code).toBe('S8251XA');
    expect((first?.score ?? 0) - (later?.score ?? 0)).toBeGreaterThan(12);
    expect(codes('fracture right medial malleolus tibia recheck')[0]).toBe('S8251XD');
  });
});

describe('a phrase of ours that says what is not there', () => {
  const absent = searchOver(
    [
      record('K828', 'Other specified diseases of gallbladder'),
      record('Z9049', 'Acquired absence of other specified parts of digestive tract'),
      record('Q213', 'Tetralogy of Fallot'),
      record('O906', 'Postpartum mood disturbance'),
      record('Z8673', 'Personal history of transient ischemic attack'),
    ],
    {
      phrases: [
        {
          phrases: ['no gallbladder'],
          words: 'acquired absence of parts of digestive tract',
          codes: ['Z9049'],
        },
        { phrases: ['blue baby'], words: 'tetralogy of fallot', codes: ['Q213'] },
        { phrases: ['baby blues'], words: 'postpartum mood disturbance', codes: ['O906'] },
        { phrases: ['hx of tia'], words: 'personal history transient ischemic attack', codes: ['Z8673'] },
      ],
    },
  );

  it('is met by its own words', () => {
    expect(absent.search('no gallbladder').hits[0]).toMatchObject({ code: 'Z9049', tier: 'words' });
  });

  it('gives way to one that has the order of the query', () => {
    expect(firstOf(absent, 'baby blues')).toBe('O906');
    expect(firstOf(absent, 'blue baby')).toBe('Q213');
  });

  it('h/o is history', () => {
    expect(firstOf(absent, 'h/o tia')).toBe('Z8673');
  });
});
