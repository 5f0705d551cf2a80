import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readSources } from '../../../../../src/core/import/read-sources';
import { toRelease } from '../../../../../src/core/releases/to-release';
import type { HcpcsSource, InputFile } from '../../../../../src/core/import/source';
import { haveOfficial, officialFile } from './official';

/** Slices the txt by the positions of CMS's record layout, with nothing of the product's code. */
function naive(text: string): Map<string, Record<string, unknown>> {
  const codes = new Map<string, Record<string, unknown>>();
  const at = (line: string, first: number, last: number) => line.substring(first - 1, last).trim();
  const many = (line: string, first: number, width: number, times: number) =>
    Array.from({ length: times }, (_, index) =>
      at(line, first + index * width, first + index * width + width - 1),
    ).filter((value) => value !== '');
  const day = (value: string) => {
    const iso = `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`;
    return value.length === 8 && !Number.isNaN(Date.parse(iso)) ? iso : null;
  };
  for (const line of text.split('\r\n')) {
    const id = line.charAt(10);
    if (!'3478'.includes(id) || !/^\d{5}$/.test(line.slice(5, 10))) continue;
    const key = (id === '7' || id === '8' ? 'modifier ' : 'procedure ') + at(line, 1, 5);
    const words = line
      .substring(11, 91)
      .split(' ')
      .filter((word) => word !== '');
    if (id === '4' || id === '8') {
      (codes.get(key)!['words'] as string[]).push(...words);
      continue;
    }
    codes.set(key, {
      words,
      short: at(line, 92, 119),
      pricing: many(line, 120, 2, 4),
      multiplePricing: at(line, 128, 128),
      ncd: many(line, 129, 6, 3),
      mcm: many(line, 147, 8, 3),
      statute: at(line, 171, 180),
      labCertification: many(line, 181, 3, 8),
      xref: many(line, 205, 5, 5),
      coverage: at(line, 230, 230),
      ascGroup: at(line, 231, 232),
      ascEffective: day(at(line, 233, 240)),
      mog: at(line, 241, 243),
      mogPolicy: at(line, 244, 244),
      mogEffective: day(at(line, 245, 252)),
      processingNote: at(line, 253, 256),
      betos: at(line, 257, 259),
      tos: at(line, 261, 265),
      anesthesiaUnits: at(line, 266, 268),
      added: day(at(line, 269, 276)),
      effective: day(at(line, 277, 284)),
      ended: day(at(line, 285, 292)),
      action: at(line, 293, 293),
    });
  }
  return codes;
}

const years = [
  { year: '2018', counts: { procedures: 6205, modifiers: 354, ended: 466 }, issues: 5 },
  { year: '2019', counts: { procedures: 6440, modifiers: 360, ended: 515 }, issues: 0 },
];

describe.skipIf(!haveOfficial).each(years)('the official $year release', ({ year, counts, issues }) => {
  let zip: InputFile;
  let source: HcpcsSource | undefined;
  beforeAll(() => {
    zip = officialFile(`${year}-Alpha-Numeric-HCPCS-File.zip`);
    const { sources } = readSources([zip]);
    source = sources.find((one) => one.kind === 'hcpcs-release');
  });

  it('holds the codes, modifiers and ended codes that CMS counts', () => {
    expect(source).toMatchObject({ title: year, from: `${year}-01-01`, counts });
  });

  it('equals its txt field by field', () => {
    const members = unzipSync(zip.bytes, { filter: ({ name }) => /ANWEB.*\.txt$/.test(name) });
    const [bytes] = Object.values(members);
    const expected = naive(new TextDecoder('latin1').decode(bytes));
    if (!source) throw new Error('no release');
    const { records } = toRelease(source);
    expect(records).toHaveLength(expected.size);
    for (const { code, kind, long, short, facts } of records) {
      const { words, ...fields } = expected.get(`${kind} ${code}`) ?? {};
      expect({ long, short, ...facts }, code).toEqual({ long: (words as string[]).join(' '), ...fields });
    }
  });

  it('has issues only where a date is none (2018: five ASC dates of six digits)', () => {
    expect(source?.issues).toHaveLength(issues);
    for (const { message } of source?.issues ?? []) expect(message).toMatch(/ASC date "\d{6}" is not a date/);
  });
});
