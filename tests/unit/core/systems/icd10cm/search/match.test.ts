import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Expander } from '../../../../../../src/core/systems/icd10cm/search/expand';
import { Matcher, matchLimits } from '../../../../../../src/core/systems/icd10cm/search/match';
import { PhraseBook } from '../../../../../../src/core/systems/icd10cm/search/phrase-book';
import { planQuery } from '../../../../../../src/core/systems/icd10cm/search/query';
import { parts, UnitIndex } from '../../../../../../src/core/systems/icd10cm/search/unit-index';

const words = ['knee', 'ankle', 'pain', 'sprain', 'chronic', 'burn', 'ulcer', 'fracture'];
const usual = matchLimits.candidates;

/** An index of units of these words, each with its own points. */
function indexOf(units: readonly { words: readonly string[]; prior: number }[]): UnitIndex {
  const index = new UnitIndex();
  for (const [nth, unit] of units.entries()) {
    index.add({
      words: unit.words.map((term, at) => ({ term, part: at === 0 ? parts.main : parts.sub })),
      target: { low: nth, high: nth + 1 },
      source: 0,
      prior: unit.prior,
    });
  }
  Array.from(index.finish());
  return index;
}

describe('the candidates of a query', () => {
  afterEach(() => {
    matchLimits.candidates = usual;
  });

  it('are the best of all units: what is passed over early could not have been among them', () => {
    const unit = fc.record({
      words: fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }),
      prior: fc.integer({ min: -12, max: 5 }),
    });
    fc.assert(
      fc.property(
        fc.array(unit, { minLength: 20, maxLength: 120 }),
        fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }),
        (units, asked) => {
          const index = indexOf(units);
          const { readings } = planQuery(asked.join(' '), index, new Expander(index), new PhraseBook());
          const [reading] = readings;
          if (!reading) return;
          matchLimits.candidates = units.length + 1;
          const all = new Matcher(index).match(reading, null);
          matchLimits.candidates = 8;
          const few = new Matcher(index).match(reading, null);
          expect(few).toEqual(all.slice(0, 8));
        },
      ),
      { numRuns: 300 },
    );
  });
});
