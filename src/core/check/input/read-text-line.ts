import { emptyLine } from '../claim-line';
import type { ClaimLine } from '../claim-line';
import { codeCell, modifierCell, pointerCell } from './cells';
import { codesApart, codeWord, digitModifiers, isPair, type CodeWord } from './code-words';
import { takeDays, takeLikeDays } from './days-in-text';
import { diagnosisLabel, takeLabelled } from './labelled';
import { measured, takeAmounts } from './units-in-text';

/** Without quotes and marks about its words, and without the commas of grouped numbers: `1,000` is one number. */
const tidied = (raw: string): string =>
  // Who types without capitals writes modifiers so, too.
  ` ${(/[A-Z]/.test(raw) ? raw : raw.toUpperCase()).replace(/[\s\u00A0]+/g, ' ')} `
    .replace(/["“”„'‘’`†‡§•☐☑✓]+/g, ' ')
    .replace(/^\s*[*+=#>-]+|(?<=\w)[*.:!?]+(?=\s)|(?<=\s)\*+(?=\s)/g, ' ')
    .replace(/(?<![\w,.])(\d{1,3}(?:,\d{3})+)(?![\w,])/g, (grouped) => grouped.replaceAll(',', ''));

/** Whether a word behind a code is a modifier, or several: a number that measures something is none. */
function isModifierWord(word: string, next: string): boolean {
  // "07:30-15:00" are hours.
  if (noModifier.has(word) || !word.split(/[-:/]/).every(isPair)) return false;
  return !/^\d{2}$/.test(word) || (digitModifiers.has(word) && !measured.test(next));
}

type Word = { text: string; at: number; code: CodeWord | null };

/** Words before a number that is no code. */
const numberLabel =
  /^(?:units?|qty|quantity|x|acct|account|order|mrn|id|claim|ref|auth|inv|invoice|no|npi|zip|patient|pt)[.:#]?$/i;

/** The words of a text with the codes among them: five digits that measure or count something are no code. */
function wordsOf(text: string): Word[] {
  const words = [...text.matchAll(/[^\s,;()[\]|]+/g)];
  return words.map(([word], at): Word => {
    const isCount =
      /^\d{5}$/.test(word) &&
      (measured.test(words[at + 1]?.[0] ?? '') || numberLabel.test(words[at - 1]?.[0] ?? ''));
    return { text: word, at: words[at]?.index ?? 0, code: isCount ? null : codeWord(word) };
  });
}

/** Miles are what a mile's code counts. */
const mileage = /^(?:A0425|A0435|A0436|A0380|A0390|A0888)$/;

/** Ways of giving a drug, and measures, that have the shape of a modifier and are none. */
const noModifier = new Set('IM IV SQ MG ML OF OR ON TO BY'.split(' '));

/** Modifiers that nobody takes for anything else: they are read behind other words, too. */
const unmistakable = new Set('JW JZ RT LT NU RR UE KX KH KI KJ GA GY GZ'.split(' '));

/** What stands directly behind a code: its modifiers, and a bare number that measures nothing. Bars stand where something was taken out. */
function readBehind(text: string, line: ClaimLine): { bare: string | null; isDirect: boolean } {
  const words = text.match(/[^\s,;()[\]|]+|\|/g) ?? [];
  let bare: string | null = null;
  let isDirect = true;
  for (const [at, word] of words.entries()) {
    const next = words[at + 1] ?? '';
    const isNumber = /^(?:-?\d{1,6}(?:\.\d{1,3})?|\.\d{1,3})$/.test(word);
    const isPrice = /^\d+\.\d{2}$/.test(word) && !mileage.test(line.code);
    if (word === '|') isDirect &&= bare !== null;
    else if (isModifierWord(word, next)) line.modifiers.push(...(modifierCell(word) ?? []));
    else if (isPrice && line.charge === null) line.charge = word;
    else if (/^[A-L]{1,4}$/.test(word) && /^\d+\.\d{2}$/.test(next)) line.pointers ??= pointerCell(word);
    else if (isNumber && bare === null && !measured.test(next) && !/^[x×]$/i.test(next)) bare = word;
    else {
      const rest = words.slice(at).filter((one) => unmistakable.has(one));
      line.modifiers.push(...rest.filter((one) => !line.modifiers.includes(one)));
      break;
    }
  }
  return { bare, isDirect };
}

/** Fills a line with the numbers that speak of its code, and what stands behind it. */
function fill(line: ClaimLine, before: string, behind: string): void {
  const text = mileage.test(line.code)
    ? behind.replace(/(\d+(?:\.\d+)?)\s?(?:miles?|mi)\b/i, '$1 units')
    : behind;
  const hasJw = /\bJW\b/i.test(text) || line.modifiers.includes('JW');
  const { units, isUnclear, speaksOfUnits, dose, charge, rest } = takeAmounts(`${before} ¦ ${text}`, hasJw);
  line.dose = dose;
  line.charge = charge;
  const { bare, isDirect } = readBehind(rest.split('¦')[1] ?? '', line);
  // "J0585 155 …, 1 unit": of two numbers that may both be the units, none is taken.
  const isTwofold = units !== null && bare !== null && isDirect && Number(bare) !== Number(units);
  if (!isUnclear && !isTwofold) line.units = units ?? bare;
  if (isUnclear || isTwofold || (line.units === null && speaksOfUnits)) line.unreadable.push('units');
}

/** `4 x J1100`: so many of the code that follows. */
const multiplier = /(?:^|[\s,;(|])(\d{1,4})\s?[x×]\s*$/i;

/** Each code with what stands between it and the next one; numbers may stand before their codes. */
function readCodes(text: string, codes: readonly Word[], shared: ClaimLine): ClaimLine[] {
  const endOf = ({ at, text: word }: Word) => at + word.length;
  const gaps = codes.map((word, at) => text.slice(endOf(word), codes[at + 1]?.at ?? text.length));
  const head = text.slice(0, codes[0]?.at ?? 0);
  const blank = ({ code }: Word): ClaimLine => ({
    ...shared,
    modifiers: [...(code?.modifiers ?? [])],
    unreadable: [...shared.unreadable],
    code: code?.text ?? '',
  });
  const counts = [head, ...gaps].map((gap) => multiplier.exec(gap)?.[1] ?? null);
  const cut = (gap: string) => gap.replace(multiplier, ' ');
  const lines = codes.map((word, at) => {
    const line = blank(word);
    fill(line, codes.length === 1 ? cut(head) : '', cut(gaps[at] ?? ''));
    const count = counts[at] ?? null;
    if (count !== null) {
      // "2 x J1100 4 units": one of the two numbers is something else.
      if (line.units === null) line.units = count;
      else if (line.units !== count) line.unreadable.push('units');
    }
    return line;
  });
  // "4 units J1100, 2 units J0696": numbers before their codes. Which is whose is not guessed.
  const { units } = takeAmounts(cut(head), false);
  if (codes.length > 1 && units !== null) {
    for (const line of lines) {
      line.units = null;
      if (!line.unreadable.includes('units')) line.unreadable.push('units');
    }
  }
  return lines;
}

/** A line on which no code stands: a row all the same, so that nothing that was pasted is lost unseen. */
const withoutCode = (number: number, raw: string): ClaimLine => ({
  ...emptyLine(number),
  unreadable: /\d/.test(raw) ? ['code'] : [],
});

/** One line of text: what is labelled, days, codes with the modifiers and numbers behind them. The rest is not kept. */
export function readTextLine(raw: string, number: number): ClaimLine[] {
  const shared = emptyLine(number);
  const [, body = '', note = ''] = /^(.*?)(\bnote(?:\s*:)?\s.*)?$/i.exec(tidied(raw)) ?? [];
  const dated = takeDays(body, shared);
  // A day of the note is that of the service only where the line has no other.
  const isDated = shared.from !== null || shared.unreadable.length > 0;
  const labelled = takeLabelled(codesApart(dated + (isDated ? note : takeDays(note, shared))), shared);
  const text = takeLikeDays(labelled, shared);
  const words = wordsOf(text);
  const diagnoses = words.flatMap(({ code }) => (code?.kind === 'diagnosis' ? [code.text] : []));
  const services = words.filter(({ code }) => code !== null && code.kind !== 'diagnosis');
  // A diagnosis between a code and what follows ends what belongs to the code.
  const plain = words.reduce(
    (rest, { text: word, at, code }) =>
      code?.kind === 'diagnosis'
        ? `${rest.slice(0, at)}${'|'.padEnd(word.length)}${rest.slice(at + word.length)}`
        : rest,
    text,
  );
  const lines = readCodes(plain, services, shared);
  if (lines.length > 0) {
    if (shared.diagnoses === null && diagnoses.length === 0 && diagnosisLabel.test(text)) {
      return lines.map((line) => ({
        ...line,
        diagnoses: [],
        unreadable: [...line.unreadable, 'diagnoses' as const],
      }));
    }
    return diagnoses.length === 0
      ? lines
      : lines.map((line) => ({ ...line, diagnoses: [...(line.diagnoses ?? []), ...diagnoses] }));
  }
  if (diagnoses.length > 0) {
    const [first = ''] = diagnoses;
    const line = { ...shared, unreadable: [...shared.unreadable], code: first };
    fill(line, plain, '');
    return diagnoses.map((code) => ({ ...line, code, modifiers: [], unreadable: [...line.unreadable] }));
  }
  if (shared.diagnoses) return shared.diagnoses.map((code) => ({ ...shared, diagnoses: null, code }));
  const alone = codeCell(raw.trim()) ?? codeCell(text.trim());
  return [alone === null ? withoutCode(number, raw) : { ...shared, code: alone }];
}
