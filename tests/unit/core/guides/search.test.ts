import { describe, expect, it } from 'vitest';
import type { Guide } from '../../../../src/core/guides/guide';
import { readGuides, saveGuideIndex, type GuideSearch } from '../../../../src/core/guides/search';

const guide = (id: string, title: string, body: string): Guide => ({
  id,
  title,
  kind: 'drug',
  codes: ['J0475'],
  category: 'Drugs',
  summary: `About ${title}.`,
  lookalikes: [],
  restsOn: ['Labelling'],
  reviewed: '2026-11-22',
  sections: [{ name: 'Summary', body }],
});

/** The search that comes of reading them, and how many times its reader paused before. */
function readWhole(
  guides: readonly Guide[],
  saved: string | null = null,
): { search: GuideSearch; pauses: number } {
  const steps = readGuides(guides, saved);
  for (let pauses = 0; ; pauses++) {
    const step = steps.next();
    if (step.done) return { search: step.value, pauses };
  }
}

const three = [
  guide('baclofen', 'Intrathecal baclofen', 'A pump feeds the drug; a trial comes first.'),
  guide('pumps', 'Infusion pumps', 'Pumps for baclofen, insulin and pain drugs.'),
  guide('oxygen', 'Oxygen equipment', 'Concentrators and tanks.'),
];
const { search } = readWhole(three);

const ids = (query: string) => search(query).map(({ id }) => id);

describe('guides', () => {
  it('are found by title before text', () => {
    expect(ids('baclofen')).toEqual(['baclofen', 'pumps']);
  });

  it('need all words; the last may be a beginning', () => {
    expect(ids('oxygen concent')).toEqual(['oxygen']);
    expect(ids('oxygen pump')).toEqual([]);
  });

  it('are found the same in an index that was saved', () => {
    const saved = readWhole(three, saveGuideIndex(three)).search;
    for (const query of ['baclofen', 'oxygen concent', 'oxygen pump', 'a trial', 'concentrators']) {
      expect(saved(query)).toEqual(search(query));
    }
    expect(saved('baclofen')).not.toEqual([]);
  });

  it('are read a few at a time, so that nobody waits for all of them', () => {
    const many = Array.from({ length: 100 }, (_, at) => guide(`${at}`, `Guide ${at}`, 'Some words.'));
    expect(readWhole(many).pauses).toBeGreaterThan(10);
    expect(
      readWhole(many)
        .search('guide 57')
        .map(({ id }) => id),
    ).toEqual(['57']);
  });

  it('are not looked for by a letter or two, by nothing, or at great length', () => {
    expect(ids('ox')).toEqual([]);
    expect(ids('   ')).toEqual([]);
    expect(ids('q'.repeat(10_000))).toEqual([]);
  });
});

describe('the reading grade', () => {
  it('rises with long words and long sentences', async () => {
    const { readingGrade } = await import('../../../../src/core/guides/reading-grade');
    const plain = readingGrade('The pump feeds the drug. The nurse fills it.');
    const hard = readingGrade(
      'Continuous intrathecal administration necessitates multidisciplinary evaluation preceding implantation of programmable infusion apparatus.',
    );
    expect(plain).toBeLessThan(4);
    expect(hard).toBeGreaterThan(15);
    expect(readingGrade('')).toBe(0);
  });
});

describe('the check of all guides', () => {
  it('refuses a code that two guides cover, one that the catalog lacks, and what looks like CPT', async () => {
    const { checkGuides } = await import('../../../../src/core/guides/check');
    const file = (name: string, codes: string, text = 'Text.') => ({
      name,
      text: `---\ntitle: A\nkind: drug\ncodes: [${codes}]\ncategory: Drugs\nsummary: B\nrests-on: [C]\nreviewed: 2026-11-22\n---\n## Summary\n\n${text}\n`,
    });
    const { problems } = checkGuides(
      [file('a.md', 'J0475'), file('b.md', 'J0475, J9999'), file('c.md', 'J0476', 'Bill 96365 with it.')],
      new Set(['J0475', 'J0476']),
    );
    const formal = problems.filter(({ message }) => !message.startsWith('The guide lacks'));
    expect(formal.map(({ file: name, message }) => `${name} ${message}`)).toEqual([
      'b.md J0475 is already covered by a.md.',
      'b.md J9999 is not in the catalog.',
      'c.md "96365" looks like a CPT code.',
    ]);
  });
});
