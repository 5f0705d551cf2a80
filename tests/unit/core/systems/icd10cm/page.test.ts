import { describe, expect, it } from 'vitest';
import { icd10Fixture } from '../../../../fixtures/icd10/files';
import type { CodeRecord } from '../../../../../src/core/code/record';
import { diagnosisPages } from '../../../../../src/core/systems/icd10cm/page';
import { readTabularXml } from '../../../../../src/core/systems/icd10cm/readers/tabular-xml';
import { textRuns } from '../../../../../src/core/systems/icd10cm/text-runs';
import type { PageSection } from '../../../../../src/core/systems/page';
import type { Supplement } from '../../../../../src/core/systems/supplement';

const on = '2031-02-03';
const code = (text: string, long: string, billable: boolean, parent: string | null): CodeRecord => ({
  system: 'icd10cm',
  kind: 'diagnosis',
  code: text,
  long,
  short: '',
  valid: { from: '2030-10-01', to: null },
  billable,
  parent,
});
const records = [
  code('D63', 'Anemia in chronic diseases classified elsewhere', false, null),
  code('D638', 'Anemia in other chronic diseases classified elsewhere', true, 'D63'),
  code('M10', 'Gout of today', false, null),
  code('M109', 'Gout, not said which', true, 'M10'),
  code('M1A', 'Gout that lasts', false, null),
  code('M1A00', 'Gout that lasts, site not said', false, 'M1A'),
  code('M1A00X0', 'Gout that lasts, site not said, without lumps', true, 'M1A00'),
  code('N16', 'Kidneys in diseases classified elsewhere', true, null),
  code('W98', 'Struck by a falling file', false, null),
  code('W981X1', 'Struck by a folder, right', false, 'W98'),
  code('W981X1A', 'Struck by a folder, right, first visit', true, 'W981X1'),
  code('W981X2', 'Struck by a folder, left', false, 'W98'),
  code('W981X2A', 'Struck by a folder, left, first visit', true, 'W981X2'),
];
const { supplement } = readTabularXml(icd10Fixture('tabular.xml'), 'tabular.xml');
const conversions: Supplement = {
  system: 'icd10cm',
  part: 'conversion table',
  title: 'FY2031',
  from: '2030-10-01',
  data: [{ code: 'M109', effective: '2030-10-01', predecessors: ['M10', 'M0Z9'] }],
};

const sectionsOf = (wanted: string, supplements: readonly Supplement[]): PageSection[] => {
  const record = records.find((one) => one.code === wanted);
  if (!record) throw new Error(`no ${wanted}`);
  return diagnosisPages({ records, supplements })(record, on);
};
const section = <K extends PageSection['kind']>(wanted: string, kind: K) =>
  sectionsOf(wanted, [supplement, conversions]).find(
    (one): one is Extract<PageSection, { kind: K }> => one.kind === kind,
  );

describe('the page of a diagnosis', () => {
  it('says where the code stands: chapter, sections, and the headers above as ways to their pages', () => {
    expect(section('M109', 'path')?.levels.map(({ text, ref }) => [text, ref?.code ?? null])).toEqual([
      ['13, M00-M99', null],
      ['M00-M25', null],
      ['M05-M14', null],
      ['M10', 'M10'],
    ]);
  });

  it('asks for code first, further codes and codes beside, and says from where', () => {
    const prompts = section('M109', 'prompts')?.prompts ?? [];
    expect(prompts.map(({ lead, from }) => [lead.split(':')[0], from])).toEqual([
      ['Code first', 'M10 Gout of today'],
      ['Use additional code', 'M10 Gout of today'],
      ['Code also', 'M10 Gout of today'],
    ]);
  });

  it('makes ways of the codes in a note that are held, and leaves the others as text', () => {
    const lines = section('M109', 'prompts')?.prompts[1]?.lines ?? [];
    expect(lines[0]?.map(({ text, ref }) => (ref ? `[${text}]` : text)).join('')).toBe(
      'code for the kidneys ([N16], N18.1-N18.9)',
    );
  });

  it('groups notes by the level that they come from, the nearest first', () => {
    const levels = section('M1A00X0', 'notes')?.levels ?? [];
    expect(levels.map(({ from }) => from)).toEqual([
      'M1A Gout that lasts',
      'Section M00-M25 Joints',
      'Chapter 13 Bones and joints',
    ]);
    expect(levels[0]?.groups.map(({ kind }) => kind)).toEqual(['Excludes1']);
    expect(section('M1A00X0', 'notes')?.source).toContain('tabular list');
  });

  it('gives the meaning of each 7th character, and only codes that the list has', () => {
    const onHeader = sectionsOf('M1A00', [supplement]).find((one) => one.kind === 'forms');
    expect(onHeader?.kind === 'forms' && onHeader.forms.map(({ label, ref }) => [label, ref?.code])).toEqual([
      ['0', 'M1A00X0'],
      ['1', undefined],
    ]);
  });

  it('names the other side', () => {
    const sides = sectionsOf('W981X1A', []).find((one) => one.kind === 'forms');
    expect(
      sides?.kind === 'forms' && sides.forms.map(({ label, text, isThis }) => [label, text, isThis]),
    ).toEqual([
      ['right', 'W98.1X1A', true],
      ['left', 'W98.1X2A', false],
    ]);
  });

  it('tells what a code was coded as before, and a code that no list held has as such', () => {
    const codes = section('M109', 'codes');
    expect(codes?.title).toBe('Coded before as');
    expect(codes?.codes.map(({ text, ref, title }) => [text, ref?.code ?? null, title])).toEqual([
      ['M10', 'M10', 'Gout of today, from 10/01/2030'],
      ['M0Z.9', null, 'in no list that is held, from 10/01/2030'],
    ]);
  });

  it('warns of what is never listed first, and not of headers', () => {
    expect(section('D638', 'warnings')?.lines.join()).toContain('manifestation');
    expect(section('W981X1A', 'warnings')?.lines.join()).toContain('external cause');
    expect(section('D63', 'warnings')).toBeUndefined();
    expect(section('M109', 'warnings')).toBeUndefined();
  });

  it('says what is missing and which file brings it, and nothing where all is held', () => {
    const lacks = sectionsOf('M109', []).filter((one) => one.kind === 'missing');
    expect(lacks.map((one) => one.kind === 'missing' && one.bring).join()).toMatch(
      /tabular list.*conversion table/,
    );
    expect(section('M109', 'missing')).toBeUndefined();
  });

  it('takes the tabular list of the date of service, and says where only a later one is held', () => {
    const later = { ...supplement, title: 'FY2032', from: '2031-10-01' };
    const notes = (supplements: Supplement[]) =>
      sectionsOf('M1A00X0', supplements).find((one) => one.kind === 'notes');
    const both = notes([later, { ...supplement, title: 'FY2031', from: '2030-10-01' }]);
    expect(both?.kind === 'notes' && both.source).toBe('tabular list FY2031');
    const one = notes([later]);
    expect(one?.kind === 'notes' && one.source).toContain('later edition');
  });
});

describe('a text with codes in it', () => {
  it('loses none of its characters', () => {
    const text = 'stones (N20.-), gout (M10.0-M10.9) in M1A, and vitamin B12';
    const runs = textRuns(
      text,
      (found) => ({ system: 'icd10cm', kind: 'diagnosis', code: found }),
      (category) => category !== 'B12',
    );
    expect(runs.map((run) => run.text).join('')).toBe(text);
    expect(runs.flatMap(({ ref }) => ref?.code ?? [])).toEqual(['N20', 'M100', 'M109', 'M1A']);
  });
});
