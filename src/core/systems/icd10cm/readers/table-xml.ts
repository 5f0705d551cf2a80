import { SourceError } from '../../../files/errors';
import { createIssueList } from '../../../files/issues';
import { decodeXml } from '../../../files/xml-stream';
import type { SourceIssue } from '../../../code/record';
import type { CodeTable, Icd10cmSupplement, TableLine } from '../supplements';
import { codeText } from './code-text';
import { editionOf, type Edition } from './edition';
import { readTermTree } from './term-tree';
import type { Term } from './term-tree';

type TablePart = 'drug table' | 'neoplasm table';
export type TableSupplement = Extract<Icd10cmSupplement, { part: TablePart }>;

/** A cell's code; null for the dashes that say that the table has none. */
export function cellCode(
  text: string | undefined,
  title: string,
  tell: (message: string) => void,
): string | null {
  if (text === undefined || /^[\s\-–—]*$/.test(text)) return null;
  const code = codeText(text);
  if (code === null) tell(`"${title}": "${text.slice(0, 40)}" is not a code and was left out.`);
  return code;
}

function lineOf(term: Term, columns: readonly number[], tell: (message: string) => void): TableLine {
  const { depth, title, nonessential, fields, cells } = term;
  if (title === '') tell(`A line at depth ${depth} has no words.`);
  const { see, seeAlso, manif } = fields;
  // FY 2017 has one term's further words in an element that is for codes of manifestations.
  const words = manif !== undefined && codeText(manif) === null ? [...nonessential, manif] : nonessential;
  return {
    depth,
    title,
    ...(words.length > 0 && { nonessential: words }),
    ...(see !== undefined && see !== '' && { see }),
    ...(seeAlso !== undefined && seeAlso !== '' && { seeAlso }),
    cells: columns.map((column) => cellCode(cells.get(column), title, tell)),
  };
}

/** Which table it is, by the heading of its first column. */
function partOf(first: string | undefined): TablePart | null {
  if (first === undefined) return null;
  if (/substance|drug/i.test(first)) return 'drug table';
  return /neoplasm/i.test(first) ? 'neoplasm table' : null;
}

const isNotEmpty = ({ lines }: CodeTable) => lines.some(({ cells }) => cells.some((cell) => cell !== null));

/** A table as a supplement. @throws SourceError where no cell holds a code */
export function tableSupplement(part: TablePart, table: CodeTable, edition: Edition): TableSupplement {
  if (!isNotEmpty(table)) throw new SourceError('no-codes', 'The table holds no codes.');
  return { system: 'icd10cm', part, ...edition, data: table };
}

/**
 * Reads the table of drugs and chemicals or the neoplasm table; the heading of the first column says which.
 * @param path name of the file, for a zip member `zip/member`
 * @throws SourceError
 */
export function readTableXml(
  bytes: Uint8Array,
  path: string,
): { supplement: TableSupplement; issues: SourceIssue[] } {
  const { text, note } = decodeXml(bytes);
  const found = createIssueList();
  const tell = (message: string) => found.add(null, message);
  if (note !== null) tell(note);
  const tree = readTermTree(text);
  const part = partOf(tree.heads.get(1));
  if (tree.root !== 'ICD10CM.index' || part === null) {
    throw new SourceError(
      'not-recognised',
      'The XML is neither the table of drugs nor the neoplasm table of ICD-10-CM.',
    );
  }
  const columns = [...tree.heads.keys()].filter((column) => column > 1).sort((a, b) => a - b);
  const table: CodeTable = {
    columns: columns.map((column) => tree.heads.get(column) ?? ''),
    lines: tree.terms.map((term) => lineOf(term, columns, tell)),
  };
  const supplement = tableSupplement(part, table, editionOf([tree.version, tree.title], path));
  return { supplement, issues: found.all() };
}
