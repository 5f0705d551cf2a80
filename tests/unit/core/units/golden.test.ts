import { describe, expect, test } from 'vitest';
import { countFor } from '../../../../src/core/units';
import type { Counted, Refused } from '../../../../src/core/units';
import { besides, readScenarios, recordOf, type Scenario } from './golden';
import { starterRecords } from './starter';

const starter = starterRecords();

function answerTo(scenario: Scenario): Counted | Refused {
  const { dose, beside } = scenario;
  return countFor({ record: recordOf(scenario, starter), dose, ...besides(beside) });
}

/** A result as the tables write it. */
function written(result: Counted | Refused, withVials: boolean): string {
  if ('refused' in result) return result.needs === undefined ? 'refused' : 'asked';
  const lost =
    result.discardedUnits !== null && result.discardedUnits !== '0' ? ` + ${result.discardedUnits}` : '';
  const modifiers = result.modifiers.map((modifier) => ` ${modifier}`).join('');
  const vials = result.vials.map(({ label, count }) => `${count} x ${label}`).join(', ');
  return `${result.units}${lost}${modifiers}${withVials ? ` [${vials}]` : ''}`;
}

const refusals = /^(?:asked|refused)$/;

describe('The golden tables', () => {
  const scenarios = readScenarios();
  const results = scenarios.map((scenario) => {
    const result = answerTo(scenario);
    const { at, code, unit, dose, beside, answer } = scenario;
    const got = written(result, answer.includes('['));
    const reason = 'refused' in result ? `: ${result.refused}` : '';
    const words = `${at} ${code} ${unit} | ${dose} | ${beside} → ${answer}, got ${got}${reason}`;
    return { answer, got, words };
  });
  const words = (some: typeof results) => some.map((one) => one.words);

  test('are more than a thousand scenarios', () => {
    expect(scenarios.length).toBeGreaterThan(1000);
  });

  test('no number is given that the tables do not have', () => {
    expect(words(results.filter(({ answer, got }) => !refusals.test(got) && got !== answer))).toEqual([]);
  });

  test('nothing is refused that can be answered', () => {
    expect(words(results.filter(({ answer, got }) => refusals.test(got) && !refusals.test(answer)))).toEqual(
      [],
    );
  });

  test('what the coder can add is asked for, and nothing is asked for where no answer helps', () => {
    expect(
      words(
        results.filter(({ answer, got }) => refusals.test(got) && refusals.test(answer) && got !== answer),
      ),
    ).toEqual([]);
  });
});
