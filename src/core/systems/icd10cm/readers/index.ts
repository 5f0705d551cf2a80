import type { SourceIssue } from '../../../code/record';
import type { TableRow } from '../../../files/table';
import type { AddendaSource, CodeReleaseSource, Source, SupplementSource } from '../../../import/source';
import { countRecords } from '../../../releases/release';
import type { SourceReaders } from '../../code-system';
import { nameEdition } from '../edition';
import { readPcsTablesXml, type PcsTables } from '../../icd10pcs/tables-xml';
import { icd10cmSystem } from '../record';
import type { Icd10cmSupplement } from '../supplements';
import { isAddenda, meaningOf, readAddenda } from './addenda';
import { isDrugTableCsv, readDrugTableCsv } from './drug-table-csv';
import { readIndexXml } from './index-xml';
import { recogniseIcd10Xml, type Icd10Xml } from './recognise';
import { readTableXml } from './table-xml';
import { readTabularXml } from './tabular-xml';
import { readConversions } from './conversions';
import { isCodesFile, isOrderFile, readCodesFile, readOrderFile, type OrderFile } from './order-file';

const noYear = {
  line: null,
  message:
    'Neither the file’s name nor its content states the fiscal year, so it is not known for which days it holds. Give it the name that its owner gives it, such as icd10cm_order_2026.txt.',
};

const pcsNotUsed =
  'Index or definitions of ICD-10-PCS: recognized, and not used; its order file has the codes, its tables have what they are made of.';

const schemaNotUsed = 'A schema: it describes the XML files beside it, and holds none of their content.';

const addendaNotUsed =
  'What changed in an index or in definitions: recognized, and not used; the new edition says the same.';

/** Lines of the addenda of an index, of definitions or of tables: `Main Add  …`, `Row  Delete`, `Lttr  E`. */
const bookAddenda = /^(?:Lttr|Main|Term|Row|Includes|Axis \d)[ \t]+(?:Add|Delete|Revise (?:from|to))\b/m;

/** A file that is recognized and not used, with the reason. */
const noteOf = (file: string, message: string): Source => ({
  kind: 'readme',
  file,
  issues: [{ line: null, message }],
});

function releaseOf(file: string, isWhole: boolean, read: OrderFile): CodeReleaseSource {
  const { system, records, issues } = read;
  const edition = nameEdition(file, records);
  return {
    kind: 'code-release',
    system,
    isWhole,
    file,
    title: edition?.title ?? null,
    from: edition?.from ?? null,
    records,
    counts: countRecords(records),
    issues: edition ? issues : [...issues, noYear],
  };
}

function addendaOf(file: string, text: string): AddendaSource {
  const { system, lines, years, issues } = readAddenda(text);
  const edition = nameEdition(file, [], years);
  return {
    kind: 'addenda',
    file,
    system,
    title: edition?.title ?? null,
    from: edition?.from ?? null,
    ...meaningOf(lines),
    years,
    issues,
  };
}

/** A supplement of either system; the house hands it on as it is. */
type AnySupplement = Icd10cmSupplement | PcsTables;

type ReadSupplement = (
  bytes: Uint8Array,
  path: string,
) => { supplement: AnySupplement; issues: SourceIssue[] };

const xmlReaders: Partial<Record<Icd10Xml, ReadSupplement>> = {
  tabular: readTabularXml,
  index: readIndexXml,
  table: readTableXml,
  'pcs tables': readPcsTablesXml,
};

/** How many lines of the source a supplement has. */
function rowsIn({ data }: AnySupplement): number {
  if (Array.isArray(data)) return data.length;
  return 'entries' in data ? data.entries.length : data.lines.length;
}

function supplementOf(file: string, bytes: Uint8Array, read: ReadSupplement): SupplementSource {
  const { supplement, issues } = read(bytes, file);
  const { system, part, title, from } = supplement;
  return {
    kind: 'supplement',
    system,
    part,
    file,
    title,
    from,
    rows: rowsIn(supplement),
    supplement,
    issues,
  };
}

function readText(file: string, text: string, bytes: Uint8Array): Source | null {
  const xml = recogniseIcd10Xml(text.slice(0, 8000));
  const readXml = xml === null ? undefined : xmlReaders[xml];
  if (readXml) return supplementOf(file, bytes, readXml);
  if (xml !== null) return noteOf(file, xml === 'schema' ? schemaNotUsed : pcsNotUsed);
  if (isDrugTableCsv(text)) return supplementOf(file, bytes, readDrugTableCsv);
  if (isOrderFile(text)) return releaseOf(file, true, readOrderFile(text));
  if (isAddenda(text)) return addendaOf(file, text);
  if (isCodesFile(text)) return releaseOf(file, false, readCodesFile(text));
  if (bookAddenda.test(text.slice(0, 8000))) return noteOf(file, addendaNotUsed);
  return null;
}

function readTable(file: string, rows: readonly TableRow[]): Source | null {
  const table = readConversions(rows);
  if (!table) return null;
  if (table.isOfProcedures) return noteOf(file, 'Conversions of ICD-10-PCS: recognized, and not used.');
  const edition = nameEdition(`${table.preamble}/${file}`) ?? null;
  const title = edition?.title ?? null;
  const from = edition?.from ?? null;
  const part = 'conversion table';
  const supplement: Icd10cmSupplement = { system: icd10cmSystem, part, title, from, data: table.conversions };
  return {
    kind: 'supplement',
    system: icd10cmSystem,
    part,
    file,
    title,
    from,
    rows: table.conversions.length,
    supplement,
    issues: table.issues,
  };
}

const isRelease = (source: Source): source is CodeReleaseSource => source.kind === 'code-release';

/**
 * The addenda beside an order file tells whether the edition is one of the year's middle; a codes file beside it repeats its codes, and
 * becomes a note.
 */
function together(sources: readonly Source[]): Source[] {
  const addenda = sources.find(
    (source): source is AddendaSource => source.kind === 'addenda' && source.years !== null,
  );
  return sources.map((source): Source => {
    if (!isRelease(source)) return source;
    const isRepeated = sources.some(
      (other) => isRelease(other) && other.isWhole && other.system === source.system,
    );
    if (!source.isWhole && isRepeated) {
      return { kind: 'codes-file', file: source.file, issues: source.issues };
    }
    const edition = addenda ? nameEdition(source.file, source.records, addenda.years) : null;
    if (!edition) return source;
    const issues = source.issues.filter((issue) => issue !== noYear);
    return { ...source, ...edition, issues };
  });
}

/** The order files, codes files and addenda of ICD-10-CM and ICD-10-PCS, and what NCHS and CMS publish beside them. */
export const readers: SourceReaders = { readText, readTable, together };
