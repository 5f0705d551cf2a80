import { SourceError } from '../../../files/errors';
import { createIssueList } from '../../../files/issues';
import { squeeze } from '../../../files/text';
import { decodeXml, readXml } from '../../../files/xml-stream';
import type { SourceIssue } from '../../../code/record';
import type {
  Icd10cmSupplement,
  NoteKind,
  Tabular,
  TabularEntry,
  TabularNote,
  TabularPart,
} from '../supplements';
import { codeText } from './code-text';
import { editionOf } from './edition';

export type TabularSupplement = Extract<Icd10cmSupplement, { part: 'tabular' }>;

const kinds = new Map<string, NoteKind>([
  ['inclusionTerm', 'inclusion term'],
  ['includes', 'includes'],
  ['excludes1', 'excludes1'],
  ['excludes2', 'excludes2'],
  ['codeFirst', 'code first'],
  ['useAdditionalCode', 'use additional code'],
  ['codeAlso', 'code also'],
  ['notes', 'note'],
]);

const levels = new Set(['chapter', 'section', 'diag']);

/** A level while it is read; what it is in the end depends on its name. */
type Level = {
  element: string;
  id: string;
  title: string;
  notes: TabularNote[];
  seventhNote: string;
  seventh: NonNullable<TabularEntry['seventh']>;
  /** The code was taken up already, at the place where the book has it. */
  entry: TabularEntry | null;
};

/** "(A00-B99)" at the end of a chapter's or section's title, or a section's id: its first and last category. */
function rangeOf(text: string): { from: string; to: string } | null {
  const [, from = '', to = from] = /([A-Z][0-9A-Z]{2})(?:\s*-\s*([A-Z][0-9A-Z]{2}))?\)?\s*$/.exec(text) ?? [];
  return from === '' ? null : { from, to };
}

const withoutRange = (title: string) => title.replace(/\s*\([A-Z][0-9A-Z]{2}(-[A-Z][0-9A-Z]{2})?\)\s*$/, '');

class TabularReader {
  readonly tabular: Tabular = { chapters: [], sections: [], entries: [] };
  version: string | null = null;
  root = '';
  private readonly levels: Level[] = [];
  private readonly path: string[] = [];
  private text = '';
  private kind: NoteKind | null = null;
  private character = '';
  private skipped = 0;
  private vision: string[] = [];

  constructor(private readonly tell: (message: string) => void) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.path.length === 0) this.root = name;
    if (name === 'old') this.skipped++;
    if (levels.has(name)) this.openLevel(name, attributes['id'] ?? '');
    const kind = kinds.get(name);
    if (kind !== undefined && this.levels.at(-1)?.element === this.path.at(-1)) this.kind = kind;
    if (name === 'extension') this.character = attributes['char'] ?? '';
    if (name === 'visCategory') this.vision = [];
    if (name !== 'new' && name !== 'old' && name !== 'unc' && name !== 'diff') this.text = '';
    this.path.push(name);
  }

  hear(piece: string): void {
    if (this.skipped === 0) this.text += piece;
  }

  close(name: string): void {
    this.path.pop();
    if (name === 'old') this.skipped--;
    else if (name === 'version' && this.path.length === 1) this.version = squeeze(this.text);
    else if (kinds.has(name)) this.kind = null;
    const level = this.levels.at(-1);
    if (!level) return;
    if (levels.has(name)) {
      this.closeLevel(level);
      this.levels.pop();
    } else this.closeInside(name, level);
  }

  private openLevel(element: string, id: string): void {
    // The levels above are complete but for what stands below them: they come first in the book.
    const above = this.levels.at(-1);
    if (above) this.closeLevel(above);
    this.levels.push({ element, id, title: '', notes: [], seventhNote: '', seventh: [], entry: null });
  }

  private closeInside(name: string, level: Level): void {
    const parent = this.path.at(-1);
    const value = squeeze(this.text);
    if (name === 'name' && parent === level.element) level.id = value;
    else if (name === 'desc' && parent === level.element) level.title = value;
    else if (name === 'note' && value !== '') this.note(level, parent ?? '', value);
    else if (name === 'extension') this.seventh(level, value);
    else if (name === 'value' && value !== '') this.vision.push(value);
    else if (name === 'visCategory' && this.vision.length > 1) {
      const [category = '', ...acuity] = this.vision;
      level.notes.push({ kind: 'note', text: `Category ${category}: ${acuity.join(', ')}` });
    }
  }

  private note(level: Level, parent: string, text: string): void {
    if (parent === 'sevenChrNote') level.seventhNote = squeeze(`${level.seventhNote} ${text}`);
    else if (parent === 'sevenChrDef') {
      const last = level.seventh.at(-1);
      if (last) last.includes = [...(last.includes ?? []), text];
      else level.seventhNote = squeeze(`${level.seventhNote} ${text}`);
    } else if (this.kind !== null) level.notes.push({ kind: this.kind, text });
  }

  private seventh(level: Level, meaning: string): void {
    const character = this.character.trim().toUpperCase();
    if (/^[0-9A-Z]$/.test(character)) level.seventh.push({ character, meaning });
    else this.tell(`${level.id}: "${character.slice(0, 20)}" is not a 7th character and was left out.`);
  }

  private closeLevel(level: Level): void {
    if (level.entry) this.complete(level, level.entry);
    else if (level.element === 'diag') this.addEntry(level);
    else if (!this.isKnown(level)) this.addPart(level);
  }

  private isKnown({ element, notes }: Level): boolean {
    const parts = element === 'chapter' ? this.tabular.chapters : this.tabular.sections;
    return parts.some((part) => part.notes === notes);
  }

  private addPart({ element, id, title, notes }: Level): void {
    const range = rangeOf(element === 'chapter' ? title : id) ?? rangeOf(title);
    if (!range) {
      this.tell(
        `${element} "${id || title}" does not say which categories it holds; its notes were left out.`,
      );
      return;
    }
    const part: TabularPart = { id, title: withoutRange(title), ...range, notes };
    (element === 'chapter' ? this.tabular.chapters : this.tabular.sections).push(part);
  }

  private addEntry(level: Level): void {
    const code = codeText(level.id);
    if (code === null || code.endsWith('-')) {
      this.tell(`"${level.id.slice(0, 40)}" is not a code and was left out.`);
      return;
    }
    level.entry = { code, title: level.title, notes: level.notes };
    this.tabular.entries.push(level.entry);
    this.complete(level, level.entry);
  }

  /** What came after the first code below, which the published files do not have but a reader must not lose. */
  private complete({ seventhNote, seventh }: Level, entry: TabularEntry): void {
    if (seventhNote !== '') entry.seventhNote = seventhNote;
    if (seventh.length > 0) entry.seventh = seventh;
  }
}

/**
 * Reads the tabular list: chapters, sections, categories and codes with the notes at each, in the book's order.
 * @param path name of the file, for a zip member `zip/member`; it may tell an April edition
 * @throws SourceError
 */
export function readTabularXml(
  bytes: Uint8Array,
  path: string,
): { supplement: TabularSupplement; issues: SourceIssue[] } {
  const { text, note } = decodeXml(bytes);
  const found = createIssueList();
  const tell = (message: string) => found.add(null, message);
  if (note !== null) tell(note);
  const reader = new TabularReader(tell);
  readXml(text, {
    open: (element, attributes) => {
      reader.open(element, attributes);
    },
    close: (element) => {
      reader.close(element);
    },
    text: (piece) => {
      reader.hear(piece);
    },
  });
  if (reader.root !== 'ICD10CM.tabular') {
    throw new SourceError('not-recognised', 'The XML is not a tabular list of ICD-10-CM.');
  }
  if (reader.tabular.entries.length === 0) {
    throw new SourceError('no-codes', 'The tabular list holds no codes.');
  }
  const edition = editionOf([reader.version], path);
  return {
    supplement: { system: 'icd10cm', part: 'tabular', ...edition, data: reader.tabular },
    issues: found.all(),
  };
}
