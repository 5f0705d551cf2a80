import type { SourceIssue } from '../../../code/record';
import { hcpcsSystem, isProcedureCode, type HcpcsRecord } from '../record';
import type { Dropped } from './assemble';
import { codeRows } from './code-rows';
import { findTable } from '../../../files/table';
import type { TableRow } from '../../../files/table';
import { squeeze } from '../../../files/text';

export type DescriptorTable = {
  preamble: string;
  records: HcpcsRecord[];
  issues: SourceIssue[];
  dropped: Dropped;
};

const columns = {
  code: {
    header:
      /^(?:hcpcs?|hcpcs?(?: level ii)? codes?|codes?|hcpcs? cd|hcpcs mod(?:ifier)?(?: code)?|procedure codes?)$/,
  },
  long: {
    header:
      /^(?:(?:hcpcs? )?(?:code )?(?:long|full) (?:desc|descr|description|descriptor|text)|descriptions?|descriptors?|desc|(?:code|hcpcs) (?:description|descriptor))$/,
  },
  short: { header: /short (?:desc|descr|description|descriptor|name)/, optional: true },
} as const;

/**
 * Reads a list of codes with their descriptors: anything with a header that names a code and a description.
 * Its records have no CMS facts; what the list does not say is not known.
 * @returns null where the rows are no such table
 */
export function readDescriptors(rows: readonly TableRow[]): DescriptorTable | null {
  const table = findTable(rows, columns);
  if (!table) return null;
  const { rows: lines, dropped, issues } = codeRows(table, 'long');
  const records = lines.map(({ line, code, get }): HcpcsRecord => {
    const long = squeeze(get('long'));
    if (long === '') issues.add(line, `${code} has no description.`);
    const kind = isProcedureCode(code) ? 'procedure' : 'modifier';
    return { system: hcpcsSystem, kind, code, long, short: get('short').trim() };
  });
  return { preamble: table.preamble, records, issues: issues.all(), dropped };
}
