import { amountReader } from './comparison';
import { above, below, between, firstSpan, overTo, upTo, type Span, type SpanReader } from './span';

/*
 * How long a service takes, in minutes: "vaccine counseling 20 min" is not the code for 5 to 15 minutes. Codes of one service often differ
 * in nothing else. What a code is billed by ("per 15 minutes", "each additional 30 minutes") is no length of the service.
 */

const minutes = String.raw`min(?:ute)?s?\b`;
const joined = String.raw`\s*(?:-|to)\s*`;
const more = '(?:over|more than|greater than)';

const read = amountReader(minutes, String.raw`\d{1,3}`);

/** The minutes in a query, the middle of a span; null where it says none. */
export const minutesAsked = (text: string): number | null => read(text);

const readers: readonly SpanReader[] = [
  {
    shape: new RegExp(
      String.raw`${more} (\d+)(?: minutes)?,? (?:to|up to|but less than or equal to) (\d+) ${minutes}`,
    ),
    span: overTo,
  },
  {
    shape: new RegExp(String.raw`\b(\d+)${joined}(\d+) ${minutes}`),
    span: between,
  },
  {
    shape: new RegExp(String.raw`${more} (\d+) ${minutes}`),
    span: above,
  },
  {
    shape: new RegExp(String.raw`()\bup to (\d+) ${minutes}`),
    span: upTo,
  },
  {
    shape: new RegExp(String.raw`()(?<!unit )\b(?:under|less than(?: or equal to)?) (\d+) ${minutes}`),
    span: below,
  },
];

/** The minutes that a descriptor says its service takes; null where it says none. */
export const minutesOf = (text: string): Span | null => firstSpan(readers, text)?.span ?? null;

/** Whether so many minutes are more likely the length of the service than what it is billed by: 15, 30 and 60 are units of many codes. */
export const isLength = (value: number): boolean => value % 15 !== 0;
