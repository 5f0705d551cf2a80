import { givenNames, isOtherCode, namesElsewhere } from './everyday-names';
import type { Answer } from './expand';
import type { Ranked } from './rank';
import { keptWeight, stem } from './terms';
import { sources, type UnitIndex } from './unit-index';

/** Below this many points, or this part of the query answered without guessing, a row is labeled as a guess. */
export const doubt = {
  points: 42,
  sure: 0.5,
  /** Rows with fewer points are not shown. */
  least: 18,
  /** A word that stands in fewer units is rare: alone it proves nothing unless it is all that the unit says. */
  rare: 24,
  unitsARare: 4000,
  whole: 0.8,
};

/** Words that tell of something that happened: with one of them an external cause is what was asked for. */
const happened = new Set(
  (
    'fall fell fallen slip slipped trip tripped spill happened hit struck strike bite bit bitten sting stung contact exposure accident collision collided crash ' +
    'injured injury burn burned caught cut kicked kick thrown assault abuse overexertion drown drowning shot discharge explosion gunshot ' +
    'explode legal war misadventure complication reaction failure activity place occurrence occurred incident while playing ' +
    'trauma wreck rollover mva mvc run over crushed crush pinched scratch scratched stepped needlestick poisoning overdose'
  )
    .split(' ')
    .map(stem),
);

/** Whether too little of the query was answered, or too much of it by guessing. */
export const isGuess = ({ score, sure }: Ranked): boolean => score < doubt.points || sure < doubt.sure;

/**
 * Whether the words that were met prove nothing, however well they fit. Of each rule the reason is a kind of false friend: a person's name with an eponym in it, a word of
 * daily life that stands in one line of the index or in an external cause.
 * @param isExternal whether the code is an external cause (V00 to Y99)
 */
export function isUnproved(
  { asked, met, unit, reading }: Ranked,
  index: UnitIndex,
  isExternal: boolean,
): boolean {
  const source = index.source[unit] ?? 0;
  const isOurs = source === sources.vocabulary || source === sources.starter;
  let telling = 0;
  let answered = 0;
  let rarest = Infinity;
  let hasHappened = false;
  let deniesUnknown = false;
  for (const [nth, { text, answers, visit, negated }] of reading.words.entries()) {
    const term = stem(text);
    hasHappened ||= happened.has(term);
    // "Graves Robert", "anesthesia 00100".
    if ((met & (1 << nth)) === 0 && (givenNames.has(term) || isOtherCode(text))) return true;
    if (visit || keptWeight(term) < 0.7) continue;
    if (negated) {
      deniesUnknown ||= (met & (1 << nth)) === 0;
      continue;
    }
    telling++;
    if ((met & (1 << nth)) === 0) continue;
    answered++;
    rarest = Math.min(rarest, usedOf(answers, index));
  }
  const isWhole = asked >= doubt.whole;
  // "Soccer", "highway", "dog": what happened is not said.
  if (isExternal && !hasHappened) return true;
  // "Not my problem": all that is said is that something unknown is not there.
  if (telling === 0) return deniesUnknown;
  // In a list of a few titles every word is rare.
  const rare = source === sources.title ? Math.min(doubt.rare, index.count / doubt.unitsARare) : doubt.rare;
  // "Coffee" of "coffee ground vomit", "carpet" of "carpet layer's knee".
  if (answered === 1 && telling === 1) {
    const [only, other] = reading.words;
    if (only && !other && namesElsewhere.has(stem(only.text))) return true;
    return !isWhole && (rarest < rare || (isOurs && reading.replaced.length === 0));
  }
  // "Serena Williams", "Margaret Turner": half of what was typed is known, and by a rare word.
  return answered * 2 <= telling && rarest < rare * 2;
}

/** In how many units a word stands: by itself, or where it stands nowhere, by what it may stand for. */
function usedOf(answers: readonly Answer[], index: UnitIndex): number {
  const [itself] = answers;
  if (itself?.confidence === 1) return index.frequency(itself.term);
  let used = 0;
  for (const { term, spelled } of answers) if (!spelled) used += index.frequency(term);
  return used;
}
