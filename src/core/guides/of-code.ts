import type { Guide, GuideSection } from './guide';
import type { GuideSectionName } from './sections';

/** What one section says of a single code, as Markdown. */
export type OwnText = { name: GuideSectionName; body: string };

/** A line that names more codes than this speaks of the family. */
const mostTogether = 6;

const named = /\b([A-Z]\d{4})\b(?:\s+(?:to|through)\s+([A-Z]\d{4})\b)?/g;
const listItem = /^\s*(?:[-*]|\d+\.)\s+(.*)$/;
const tableRow = /^\s*\|.*\|\s*$/;
const tableRule = /^\s*\|[\s:|-]+\|\s*$/;

/** The codes that a line names; "G9476 to G9479" names all four of them that the guide covers. */
function codesIn(line: string, covered: readonly string[]): Set<string> {
  const codes = new Set<string>();
  for (const [, from = '', to = ''] of line.matchAll(named)) {
    codes.add(from);
    if (to === '' || to.charAt(0) !== from.charAt(0)) continue;
    codes.add(to);
    for (const code of covered) if (code > from && code < to) codes.add(code);
  }
  return codes;
}

function ownLines({ body }: GuideSection, isOwn: (line: string) => boolean): string[] {
  const lines = body.split('\n');
  const out: string[] = [];
  let header: [names: string, rule: string] | null = null;
  let isHeaderOut = false;
  for (const [at, line] of lines.entries()) {
    if (tableRow.test(line)) {
      if (tableRule.test(line)) continue;
      if (tableRule.test(lines[at + 1] ?? '')) {
        header = [line, lines[at + 1] ?? ''];
        isHeaderOut = false;
      } else if (isOwn(line)) {
        if (header !== null && !isHeaderOut) out.push('', ...header);
        isHeaderOut = true;
        out.push(line);
      }
      continue;
    }
    if (header !== null && isHeaderOut) out.push('');
    header = null;
    isHeaderOut = false;
    const item = listItem.exec(line)?.[1];
    if (item !== undefined) {
      if (isOwn(item)) out.push(`- ${item}`);
    } else if (!line.startsWith('#')) {
      for (const sentence of line.split(/(?<=[.!?])\s+(?=[A-Z*])/)) {
        if (isOwn(sentence)) out.push(`- ${sentence}`);
      }
    }
  }
  return out;
}

/**
 * What a guide says of one of its codes alone (J0475, not J0476): the list items, table rows and sentences that name it, word for
 * word and by section, so that they can stand before the family's text. Nothing where the guide does not cover the code, or has
 * only that one: then all of its text is about it.
 */
export function ownTexts(guide: Guide, code: string): OwnText[] {
  if (guide.codes.length < 2 || !guide.codes.includes(code)) return [];
  const isOwn = (line: string) => {
    const codes = codesIn(line, guide.codes);
    return codes.has(code) && codes.size <= mostTogether;
  };
  return guide.sections.flatMap((section) => {
    const body = ownLines(section, isOwn).join('\n').trim();
    return body === '' ? [] : [{ name: section.name, body }];
  });
}
