import { createAssembler } from './assemble';
import type { CodeTable } from './assemble';
import { column, filler, sliceFields } from '../../../files/columns';
import { decodeText } from '../../../files/decode';
import type { Encoding } from '../../../files/decode';
import { refuseParts } from './whole';
import { excerpt, splitLines, squeeze } from '../../../files/text';

/** Code, or three blanks and a modifier; five digits of sequence; record id. Everything else is no record. */
const recordShape = /^( {3}[A-Z0-9]{2}|[A-Z0-9]{5})(\d{5})([3478])/;
/** What stands before the first record is title and disclaimer, unless it looks like a record that was damaged. */
const damagedShape = /^.{3,8}\d{5}[3478]\S|[12]\d{7}[12]\d{7}/;
/** The dates and the action code, positions 269 to 293: digits, blanks and one letter, or the columns have slipped. */
const tailShape = /^[\d ]{0,24}[A-Z ]?$/;
/** A first line that ends before its added date (position 276) has lost facts, not just filler. */
const lastNeeded = 276;

/** The contractor file is always a whole release; a text of fewer codes is somebody's excerpt. */
const leastWhole = 200;

export type HcpcsText = CodeTable & { encoding: Encoding };

/** Whether a line is a record of CMS's HCPCS contractor file. */
export function isRecordLine(line: string): boolean {
  return recordShape.test(line);
}

/**
 * Columns count bytes in some files and characters in others, which differs where a text holds an apostrophe in
 * UTF-8. The end of the record tells which; padding stands in for the missing bytes and is taken out of the fields.
 */
function alignColumns(line: string): string {
  if (!/[\u0080-\uFFFF]/.test(line) || tailShape.test(line.slice(268, 293))) return line;
  const byBytes = line.replace(/[\u{80}-\u{10FFFF}]/gu, (char) => {
    const point = char.codePointAt(0) ?? 0;
    const bytes = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    return char + filler.repeat(bytes - char.length);
  });
  return tailShape.test(byBytes.slice(268, 293)) ? byBytes : line;
}

/**
 * Reads CMS's HCPCS contractor file (`HCPC…ANWEB….txt`). Records are known by their shape, never by line length,
 * line count or headers: these differ from release to release (docs/domain/hcpcs-files.md).
 * @param bytes the file as it is, in UTF-8 or Windows-1252
 * @returns one record a code in the file's order, long texts joined, and what was wrong with which line
 */
export function readFixedWidth(bytes: Uint8Array): HcpcsText {
  const { text, encoding } = decodeText(bytes);
  return { ...readFixedWidthText(text), encoding };
}

/**
 * The same for text that is decoded already.
 * @throws SourceError where a part of a release is missing
 */
export function readFixedWidthText(text: string): CodeTable {
  const table = createAssembler();
  let begun = false;
  splitLines(text).forEach((line, index) => {
    const number = index + 1;
    const match = recordShape.exec(line);
    if (!match) {
      // Blank lines and tabs carry nothing; old transfers end in Ctrl-Z.
      if (squeeze(line.replaceAll('\u001A', '')) === '') return;
      if (begun || damagedShape.test(line)) {
        table.issue(number, `Not a HCPCS record: "${excerpt(line)}"; line left out.`);
      }
      return;
    }
    begun = true;
    const [, codeField = '', sequence = '', id = ''] = match;
    const code = codeField.trim();
    const kind = id === '3' || id === '4' ? 'procedure' : 'modifier';
    if ((kind === 'modifier') !== (code.length === 2)) {
      table.issue(number, `Record id ${id} does not fit "${code}"; line left out.`);
      return;
    }
    const aligned = alignColumns(line);
    const isFirst = id === '3' || id === '7';
    const long = column(aligned, 'long');
    if (isFirst && line.length < lastNeeded) {
      table.issue(number, `${code}: the line ends at position ${line.length}; facts after that are missing.`);
    }
    table.add({
      line: number,
      kind,
      code,
      sequence: Number(sequence),
      long,
      fields: isFirst ? sliceFields(aligned) : null,
    });
  });
  const read = table.finish();
  refuseParts(read.records, table.joined(), { least: leastWhole, isWrapped: true });
  return read;
}
