import type { SourceIssue } from '../../../code/record';
import type { TableRow } from '../../../files/table';
import type { AddendaSource, CodeReleaseSource, Source, SupplementSource } from '../../../import/source';
import { countRecords } from '../../../releases/release';
import type { SourceReaders } from '../../code-system';
import { nameEdition, titleOf } from '../edition';
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
    'Neither the file’s name nor its content tells the fiscal year, so the days on which it holds are not known. Rename it as its owner has it, such as icd10cm_order_2026.txt.',
};

const pcsNotYet =
  'Tables, index or definitions of ICD-10-PCS: recognized, and not used; its order file has the codes.';

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

type ReadSupplement = (
  bytes: Uint8Array,
  name: string,
) => { supplement: Icd10cmSupplement; issues: SourceIssue[] };

const xmlReaders: Partial<Record<Icd10Xml, ReadSupplement>> = {
  tabular: readTabularXml,
  index: readIndexXml,
  table: readTableXml,
};

/** How many lines of the source a supplement has. */
function rowsIn({ data }: Icd10cmSupplement): number {
  if (Array.isArray(data)) return data.length;
  return 'entries' in data ? data.entries.length : data.lines.length;
}

function supplementOf(file: string, bytes: Uint8Array, read: ReadSupplement): SupplementSource {
  const { supplement, issues } = read(bytes, file.slice(file.lastIndexOf('/') + 1));
  const { system, part, from } = supplement;
  const edition = from === null ? null : nameEdition(file.slice(file.lastIndexOf('/') + 1));
  const title = edition?.from === from ? (edition?.title ?? null) : from === null ? null : titleOf(from);
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
  if (xml !== null) return { kind: 'readme', file, issues: [{ line: null, message: pcsNotYet }] };
  if (isDrugTableCsv(text)) return supplementOf(file, bytes, readDrugTableCsv);
  if (isOrderFile(text)) return releaseOf(file, true, readOrderFile(text));
  if (isAddenda(text)) return addendaOf(file, text);
  if (isCodesFile(text)) return releaseOf(file, false, readCodesFile(text));
  return null;
}

function readTable(file: string, rows: readonly TableRow[]): SupplementSource | null {
  const table = readConversions(rows);
  if (!table) return null;
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

/** The order files, codes files and addenda of ICD-10-CM and ICD-10-PCS, and NCHS's conversion table. */
export const readers: SourceReaders = { readText, readTable, together };
