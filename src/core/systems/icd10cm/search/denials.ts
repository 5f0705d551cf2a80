import { once } from '../../../once';
import { negations } from './marked-words';
import { isSite } from './sites';
import { stem } from './terms';

/** A word as far as a negation cares: what leads to it is known where it was typed. */
type Negatable = { term: string; text?: string; led?: readonly string[] };

/** Words between a negation and what it denies: "without acute exacerbation", "no evidence of necrosis", "not specified as acute". */
const openers =
  'acute chronic current active ongoing recent new known any other obvious significant major associated clear mention evidence sign symptom ' +
  'history loss specified elsewhere classified stated spontaneous residual including involving requiring resulting';
/** Words that go on with what is denied, whatever it is: "without loss of consciousness", "without damage to nail". */
const goOn =
  'loss evidence mention sign symptom rupture disruption damage penetration history diagnosis documented use return';
/**
 * Words that end what a negation holds for: sides, visits, trimesters and other counts, how bad it is, what is left open. Sites end
 * it as well: "spondylosis without myelopathy cervical".
 */
const borders =
  'acute chronic right left bilateral initial subsequent sequela unspecified first second third fourth fifth trimester postpartum puerperium ' +
  'intractable mild moderate severe stage type grade category fetus multiple site region primary secondary recurrent persistent intermittent ' +
  'status dominant nondominant displaced nondisplaced closed open pregnancy adult child juvenile idiopathic but has have having though because';

const listed = once(() => {
  const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(stem));
  return { openers: set(openers), goOn: set(goOn), borders: set(borders) };
});

/** Whether a word only says of what kind, or where, something is: "acute" is not what "without acute cor pulmonale" denies. */
export const onlyQualifies = (term: string): boolean =>
  isSite(term) || listed().openers.has(term) || listed().borders.has(term);

const sides = new Set(['right', 'left', 'bilateral', 'unspecified']);

/** How many words a negation holds for, those that only lead on not counted. */
const most = 2;

/**
 * Which words of a query are negated, the negations among them: "gastritis no bleeding" asks for a code without bleeding. A negation ends
 * at a comma ("no fever, chills" is a list), at "with", "but" and "of", and at the words above; right after it nothing ends it.
 * @param isDenied whether titles say of a word that it is not there: such a word belongs to a negation however long that is
 */
export function negatedIn(
  words: readonly Negatable[],
  isDenied: (term: string) => boolean = () => false,
): boolean[] {
  const { openers: opening, goOn: going, borders: ending } = listed();
  let left = 0;
  let isFresh = false;
  let isList = false;
  let within = false;
  return words.map(({ term, text, led = [] }, at) => {
    const before = words[at - 1]?.term ?? '';
    if (term === 'non' || negations.has(term)) {
      left = term === 'non' ? 1 : most;
      isFresh = true;
      within = false;
      isList = text === 'no';
      // "Non" is a word of the title that it stands in: "non-pressure".
      return term !== 'non';
    }
    if (left === 0 && !isFresh && !within) return false;
    if (led.includes('with')) {
      left = 0;
      isFresh = within = false;
      return false;
    }
    if (isFresh) {
      if (opening.has(before) && (sides.has(term) || (led.includes(',') && !isList))) {
        left = 0;
        isFresh = within = false;
        return false;
      }
      if (before !== 'non' && opening.has(term) && at + 1 < words.length) return true;
      isFresh = false;
      within = left > 1;
      left--;
      return true;
    }
    const isMore = going.has(before) && !led.includes(',');
    const ends =
      (led.includes(',') && !isList) ||
      (led.includes('of') && !isMore) ||
      (led.includes('in') && term === 'remission') ||
      (!isMore && !led.includes('or') && (ending.has(term) || isSite(term)));
    if (ends) {
      left = 0;
      within = false;
      return false;
    }
    if (isMore) left = most;
    if (left > 0 || (within && (led.includes('or') || isDenied(term)))) {
      if (!led.includes('or')) left = Math.max(0, left - 1);
      return true;
    }
    within = false;
    return false;
  });
}
