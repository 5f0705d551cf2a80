/**
 * What NCHS publishes beside the list of codes (docs/domain/icd-10-cm.md), read into plain data. Codes are canonical, without
 * dot (`M5450`); a code that the source leaves unfinished ("S52.5-") keeps its dash: `S525-`.
 */

/** Where a note of the tabular list stands; all but inclusion terms hold for every code below. */
export type NoteKind =
  | 'inclusion term'
  | 'includes'
  | 'excludes1'
  | 'excludes2'
  | 'code first'
  | 'use additional code'
  | 'code also'
  | 'note';

export type TabularNote = { kind: NoteKind; text: string };

/** What a 7th character means: `A`, "initial encounter". */
export type SeventhCharacter = {
  character: string;
  meaning: string;
  /** Terms that the character also stands for: "initial encounter for open fracture NOS". */
  includes?: string[];
};

/** A chapter or a section of the tabular list; `from` and `to` are its first and last category. */
export type TabularPart = { id: string; title: string; from: string; to: string; notes: TabularNote[] };

/** A category or code of the tabular list with the notes that stand at it, not those that it inherits. */
export type TabularEntry = {
  code: string;
  title: string;
  notes: TabularNote[];
  /** The instruction above the 7th characters, and these; they hold for every code below. */
  seventhNote?: string;
  seventh?: SeventhCharacter[];
};

export type Tabular = { chapters: TabularPart[]; sections: TabularPart[]; entries: TabularEntry[] };

/**
 * One line of an index, in the book's order: its path is the nearest line above of every lesser depth. A main term has depth 0.
 */
export type IndexLine = {
  depth: number;
  title: string;
  /** Words in brackets, which do not matter for the choice. */
  nonessential?: string[];
  code?: string;
  /** The code of the manifestation, which goes second. */
  manifestation?: string;
  see?: string;
  seeAlso?: string;
  /** The category or subcategory to look in ("see category M01"), without dash: the code is one below it, or itself. */
  within?: string;
};

/** A line of the table of drugs and chemicals or of the neoplasm table, with its codes by column; none where the table has a dash. */
export type TableLine = {
  depth: number;
  title: string;
  nonessential?: string[];
  see?: string;
  seeAlso?: string;
  cells: (string | null)[];
};

/** `columns` are the headings of the cells, without that of the title. */
export type CodeTable = { columns: string[]; lines: TableLine[] };

/** A new code of one October or April, and the codes that were assigned in its place before. */
export type Conversion = { code: string; effective: string | null; predecessors: string[] };

/** What one supplement holds, by its part. */
export type Icd10cmParts = {
  tabular: Tabular;
  index: IndexLine[];
  'external cause index': IndexLine[];
  'drug table': CodeTable;
  'neoplasm table': CodeTable;
  'conversion table': Conversion[];
};

/** A supplement of ICD-10-CM as it is stored and handed to search and pages. */
export type Icd10cmSupplement = {
  [Part in keyof Icd10cmParts]: {
    system: 'icd10cm';
    part: Part;
    title: string | null;
    from: string | null;
    data: Icd10cmParts[Part];
  };
}[keyof Icd10cmParts];
