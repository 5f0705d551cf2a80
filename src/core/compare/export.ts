import { withheldWords } from '../systems/licence';
import { formatCode } from '../systems/about';
import type { Cell, CodeComparison } from './types';

/** What stands in a cell of which nothing is known. */
const unknown = 'not known';

/** A licensed text is on the screen only: in its place stands whose it is. */
const textOf = ({ text, licence }: Cell): string =>
  licence === undefined ? (text ?? unknown) : withheldWords(licence);

/** Lines under the table: how the units relate, the dose, which one is for what. */
function remarks({ codes, relations, dose, which }: CodeComparison): string[] {
  const licensed = new Set(codes.flatMap(({ code, licence }) => (licence === undefined ? [] : [code])));
  const lines = which
    .filter(({ code, source }) => source !== 'descriptor' || !licensed.has(code))
    .map(({ words, source }) => `${words} (${source})`);
  for (const relation of relations) {
    if ('refused' in relation) lines.push(`${relation.codes.join(' and ')}: ${relation.refused}`);
    else lines.push(`${relation.words}${relation.note === null ? '' : ` (${relation.note})`}`);
  }
  for (const column of dose?.columns ?? []) {
    lines.push(
      `${dose?.dose ?? ''}: ${'refused' in column ? `${column.code}: ${column.refused}` : column.words}`,
    );
  }
  return lines;
}

/** Tabs and line ends would break the table apart. */
const tsvCell = (text: string): string => text.replace(/[\t\r\n]+/g, ' ');

/** Tab-separated, one row a fact: for a spreadsheet. */
export function toTsv(comparison: CodeComparison): string {
  const rows = [
    ['', ...comparison.codes.map(formatCode)],
    ...comparison.rows.map(({ label, cells }) => [label, ...cells.map(textOf)]),
    ...remarks(comparison).map((line) => [line]),
  ];
  return rows.map((row) => row.map(tsvCell).join('\t')).join('\n');
}

const markdownText = (text: string): string =>
  text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_{}[\]<>|#~]/g, (sign) => `\\${sign}`);

function markdownCell(cell: Cell): string {
  const { text, pieces, licence } = cell;
  if (text === null || !pieces || licence !== undefined) return markdownText(textOf(cell));
  return pieces
    .map((piece) => {
      const bare = piece.text.trim();
      if (!piece.differs || bare === '') return markdownText(piece.text);
      const [before = '', after = ''] = piece.text.split(bare);
      return `${before}**${markdownText(bare)}**${after}`;
    })
    .join('');
}

/** A Markdown table; differing words are bold. */
export function toMarkdown(comparison: CodeComparison): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const table = [
    line(['', ...comparison.codes.map((ref) => markdownText(formatCode(ref)))]),
    line(['---', ...comparison.codes.map(() => '---')]),
    ...comparison.rows.map(({ label, cells }) => line([markdownText(label), ...cells.map(markdownCell)])),
  ];
  const after = remarks(comparison).map((text) => `- ${markdownText(text)}`);
  return [...table, ...(after.length > 0 ? ['', ...after] : [])].join('\n');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const htmlText = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

function htmlCell(cell: Cell): string {
  const { pieces } = cell;
  if (cell.text === null || !pieces || cell.licence !== undefined) return htmlText(textOf(cell));
  return pieces
    .map(({ text, differs }) => (differs ? `<strong>${htmlText(text)}</strong>` : htmlText(text)))
    .join('');
}

/** An HTML table for the clipboard; differing words are strong. */
export function toHtml(comparison: CodeComparison): string {
  const head = comparison.codes.map((ref) => `<th scope="col">${htmlText(formatCode(ref))}</th>`).join('');
  const body = comparison.rows
    .map(({ label, cells }) => {
      const columns = cells.map((cell) => `<td>${htmlCell(cell)}</td>`).join('');
      return `<tr><th scope="row">${htmlText(label)}</th>${columns}</tr>`;
    })
    .join('');
  const after = remarks(comparison).map((text) => `<li>${htmlText(text)}</li>`);
  const list = after.length > 0 ? `<ul>${after.join('')}</ul>` : '';
  return `<table><thead><tr><td></td>${head}</tr></thead><tbody>${body}</tbody></table>${list}`;
}
