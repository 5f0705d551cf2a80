import { identity, isSameCode, type CodeRef } from '../../core/code/ref';
import type { CodeReply, Row } from '../../core/lookup/messages';
import { writtenCode } from '../features/code/written-form';
import type { CopySubject } from '../shell/useCopy';

/**
 * What a copy takes: the code that stands beside the list, or the row that is highlighted; null where there is neither, or its page is
 * not that of the code.
 * @param form how codes with a dot are written: see `writtenForms`
 */
export function copySubject(
  standing: CodeRef | null,
  page: CodeReply | null,
  row: Row | null,
  form: string,
): CopySubject | null {
  if (standing) {
    if (!page || !isSameCode(page.record, standing)) return null;
    const { record, status, unitLabel } = page;
    return {
      ref: identity(record),
      code: writtenCode(record, form),
      long: record.long,
      unitLabel,
      ended: status === 'ended' ? (record.valid?.to ?? '') : null,
    };
  }
  return (
    row && {
      ref: identity(row),
      code: writtenCode(row, form),
      long: row.text,
      unitLabel: row.unit,
      ended: row.status === 'ended' ? (row.ended ?? '') : null,
    }
  );
}
