import type { CodeRecord } from '../code/record';
import type { CodeRef } from '../code/ref';
import type { CodeStatus, IsoDate } from '../code/validity';
import type { Supplement } from './supplement';

/** A piece of a text; with `ref` it is the name of a code that is held, and a way to its page. */
export type TextRun = { text: string; ref?: CodeRef };

/** A code that a page names. `text` is how it is written; without `ref` no list held has it. */
export type NamedCode = {
  text: string;
  title: string;
  ref: CodeRef | null;
  status: CodeStatus | null;
  billable: boolean | null;
};

/** One level above a code in its owner's book: "Chapter 13", "M05-M14", a category. */
export type PathLevel = { level: string; text: string; title: string; ref: CodeRef | null };

/** What the coder is asked to think of. `from` says at which level it stands; null for the code's own. */
export type PagePrompt = { lead: string; from: string | null; lines: TextRun[][] };

/** Notes of one kind, with what the kind means for the coder. */
export type NoteGroup = { kind: string; means: string; lines: TextRun[][] };

/** The notes of one level; `from` names it, null for the code's own. */
export type NoteLevel = { from: string | null; ref: CodeRef | null; groups: NoteGroup[] };

/** A form of the same condition: the other side, the other 7th character. */
export type CodeForm = NamedCode & { label: string; isThis: boolean };

/**
 * What a system's page has beside facts and guide. The kinds are shapes, not systems: whoever shows them knows nothing of the
 * code system behind.
 */
export type PageSection =
  | { kind: 'path'; levels: PathLevel[] }
  | { kind: 'warnings'; lines: string[] }
  | { kind: 'prompts'; prompts: PagePrompt[] }
  | { kind: 'notes'; source: string; levels: NoteLevel[] }
  | { kind: 'forms'; title: string; note: string | null; forms: CodeForm[] }
  | { kind: 'codes'; title: string; note: string | null; codes: NamedCode[] }
  /** What no source held tells, and which file brings it. */
  | { kind: 'missing'; what: string; bring: string };

export type PageInput = { records: readonly CodeRecord[]; supplements: readonly Supplement[] };

/** The sections of a record's page on a date of service, in the order in which they are shown. */
export type Page = (record: CodeRecord, on: IsoDate) => PageSection[];
