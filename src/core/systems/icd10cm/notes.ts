import { bookOf } from './tabular-book';
import { covers } from './note-refs';
import type { NoteRef } from './note-refs';
import type { NoteKind, Tabular, TabularNote } from './supplements';

/** The level at which a note stands: "1", "A00-A09", or a canonical code. */
export type NoteSource = { level: 'chapter' | 'section' | 'code'; id: string; title: string };

/** A note that holds for a code, where it comes from, and the codes that it names. */
export type NoteOfCode = {
  kind: NoteKind;
  text: string;
  from: NoteSource;
  own: boolean;
  refs: readonly NoteRef[];
};

type LevelNotes = { from: NoteSource; own: boolean; notes: readonly TabularNote[] };

/** Levels of a code from its own up to the chapter. A code with an added 7th character has the notes of the code without it. */
function levelsOf(code: string, tabular: Tabular): LevelNotes[] {
  const book = bookOf(tabular);
  const line = book.line(code);
  const { chapter, sections } = book.parts(code);
  const own = line.at(-1);
  // An added 7th character changes nothing in what the notes of the code without it say.
  const isOwn = code.length === 7 && own !== undefined && !book.hasBelow(own.code) ? own.code : code;
  return [
    ...line.toReversed().map((entry) => ({
      from: { level: 'code' as const, id: entry.code, title: entry.title },
      own: entry.code === isOwn,
      notes: entry.notes,
    })),
    ...sections.toReversed().map(({ id, title, notes }) => ({
      from: { level: 'section' as const, id, title },
      own: false,
      notes,
    })),
    ...(chapter
      ? [
          {
            from: { level: 'chapter' as const, id: chapter.id, title: chapter.title },
            own: false,
            notes: chapter.notes,
          },
        ]
      : []),
  ];
}

/**
 * The notes that hold for a code: its own, then those of every level above up to the chapter. Inclusion terms describe the level
 * at which they stand and are given for that level alone.
 */
export function notesOf(code: string, tabular: Tabular): NoteOfCode[] {
  const book = bookOf(tabular);
  return levelsOf(code, tabular).flatMap(({ from, own, notes }) =>
    notes
      .filter(({ kind }) => own || kind !== 'inclusion term')
      .map((note) => ({ kind: note.kind, text: note.text, from, own, refs: book.refsOf(note) })),
  );
}

/** What the coder is asked to think of: the underlying cause first, further codes after, or beside in either order. */
export type Prompt = {
  kind: 'code first' | 'use additional code' | 'code also';
  from: NoteSource;
  /** The lines of the note: a lead-in ("code to identify:") and what follows it. */
  lines: Pick<NoteOfCode, 'text' | 'refs'>[];
  /** The note says "if applicable", "if known" or the like. */
  conditional: boolean;
};

const promptKinds = new Set<NoteKind>(['code first', 'use additional code', 'code also']);
const isPromptKind = (kind: NoteKind): kind is Prompt['kind'] => promptKinds.has(kind);
const onlyIf =
  /\bif (applicable|known|present|any|desired|appropriate)\b|\bwhere applicable\b|\bany (associated|applicable)\b/i;

/** Code first, use additional code and code also, one prompt for each level and kind (guidelines I.A.13 and I.A.17). */
export function promptsOf(code: string, tabular: Tabular): Prompt[] {
  const prompts: Prompt[] = [];
  for (const { kind, text, from, refs } of notesOf(code, tabular)) {
    if (!isPromptKind(kind)) continue;
    const last = prompts.findLast((prompt) => prompt.kind === kind && prompt.from.id === from.id);
    const conditional = onlyIf.test(text);
    if (last) {
      last.lines.push({ text, refs });
      last.conditional ||= conditional;
    } else prompts.push({ kind, from, lines: [{ text, refs }], conditional });
  }
  return prompts;
}

/** A note by which two codes exclude each other. `holder` has the note, `excluded` is what it names. */
export type Exclusion = {
  holder: string;
  excluded: string;
  note: string;
  from: NoteSource;
  /** False where the note's words leave open whether the code is meant: to be told as a question. */
  sure: boolean;
};

function exclusionsOf(holder: string, excluded: string, tabular: Tabular): Exclusion[] {
  return notesOf(holder, tabular).flatMap(({ kind, text, from, refs }) => {
    if (kind !== 'excludes1') return [];
    // "any condition in I51.4-I51.9 due to hypertension (I11.-)" excludes what is in brackets.
    const meant = refs.some(({ bracketed }) => bracketed) ? refs.filter(({ bracketed }) => bracketed) : refs;
    // A code that is itself what the note names is not the one that carries it.
    if (meant.some((ref) => covers(ref, holder) !== 'no')) return [];
    const verdicts = meant.map((ref) => covers(ref, excluded));
    if (verdicts.every((verdict) => verdict === 'no')) return [];
    return [{ holder, excluded, note: text, from, sure: verdicts.includes('yes') }];
  });
}

/**
 * Excludes1 notes between two codes, in either direction; empty where none is known. They are not reported together, unless the
 * two conditions have nothing to do with each other (guidelines I.A.12.a): a warning, never a ban.
 */
export function excludes1Between(a: string, b: string, tabular: Tabular): Exclusion[] {
  return [...exclusionsOf(a, b, tabular), ...exclusionsOf(b, a, tabular)];
}

/** Title of a code that is only ever a manifestation (guidelines I.A.13). */
const manifestationTitle =
  /\bin (?:\S+ ){0,6}(?:diseases?|disorders?|conditions?)\b.*\bclassified elsewhere\b/i;

/**
 * Whether a code must not come first, because its title says that the disease behind it is classified elsewhere. `title` is that
 * of the order file; the headers above it in the tabular list, where there is one, say it too.
 */
export function isManifestation(code: string, title: string, tabular: Tabular | null): boolean {
  if (manifestationTitle.test(title)) return true;
  return (
    tabular !== null &&
    bookOf(tabular)
      .line(code)
      .some((entry) => manifestationTitle.test(entry.title))
  );
}
