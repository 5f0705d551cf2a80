import { givenNames, isOtherCode, namesElsewhere } from './everyday-names';
import type { Answer } from './expand';
import type { Ranked } from './rank';
import { isSite } from './sites';
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

const history = stem('history');

/** Words that say how a code stands to a condition and name none: alone they prove nothing beside one that is not met. */
const frames = new Set(
  (
    'history personal family encounter screening status presence absence acquired aftercare exposure contact observation examination exam counseling ' +
    'long term current use vaccination immunization follow check removal removed visit test had old past previous prior'
  )
    .split(' ')
    .map(stem),
);

/** Whether too little of the query was answered, too much of it by guessing, or the code says the contrary. */
export const isGuess = ({ score, sure, contradicts }: Ranked): boolean =>
  score < doubt.points || sure < doubt.sure || contradicts;

/**
 * Whether the words that were met prove nothing, however well they fit. Of each rule the reason is a kind of false friend: a person's name with an eponym in it, a word of
 * daily life that stands in one line of the index or in an external cause.
 * @param isExternal whether the code is an external cause (V00 to Y99)
 */
export function isUnproved(
  { asked, met, unit, reading }: Ranked,
  index: UnitIndex,
  isExternal: boolean,
  isStarter = false,
): boolean {
  const source = index.source[unit] ?? 0;
  const isOurs = source === sources.vocabulary || source === sources.starter;
  let telling = 0;
  let answered = 0;
  let named = 0;
  let namesMet = 0;
  let rarest = Infinity;
  let hasHappened = false;
  let deniesUnknown = false;
  for (const [nth, { text, answers, visit, negated }] of reading.words.entries()) {
    const term = stem(text);
    hasHappened ||= happened.has(term);
    // "Graves Robert", "anesthesia 00100".
    if ((met & (1 << nth)) === 0 && (givenNames.has(term) || isOtherCode(text))) return true;
    // What somebody had is not what somebody has.
    if (term === history && !negated && (met & (1 << nth)) === 0) return true;
    if (visit || keptWeight(term) < 0.7) continue;
    if (negated) {
      deniesUnknown ||= (met & (1 << nth)) === 0;
      continue;
    }
    telling++;
    const isMet = (met & (1 << nth)) !== 0;
    if (!frames.has(term)) {
      named++;
      if (isMet) namesMet++;
    }
    if (!isMet) {
      // In a list of a few titles most words are unknown.
      if (isStarter && index.count >= doubt.unitsARare && tells(term, answers)) return true;
      continue;
    }
    answered++;
    rarest = Math.min(rarest, usedOf(answers, index));
  }
  const isWhole = asked >= doubt.whole;
  // "Soccer", "highway", "dog": what happened is not said.
  if (isExternal && !hasHappened) return true;
  // "History of anemia" is no history of tuberculosis.
  if (named > 0 && namesMet === 0) return true;
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

/**
 * In a list of some codes a word that is not met most often says that the code is not there: "heel fracture" is no ulcer of the heel, "lung
 * removed" no missing foot. Words that nothing knows, parts of the body, and what happened to them count.
 */
const tells = (term: string, answers: readonly Answer[]): boolean =>
  answers.length === 0 || answers[0]?.spelled === true || isSite(term) || conditions.has(term);

const conditions = new Set(
  (
    'fracture dislocation subluxation sprain strain laceration burn ulcer wound bite sting injury tear rupture contusion amputation amputated cancer neoplasm tumor lymphoma ' +
    'leukemia sarcoma melanoma carcinoma infection abscess cellulitis pneumonia arthritis bursitis tendinitis cyst necrosis gangrene hemorrhage bleeding thrombosis ' +
    'embolism stenosis obstruction perforation hernia fistula stone calculus absence deformity malformation transplant overdose poisoning dysplasia polyp aneurysm ' +
    'atrophy palsy paralysis seizure rash edema effusion stricture prolapse removed missing syndrome disease ' +
    'anterior posterior medial lateral proximal distal superior inferior upper lower'
  )
    .split(' ')
    .map(stem),
);

/** In how many units a word stands: by itself, or where it stands nowhere, by what it may stand for. */
function usedOf(answers: readonly Answer[], index: UnitIndex): number {
  const [itself] = answers;
  if (itself?.confidence === 1) return index.frequency(itself.term);
  let used = 0;
  for (const { term, spelled } of answers) if (!spelled) used += index.frequency(term);
  return used;
}
