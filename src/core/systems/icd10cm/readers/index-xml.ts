import { SourceError } from '../../../files/errors';
import { createIssueList } from '../../../files/issues';
import { decodeXml } from '../../../files/xml-stream';
import type { SourceIssue } from '../../../code/record';
import type { Icd10cmSupplement, IndexLine } from '../supplements';
import { codeText } from './code-text';
import { editionOf } from './edition';
import { readTermTree } from './term-tree';
import type { Term } from './term-tree';

type IndexPart = 'index' | 'external cause index';
export type IndexSupplement = Extract<Icd10cmSupplement, { part: IndexPart }>;

function codeOf(text: string | undefined, term: Term, tell: (message: string) => void): string | undefined {
  if (text === undefined || text === '') return undefined;
  const code = codeText(text);
  if (code === null) tell(`"${term.title}": "${text.slice(0, 40)}" is not a code and was left out.`);
  return code ?? undefined;
}

function lineOf(term: Term, tell: (message: string) => void): IndexLine {
  const { depth, title, nonessential, fields } = term;
  if (title === '') tell(`A line at depth ${depth} has no words.`);
  const code = codeOf(fields['code'], term, tell);
  const manifestation = codeOf(fields['manif'], term, tell);
  const within = codeOf(fields['subcat'] ?? fields['seecat'], term, tell)?.replace(/-$/, '');
  const { see, seeAlso } = fields;
  return {
    depth,
    title,
    ...(nonessential.length > 0 && { nonessential }),
    ...(code !== undefined && { code }),
    ...(manifestation !== undefined && { manifestation }),
    ...(see !== undefined && see !== '' && { see }),
    ...(seeAlso !== undefined && seeAlso !== '' && { seeAlso }),
    ...(within !== undefined && { within }),
  };
}

/** External causes by title; without one by its codes, which are then of chapter 20 (V to Y) for the most part. */
function isExternal(title: string | null, lines: readonly IndexLine[]): boolean {
  if (title !== null) return /external cause/i.test(title);
  const codes = lines.flatMap(({ code }) => code ?? []);
  return codes.filter((code) => /^[V-Y]/.test(code)).length * 2 > codes.length;
}

/**
 * Reads the alphabetic index or the index to external causes; the file's title says which.
 * @param path name of the file, for a zip member `zip/member`
 * @throws SourceError
 */
export function readIndexXml(
  bytes: Uint8Array,
  path: string,
): { supplement: IndexSupplement; issues: SourceIssue[] } {
  const { text, note } = decodeXml(bytes);
  const found = createIssueList();
  const tell = (message: string) => found.add(null, message);
  if (note !== null) tell(note);
  const tree = readTermTree(text);
  if (tree.root !== 'ICD10CM.index' || tree.heads.size > 0) {
    throw new SourceError('not-recognised', 'The XML is not an index of ICD-10-CM.');
  }
  const data = tree.terms.map((term) => lineOf(term, tell));
  if (!data.some(({ code, see }) => code !== undefined || see !== undefined)) {
    throw new SourceError('no-codes', 'The index leads to no code.');
  }
  const part = isExternal(tree.title, data) ? 'external cause index' : 'index';
  const edition = editionOf([tree.version, tree.title], path);
  return {
    supplement: { system: 'icd10cm', part, ...edition, data },
    issues: found.all(),
  };
}
