import type { ClaimLine } from '../claim-line';
import { daysCell, type Days } from './days';

const year = String.raw`(?:\d{4}|\d{2})`;
const month = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?`;
const nth = String.raw`\d{1,2}(?:st|nd|rd|th)?`;

/** Everything that is written like a day with its year; whether it is one is asked afterwards. */
const day = `(?:${[
  String.raw`\d{1,2}/\d{1,2}/${year}`,
  String.raw`\d{1,2}-\d{1,2}-${year}`,
  String.raw`\d{1,2}\.\d{1,2}\.${year}`,
  String.raw`\d{4}/\d{1,2}/\d{1,2}`,
  String.raw`\d{4}-\d{1,2}-\d{1,2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?`,
  String.raw`\d{4}\.\d{1,2}\.\d{1,2}`,
  String.raw`(?:19|20)\d{6}`,
  String.raw`\d{4}(?:19|20)\d{2}`,
  String.raw`(?:0[1-9]|1[0-2]) (?:0[1-9]|[12]\d|3[01]) (?:19|20)\d{2}`,
  String.raw`${month}[\s-]*${nth}(?:\s*,\s*|[\s-]+)\d{4}`,
  String.raw`${month}-\d{1,2}-\d{2}`,
  String.raw`${nth}[\s/.-]*${month.replace(String.raw`\b`, '')}[\s,/.-]*\d{4}`,
  String.raw`\d{1,2}-${month}-\d{2}`,
  String.raw`\d{2}${month.replace(String.raw`\b`, '')}\d{2}`,
  String.raw`\d{4}[\s/.-]+${month}[\s/.-]+\d{1,2}`,
].join('|')})`;

/** A day, or a first and a last one, of which the first may have no year. */
const days = new RegExp(
  String.raw`(?<![\w/$-])(?<!\d[.,])(?:(?:${day}|\d{1,2}/\d{1,2}(?=\s*[-–—]))(?:\s*(?:[-–—/]|\bto\b|\bthru\b|\bthrough\b)\s*${day})|${day})(?![\w/]|-\w|\.\d)`,
  'gi',
);

/** As the paper form has them at the front of a line, from and to: `01 15 26 01 15 26 11 J9312`. */
const formDays = /^\s*(\d{2}) (\d{2}) (\d{2})(?: (\d{2}) (\d{2}) (\d{2}))?(?=\s)/;

/** Six digits as the paper form has them; other numbers of a list have labels. */
const run =
  /(?<![\w.,$/#-])(?<!\b(?:acct|account|mrn|id|auth|ref|claim|inv|invoice|no|npi|zip)[.:#\s]*)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[1-4]\d(?![\w.,/-])/i;

/** What a day of birth is told by; the day itself is not looked at. */
const birth = new RegExp(
  String.raw`\b(?:d\.?o\.?b\.?|birth ?(?:day|date)?|date of birth|born)[:\s]*(?:on )?(?:${day})?`,
  'gi',
);

/** Written like a day, and none that can be read: without a year, with a word too much, or grown to something else. */
const likeDays: readonly RegExp[] = [
  /\d{1,4}\/\d{1,2}\/\d+\w*/,
  /(?<![\w.-])(?:19|20)\d{2}-\d{1,2}-\d{1,2}\w*/,
  /(?<![\w/.-])(?:\d{1,2}[/-](?:19|20)\d{2}|(?:19|20)\d{2}[/-]\d{1,2})(?![\w/.-])/,
  new RegExp(String.raw`(?<!\w)(?:${month}[\s-]*(?:${nth}|\d{4})|${nth}[\s-]*${month})(?![\w/])`, 'i'),
  /(?<![\w/.$-])(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])(?![\w/.-])(?!\s*(?:of\b|mg|mcg|g\b|gm|ml|cc|units?\b|vials?|tabs?|hours?|hrs?|miles?))/i,
];

/** Takes the days out of a line of text and puts them where they belong; what is left of it is returned. */
export function takeDays(text: string, line: ClaimLine): string {
  type Found = { days: Days | null; isRun: boolean };
  const found: Found[] = [];
  const take = (written: string): string => {
    found.push({ days: daysCell(written), isRun: /^\d+$/.test(written) });
    return ' ';
  };
  /** Of numbers that may be none, only those are taken that are a day. */
  const takeIfDay = (written: string, as = written): string => (daysCell(as) === null ? written : take(as));
  let rest = text.replace(birth, ' ');
  rest = rest.replace(formDays, (whole) =>
    takeIfDay(whole, whole.replace(/(\d{2}) (\d{2}) (\d{2})/g, '$1/$2/$3')),
  );
  rest = rest.replace(days, take);
  if (found.length === 0) rest = rest.replace(run, (digits) => takeIfDay(digits));
  // Beside a day that is written as one, eight digits are a number of something else.
  const meant = found.some(({ isRun }) => !isRun) ? found.filter(({ isRun }) => !isRun) : found;
  const read = meant.flatMap(({ days: one }) => (one?.to ? [one.from, one.to] : [one?.from ?? null]));
  // Which of three days is that of the service, nobody can tell.
  const [first = null, last = null] = read.length > 2 ? [] : read;
  line.from = first;
  line.to = last ?? first;
  if (read.length > 0 && first === null) line.unreadable.push('from');
  if (first !== null && read.length === 2 && last === null) line.unreadable.push('to');
  return rest;
}

/** Takes what is written like a day and was not read, and says so; after everything that has a label was taken. */
export function takeLikeDays(text: string, line: ClaimLine): string {
  let rest = text;
  for (const shape of likeDays) {
    if (!shape.test(rest)) continue;
    rest = rest.replace(shape, ' ');
    const field = line.from === null ? 'from' : 'to';
    if (!line.unreadable.includes(field)) line.unreadable.push(field);
  }
  return rest;
}
