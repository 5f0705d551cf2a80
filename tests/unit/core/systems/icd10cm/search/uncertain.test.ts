import { describe, expect, it } from 'vitest';
import { copyRefusal } from '../../../../../../src/core/lookup/copy-choice';
import type { SearchReply } from '../../../../../../src/core/lookup/messages';
import { readUncertain } from '../../../../../../src/core/systems/icd10cm/search/uncertain';
import { firstOf, record, searchOver } from './samples';

const search = searchOver([
  record('I2699', 'Other pulmonary embolism without acute cor pulmonale'),
  record('J189', 'Pneumonia, unspecified organism'),
  record('R059', 'Cough, unspecified'),
  record('R079', 'Chest pain, unspecified'),
  record('M25511', 'Pain in right shoulder'),
  record('M25512', 'Pain in left shoulder'),
  record('M25519', 'Pain in unspecified shoulder'),
  record('M170', 'Bilateral primary osteoarthritis of knee'),
  record('M1711', 'Unilateral primary osteoarthritis, right knee'),
  record('Z20822', 'Contact with and (suspected) exposure to COVID-19'),
]);

describe('a diagnosis that is not confirmed', () => {
  it.each([
    'r/o pneumonia',
    'R/O pneumonia',
    'rule out pneumonia',
    'probable pneumonia',
    'suspected pneumonia',
    '?pneumonia',
    'consistent with pneumonia',
    'concern for pneumonia',
    'working diagnosis pneumonia',
  ])('is found and not copied before it is chosen, and the rule is told: %s', (query) => {
    const { hits, advice = [] } = search.search(query);
    expect(hits[0]?.code).toBe('J189');
    expect(advice[0]).toMatchObject({ isQuestion: true });
    expect(advice[0]?.text).toMatch(/not confirmed.*sign, symptom.*IV\.H/);
  });

  it.each([
    ['cough r/o pneumonia', 'R059'],
    ['chest pain, possible pulmonary embolism', 'R079'],
    ['chest pain ? pneumonia', 'R079'],
  ])('leaves the sign or symptom that is stated: %s', (query, code) => {
    const { hits, advice = [] } = search.search(query);
    expect(hits[0]?.code).toBe(code);
    expect(hits.map((hit) => hit.code)).not.toContain(code === 'R079' ? 'I2699' : 'J189');
    expect(advice[0]).toMatchObject({ isQuestion: false });
    expect(advice[0]?.text).toContain('not confirmed');
  });

  it.each([
    'suspected exposure to covid',
    'suspected child abuse',
    'glaucoma suspect',
    'ruled out',
    'r/o',
    'pneumonia',
  ])('is none where a code is about the suspicion, or nothing is named: %s', (query) => {
    expect(readUncertain(query)).toBeNull();
  });

  it('stays where Enter is pressed', () => {
    const { hits, advice = [] } = search.search('r/o pneumonia');
    const rows = hits.map((hit) => ({ ...hit, text: '', unit: null, status: 'active', ended: null }));
    const reply = { query: 'r/o pneumonia', rows, total: rows.length, note: null, advice };
    expect(copyRefusal(reply as unknown as SearchReply, 0, false)).toMatch(
      /^Nothing copied\..*not confirmed/,
    );
    expect(copyRefusal(reply as unknown as SearchReply, 0, true)).toBeNull();
  });
});

describe('both sides', () => {
  it('have the code of each side where no code says both, and that is told', () => {
    const { hits, advice = [] } = search.search('bilat shoulder pain');
    expect(hits.slice(0, 2).map(({ code }) => code)).toEqual(['M25511', 'M25512']);
    expect(advice).toMatchObject([{ isQuestion: true, text: expect.stringContaining('I.B.13') as string }]);
  });

  it('have their own code where there is one', () => {
    expect(firstOf(search, 'bilat knee osteoarthritis')).toBe('M170');
    expect(search.search('bilat knee osteoarthritis').advice).toBeUndefined();
  });
});
