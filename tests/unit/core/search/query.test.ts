import { describe, expect, it } from 'vitest';
import { longestQuery, parseQuery, trimQuery } from '../../../../src/core/search/parse';
import { createStem } from '../../../../src/core/text/stem';

const stem = createStem([
  ['gm', 'g'],
  ['milligrams', 'mg'],
  ['units', 'unit'],
]);
const parse = (query: string) => parseQuery(query, stem);

describe('a query', () => {
  it.each([
    ['lovenox40mg', 'lovenox 40 mg'],
    ['solu-medrol125mg', 'solu medrol 125 mg'],
    ['darzalex sub q', 'darzalex subcutaneous'],
    ['lovenox 80 mg sq', 'lovenox 80 mg subcutaneous'],
    ['pad 16 sq in', 'pad 16 sq in'],
  ])('%s is read as %s', (query, words) => {
    const read = parse(query).tokens.map(({ term }) => term);
    expect(read.join(' ')).toBe(words.split(' ').map(stem).join(' '));
  });

  it('is cut to a length that can be read, in characters and in words', () => {
    expect(trimQuery('x'.repeat(10_000))).toHaveLength(longestQuery);
    expect(parse('a '.repeat(5_000)).tokens.length).toBeLessThanOrEqual(20);
  });

  it('loses control characters and leading blanks', () => {
    expect(trimQuery('  bac\u0000lofen')).toBe('bac lofen');
  });

  it.each([
    ['briefs size L', 'briefs large'],
    ['pull ups sz XL', 'pull ups extra large'],
    ['diaper size 2xl', 'diaper above extra large'],
    ['size 10 gloves', 'size 10 gloves'],
    ['saline 1 l', 'saline 1 l'],
  ])('reads a letter after "size" as the size: %s', (query, words) =>
    expect(
      parseQuery(query, (word) => word)
        .tokens.map(({ text }) => text)
        .join(' '),
    ).toBe(words),
  );

  it('is open while its last word may go on', () => {
    expect(parse('baclof').open).toBe(true);
    expect(parse('baclofen ').open).toBe(false);
  });

  it.each([
    ['rituximab 100 mg', { amount: '100', measure: 'mg' }],
    ['100mg rituximab', { amount: '100', measure: 'mg' }],
    ['heparin 1,000 units', { amount: '1000', measure: 'unit' }],
    ['rocephin 1 gm', { amount: '1', measure: 'g' }],
    ['toradol .5 milligrams', { amount: '0.5', measure: 'mg' }],
    ['4x4 gauze', null],
    ['wheelchair 22 inch', null],
    ['vitamin b12', null],
  ])('%s: dose %j', (query, dose) => expect(parse(query).dose).toEqual(dose));
});
