import { countText } from '../code/numbers';

/** Lines of a text, whatever ends them: LF, CRLF, a bare CR, or all three in one file. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

/** One blank between words, none at the ends: CMS's txt and xlsx differ in double blanks only. Includes NBSP. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u00A0]+/g, ' ').trim();
}

/** A piece of a line to show in a message. */
export function excerpt(text: string, length = 40): string {
  const clean = squeeze(text.slice(0, length * 4));
  return clean.length > length ? `${clean.slice(0, length)}…` : clean;
}

/** `1 row`, `1,012 rows`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${countText(count)} ${count === 1 ? singular : plural}`;
}
