import { pieces } from '../../../text/pieces';
import { createStem } from '../../../text/stem';

/** A word as it is compared: one spelling for one word; `light` words decide little, `glued` ones follow a hyphen. */
export type Word = { term: string; text: string; glued: boolean };

/** Words that join others and are left out on both sides. */
const joining = new Set(
  'a an the of in on at to by with and or for due from as is into during upon per via et his her its their my has have having was were been being be are this that s d o which who whom patient pt'.split(
    ' ',
  ),
);

/** Words that name nothing by themselves, with the part of their weight that they keep. */
const lightWords = new Map<string, number>([
  ...'unspecified specified nec nos classified elsewhere stated'
    .split(' ')
    .map((word): [string, number] => [word, 0.12]),
  ...'type site kind form affecting involving associated related causing caused cause state status region part encounter'
    .split(' ')
    .map((word): [string, number] => [word, 0.3]),
  ['other', 0.45],
  ['without', 0.5],
  ['not', 0.5],
  ['uncomplicated', 0.4],
  ...'disease disorder syndrome condition problem multiple right left bilateral'
    .split(' ')
    .map((word): [string, number] => [word, 0.6]),
]);

/** Words of a sentence that say nothing of the condition: an office types "keeps getting dizzy", "still really itchy". */
const fillers =
  'still really very just always constantly keep keeps kept get gets got getting go goes going gone went want wants ' +
  'need needs here come comes came make makes feel feels feeling like lot lots thing things some any since now today ' +
  'again had wont cant could would seem seems says said because when while after until too much more start started starting worse worsening eval evaluation evaluate kid kids toddler teen teenager elderly senior';
const fillerWeight = 0.2;

/** Short hands whose meaning does not depend on the body system; the vocabulary that ships has the rest. */
const spellings: [string, string][] = [
  ['rt', 'right'],
  ['lt', 'left'],
  ['bilat', 'bilateral'],
  ['bilaterally', 'bilateral'],
  ['bl', 'bilateral'],
  ['both', 'bilateral'],
  ['unspec', 'unspecified'],
  ['fx', 'fracture'],
  ['fxs', 'fracture'],
  ['hx', 'history'],
  ['ho', 'history'],
  ['w', 'with'],
  ['wo', 'without'],
  ['no', 'without'],
  ['wk', 'week'],
  ['wks', 'week'],
  ['tri', 'trimester'],
  ['2nd', 'second'],
  ['1st', 'first'],
  ['3rd', 'third'],
  ['4th', 'fourth'],
  ['5th', 'fifth'],
  ['dx', 'diagnosis'],
  ['teeth', 'tooth'],
  ['feet', 'foot'],
  ['vertebrae', 'vertebra'],
  ['bacteria', 'bacterium'],
  ['children', 'child'],
  ['women', 'woman'],
  ['men', 'man'],
];

const romans = new Map([
  ['ii', '2'],
  ['iii', '3'],
  ['iv', '4'],
  ['vi', '6'],
  ['vii', '7'],
  ['viii', '8'],
]);
/** After these words a single letter may be a Roman number too. */
const counted = new Set(['type', 'stage', 'grade', 'class', 'factor', 'category', 'phase', 'level', 'nerve']);
const shortRomans = new Map([
  ['i', '1'],
  ['v', '5'],
  ['ix', '9'],
  ['x', '10'],
]);

const stemOf = createStem(spellings);

for (const word of fillers.split(' ')) lightWords.set(stemOf(word), fillerWeight);

const stopMarks = new Set([',', ';', '.', ':', '|']);

/** The term of a folded word. */
export const stem = (word: string): string => stemOf(word);

/** The part of its weight that a word keeps: 1 for those that name something. */
export const keptWeight = (term: string): number => lightWords.get(term) ?? (/^\d+$/.test(term) ? 0.8 : 1);

/**
 * All words of a text in order, those that join others among them; Roman numbers as Arabic ones, "type2" as two words. `stops` where a
 * comma or the like stands before a word.
 */
export function wordsWithJoining(text: string): (Word & { joins: boolean; stops: boolean })[] {
  const words: (Word & { joins: boolean; stops: boolean })[] = [];
  let before = '';
  let stops = false;
  for (const piece of pieces(text)) {
    if (piece.kind === 'mark') {
      stops ||= stopMarks.has(piece.text);
      continue;
    }
    for (const part of splitCount(piece.text)) {
      const term =
        romans.get(part) ?? (counted.has(before) ? shortRomans.get(part) : undefined) ?? stem(part);
      before = term;
      words.push({ term, text: part, glued: piece.kind === 'glued', joins: joining.has(term), stops });
      stops = false;
    }
  }
  return words;
}

/** The words of a text that are compared: all but those that join others. */
export const wordsOf = (text: string): Word[] =>
  wordsWithJoining(text).flatMap(({ joins, term, text: said, glued }) =>
    joins ? [] : [{ term, text: said, glued }],
  );

/** A word of what somebody typed; `led` are the words that join it to what stands before, and "," where a comma does. */
export type LedWord = Word & { led: readonly string[] };

/** The words that are compared, each with what leads to it. */
export function ledWordsOf(text: string): LedWord[] {
  const out: LedWord[] = [];
  let led: string[] = [];
  for (const { joins, stops, ...word } of wordsWithJoining(text)) {
    if (stops) led.push(',');
    if (joins) {
      led.push(word.term);
      continue;
    }
    out.push({ ...word, led });
    led = [];
  }
  return out;
}

const countedNumber = /^(type|stage|grade|class)(\d+|i{1,3}|iv)$/;
/** Shorthand with its number glued to it: "ckd3b", "dm2", "bmi38", "covid19". */
const gluedNumber = /^(ckd|t?dm|bmi|covid|gfr)(\d{1,3}[ab]?)$/;

function splitCount(text: string): string[] {
  const [, word, number] = countedNumber.exec(text) ?? gluedNumber.exec(text) ?? [];
  return word !== undefined && number !== undefined ? [word, number] : [text];
}

/** The terms of a text, with those that a hyphen makes of two words: "post-traumatic" is also "posttraumatic". */
export function termsOf(text: string): string[] {
  return wordsOf(text).map(({ term }) => term);
}

/** Words written with a hyphen, as one. */
export function compoundsOf(words: readonly Word[]): string[] {
  return words.flatMap(({ glued, text }, at) => {
    const before = words[at - 1];
    return glued && before ? [stem(before.text + text)] : [];
  });
}
