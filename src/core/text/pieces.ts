import { fold } from './fold';

/**
 * Text as the index sees it: lower case, plain letters, and pieces (words, numbers, punctuation) in order.
 * Descriptors and queries pass through the same door, so `10mg`, `10 mg`, `i.u.` and `w/o` need no second thought later.
 */

const measures = new Set(
  'mg mcg ug ng kg g gm gms gr gram grams ml cc l iu kiu u unit units meq mmol mci mcci uci cm mm in inch ft lb lbs oz sq hr hrs min mins mcgs mgs pt qt yr'.split(
    ' ',
  ),
);

/** Spellings in which punctuation is part of the word, rewritten so that the scanner may treat punctuation as a border. */
function unpunctuate(folded: string): string {
  let text = folded;
  if (text.includes('/')) {
    text = text
      .replace(/\bw\/o\b/g, ' without ')
      .replace(/\bw\/c\b/g, ' wheelchair ')
      .replace(/\bw\/(?=[\s\da-z])/g, ' with ')
      .replace(/\b([a-z])\/([a-z])\b/g, '$1$2');
  }
  if (text.includes('.')) {
    text = text
      .replace(/\b(?:[a-z]\.){2,}/g, (dotted) => dotted.replace(/\./g, ''))
      .replace(/(^|[^\d.])\.(\d)/g, (_, before: string, digit: string) => `${before}0.${digit}`);
  }
  if (text.includes(',')) text = text.replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  if (text.includes('f(ab')) text = text.replace(/\bf\(ab'?\)/g, 'fab');
  return text;
}

export type Piece = {
  text: string;
  /** `glued`: a word joined to the word before it by a hyphen, as in "non-esrd". */
  kind: 'word' | 'glued' | 'number' | 'mark';
};

const hyphen = 45;
const apostrophe = 39;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isWord(code: number): boolean {
  return (code >= 97 && code <= 122) || isDigit(code);
}

/** The pieces of a text, in order. A number and its measure are two pieces however they are written. */
export function pieces(text: string): Piece[] {
  const source = unpunctuate(fold(text));
  const out: Piece[] = [];
  let joint = 0;
  for (let at = 0; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 32) {
      joint = 0;
      continue;
    }
    if (!isWord(code)) {
      const inside = at > 0 && isWord(source.charCodeAt(at - 1));
      if (code === hyphen || code === apostrophe) joint = inside ? code : 0;
      else {
        joint = 0;
        out.push({ text: source.charAt(at), kind: 'mark' });
      }
      continue;
    }
    const start = at;
    at = wordEnd(source, start);
    const word = source.slice(start, at);
    at--;
    // The s of "patient's" is no word.
    if (joint === apostrophe && word === 's') continue;
    const [, name, dose] = gluedDose.exec(word) ?? [];
    if (isDigit(code) && joint !== hyphen) pushNumber(out, word);
    else if (name && dose) {
      out.push({ text: name, kind: joint === hyphen ? 'glued' : 'word' });
      pushNumber(out, dose);
    } else out.push({ text: word, kind: joint === hyphen ? 'glued' : 'word' });
    joint = 0;
  }
  return out;
}

/** Where the word or decimal number that starts here ends. */
function wordEnd(source: string, start: number): number {
  let end = start;
  while (end < source.length && isDigit(source.charCodeAt(end))) end++;
  if (end > start && source.charCodeAt(end) === 46 && isDigit(source.charCodeAt(end + 1))) {
    end++;
    while (end < source.length && isDigit(source.charCodeAt(end))) end++;
  }
  while (end < source.length && isWord(source.charCodeAt(end))) end++;
  return end;
}

/** "lovenox40mg": a name with its dose, typed without a blank. */
const gluedDose = /^([a-z]{4,})(\d+(?:\.\d+)?(?:mg|mcg|ml|units?))$/;

const numberFirst = /^(\d+(?:\.\d+)?)([a-z]+)$/;

function pushNumber(out: Piece[], word: string): void {
  if (isDigit(word.charCodeAt(word.length - 1))) {
    const [left, right, more] = word.split('x');
    if (left && right && more === undefined) {
      out.push({ text: left, kind: 'number' }, { text: 'x', kind: 'word' }, { text: right, kind: 'number' });
    } else out.push({ text: word, kind: /^[\d.]+$/.test(word) ? 'number' : 'word' });
    return;
  }
  const [, amount, measure] = numberFirst.exec(word) ?? [];
  if (amount && measure && measures.has(measure)) {
    out.push({ text: amount, kind: 'number' }, { text: measure, kind: 'word' });
  } else out.push({ text: word, kind: 'word' });
}
