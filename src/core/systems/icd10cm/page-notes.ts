import type { CodeRef } from '../../code/ref';
import type { NoteGroup, NoteLevel, PagePrompt } from '../page';
import { formatDiagnosis } from './codes';
import { notesOf, promptsOf, type NoteSource } from './notes';
import type { NoteKind, Tabular } from './supplements';
import { bookOf } from './tabular-book';
import { textRuns } from './text-runs';

type RefTo = (code: string) => CodeRef | null;

/** How the book names a kind of note, and what it means for the coder, in our own words (guidelines I.A.10 to I.A.17). */
const kinds: Record<NoteKind, { kind: string; means: string }> = {
  'inclusion term': { kind: 'Terms of this code', means: '' },
  includes: { kind: 'Includes', means: '' },
  excludes1: {
    kind: 'Excludes1',
    means: 'not coded together, unless the two conditions have nothing to do with each other',
  },
  excludes2: { kind: 'Excludes2', means: 'not part of it; both may be coded where the patient has both' },
  'code first': { kind: 'Code first', means: 'the cause is listed before this code' },
  'use additional code': { kind: 'Use additional code', means: 'listed after this code' },
  'code also': { kind: 'Code also', means: 'a further code, in either order' },
  note: { kind: 'Note', means: '' },
};

function levelName({ level, id, title }: NoteSource): string {
  if (level === 'code') return `${formatDiagnosis(id)} ${title}`;
  return `${level === 'chapter' ? 'Chapter' : 'Section'} ${id} ${title}`;
}

/** What is in the list of codes is a category too where the tabular list is of another year. */
const categoryTest = (tabular: Tabular, refTo: RefTo) => (category: string) =>
  bookOf(tabular).entry(category) !== null || refTo(category) !== null;

const isPrompt = (kind: NoteKind): boolean =>
  kind === 'code first' || kind === 'use additional code' || kind === 'code also';

/** All notes that hold for a code but those that are prompts, by level, its own first, then upwards to the chapter. */
export function noteLevels(code: string, tabular: Tabular, refTo: RefTo): NoteLevel[] {
  const isCategory = categoryTest(tabular, refTo);
  const levels: (NoteLevel & { id: string })[] = [];
  for (const { kind, text, from, own } of notesOf(code, tabular)) {
    if (isPrompt(kind)) continue;
    const id = `${from.level} ${from.id}`;
    let level = levels.find((other) => other.id === id);
    if (!level) {
      const ref = from.level === 'code' && !own ? refTo(from.id) : null;
      level = { id, from: own ? null : levelName(from), ref, groups: [] };
      levels.push(level);
    }
    groupFor(level.groups, kind).lines.push(textRuns(text, refTo, isCategory));
  }
  return levels.map(({ from, ref, groups }) => ({ from, ref, groups }));
}

function groupFor(groups: NoteGroup[], kind: NoteKind): NoteGroup {
  const words = kinds[kind];
  const known = groups.find((group) => group.kind === words.kind);
  if (known) return known;
  const made = { ...words, lines: [] };
  groups.push(made);
  return made;
}

/** Code first, use additional code and code also, as questions that the coder answers while the chart is open. */
export function notePrompts(code: string, tabular: Tabular, refTo: RefTo): PagePrompt[] {
  const isCategory = categoryTest(tabular, refTo);
  return promptsOf(code, tabular).map(({ kind, from, lines, conditional }) => {
    const { kind: name, means } = kinds[kind];
    const stem = code.length === 7 ? code.slice(0, 6).replace(/X+$/, '') : code;
    const isOwn = from.level === 'code' && (from.id === code || from.id === stem);
    return {
      lead: `${name}${conditional ? ', where it applies' : ''}: ${means}`,
      from: isOwn ? null : levelName(from),
      lines: lines.map(({ text }) => textRuns(text, refTo, isCategory)),
    };
  });
}
