import { beforeAll, describe, expect, it } from 'vitest';
import { icd10Fixture } from '../../../../fixtures/icd10/files';
import { haveIcd10, icd10Member } from '../../../../fixtures/icd10/official';
import { covers, refsIn } from '../../../../../src/core/systems/icd10cm/note-refs';
import {
  excludes1Between,
  isManifestation,
  notesOf,
  promptsOf,
} from '../../../../../src/core/systems/icd10cm/notes';
import { readTabularXml } from '../../../../../src/core/systems/icd10cm/readers/tabular-xml';

const made = readTabularXml(icd10Fixture('tabular.xml'), '').supplement.data;
const ranges = (text: string) => refsIn(text).map(({ from, to }) => (from === to ? from : `${from}-${to}`));
const verdicts = (text: string, codes: string[]) =>
  codes.map((code) => {
    const all = refsIn(text).map((ref) => covers(ref, code));
    return all.includes('yes') ? 'yes' : all.includes('unsure') ? 'unsure' : 'no';
  });

describe('codes in the text of a note', () => {
  it.each([
    ['stones (N20.-)', ['N20']],
    ['heart (I20-I25)', ['I20-I25']],
    ['eyes (E09.3-, E10.3-,E11.3-)', ['E093', 'E103', 'E113']],
    ['pain (R10.1-R10.3-)', ['R101-R103']],
    ['vessels (I70.2--I70.7-)', ['I702-I707']],
    ['neck (S12.0--S12.6.-)', ['S120-S126']],
    ['fever (I01.0 -I01.9)', ['I010-I019']],
    ['hand (Q70.0- -Q70.3-)', ['Q700-Q703']],
    [
      'in subcategories S06.1- to S06.6- , S06.81- and S06.82- code to injury',
      ['S061-S066', 'S0681', 'S0682'],
    ],
    ['code from category Z3A, Weeks of gestation', ['Z3A']],
    ['excessive crying R68.11', ['R6811']],
    ['malformation of the bowel (QA0.1-)', ['QA01']],
    ['history (Z86.-. Z87.-)', ['Z86', 'Z87']],
    ['knee (Z89.52-', ['Z8952']],
  ])('%s', (text, expected) => {
    expect(ranges(text)).toEqual(expected);
  });

  it('are not what only looks like one', () => {
    expect(ranges('injury at T11-T12 level of the cord')).toEqual([]);
    expect(ranges('lack of vitamin B12 and folate')).toEqual([]);
    expect(ranges('CD30-positive lymphoma')).toEqual([]);
    expect(refsIn('poisoning (B12)', (category) => category !== 'B12')).toEqual([]);
  });

  it('stand where they are printed, dash and all', () => {
    const text = 'gout (M10.-), stones (N20.0)';
    const refs = refsIn(text);
    expect(refs.map(({ start, end }) => text.slice(start, end))).toEqual(['M10.-', 'N20.0']);
    expect(refs.map(({ unfinished }) => unfinished)).toEqual([true, false]);
  });
});

describe('a condition behind the codes of a note', () => {
  it('on the character of intent is that before the placeholder', () => {
    const text = 'drug (T36-T50 with fifth or sixth character 5)';
    expect(verdicts(text, ['T360X5A', 'T3695XA', 'T43651A', 'T43655A', 'T360X1A', 'T510X5A'])).toEqual([
      'yes',
      'yes',
      'no',
      'yes',
      'no',
      'no',
    ]);
    expect(
      verdicts('poisoning (T36-T65 with fifth or sixth character 1-4 or 6)', [
        'T360X4A',
        'T360X6A',
        'T360X5A',
      ]),
    ).toEqual(['yes', 'yes', 'no']);
  });

  it('on a 7th character, an ending or what stands behind the dot is understood', () => {
    expect(verdicts('open (S42.- with 7th character B or C)', ['S42001B', 'S42001A', 'S4200'])).toEqual([
      'yes',
      'no',
      'unsure',
    ]);
    expect(verdicts('stutter (I69. with final characters -23)', ['I69023', 'I69020'])).toEqual(['yes', 'no']);
    expect(verdicts('foot (E08-E13 with .51-.52)', ['E1151', 'E1152', 'E1159', 'E115'])).toEqual([
      'yes',
      'yes',
      'no',
      'unsure',
    ]);
    expect(verdicts('amnesia (F10, F13, F19 with .26, .96)', ['F1026', 'F1396', 'F1020', 'F1126'])).toEqual([
      'yes',
      'yes',
      'no',
      'no',
    ]);
  });

  it('that is not understood leaves it open', () => {
    expect(verdicts('fracture (S52.- with open fracture 7th character)', ['S52501A', 'S42001A'])).toEqual([
      'unsure',
      'no',
    ]);
    expect(verdicts('Conditions in S00-T88, except T74 and T76', ['S0000XA'])).toEqual(['unsure']);
    expect(verdicts('liver (B27.0-B27.9 with .9)', ['B2709'])).toEqual(['unsure']);
  });
});

describe('the notes of a code', () => {
  it('are its own and those of every level above, each with its source', () => {
    expect(
      notesOf('M1A00X0', made).map(({ kind, from, own }) => `${kind} @${from.id}${own ? ' own' : ''}`),
    ).toEqual(['excludes1 @M1A', 'includes @M00-M25', 'note @13', 'excludes2 @13']);
  });

  it('have inclusion terms of its own level only', () => {
    expect(notesOf('M1A0', made)[0]).toMatchObject({ kind: 'inclusion term', own: true });
    expect(notesOf('M1A00', made).some(({ kind }) => kind === 'inclusion term')).toBe(false);
  });

  it('become prompts, lead-in and lines together', () => {
    expect(
      promptsOf('M109', made).map(({ kind, from, lines }) => [kind, from.id, lines.map(({ text }) => text)]),
    ).toEqual([
      ['code first', 'M10', ['the cause, such as:', 'lead (T56.0-)']],
      ['use additional code', 'M10', ['code for the kidneys (N16, N18.1-N18.9)']],
      ['code also', 'M10', ['stones (N20.-)']],
    ]);
  });
});

describe('Excludes1', () => {
  it('is found in both directions, and says which note of which level', () => {
    const expected = [{ holder: 'M1A00X0', excluded: 'M109', from: { id: 'M1A' }, sure: true }];
    expect(excludes1Between('M1A00X0', 'M109', made)).toMatchObject(expected);
    expect(excludes1Between('M109', 'M1A00X0', made)).toMatchObject(expected);
    expect(excludes1Between('M109', 'W980XXA', made)).toEqual([]);
  });
});

describe('a manifestation', () => {
  it('is known by its title', () => {
    const is = (title: string) => isManifestation('X00', title, null);
    expect(
      [
        'Cataract in diseases classified elsewhere',
        'Dementia in other diseases classified elsewhere, mild',
      ].map(is),
    ).toEqual([true, true]);
    expect(
      ['Streptococcus as the cause of diseases classified elsewhere', 'Cataract, unspecified'].map(is),
    ).toEqual([false, false]);
  });
});

describe.skipIf(!haveIcd10)('the notes of FY 2017', () => {
  let tabular: typeof made;
  beforeAll(() => {
    tabular = readTabularXml(icd10Member('icd10cm-fy2017-xml.zip', '_tabular_2017.xml'), '').supplement.data;
  });

  it('exclude the types of diabetes from each other', () => {
    expect(excludes1Between('E119', 'E109', tabular).map(({ holder }) => holder)).toEqual(['E119', 'E109']);
  });

  it('exclude what stands in brackets, not what the wording names besides', () => {
    expect(excludes1Between('I514', 'I110', tabular)).toMatchObject([
      { holder: 'I514', from: { id: 'I51' } },
    ]);
    expect(excludes1Between('I510', 'I515', tabular)).toEqual([]);
  });

  it('never exclude a code from itself', () => {
    for (const { code } of tabular.entries.filter((_, at) => at % 40 === 0)) {
      expect(excludes1Between(code, code, tabular)).toEqual([]);
    }
  });

  it('name codes wherever they print a category with its dot', () => {
    const categories = new Set(tabular.entries.map(({ code }) => code));
    const missed = [...tabular.chapters, ...tabular.sections, ...tabular.entries]
      .flatMap(({ notes }) => notes)
      .filter(({ text }) => /\b[A-Z]\d[0-9A-Z]\.(\d|-)/.test(text))
      .filter(({ text }) => refsIn(text, (category) => categories.has(category)).length === 0);
    expect(missed).toEqual([]);
  });
});
