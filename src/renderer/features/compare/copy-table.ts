import { toHtml, toTsv, type CodeComparison } from '../../../core/compare';
import type { ShowToast } from '../../ui/useToast';

/** Puts the table on the clipboard in two forms: a word processor takes the table, a spreadsheet the tabs. */
export async function copyTable(comparison: CodeComparison, show: ShowToast): Promise<void> {
  const item = new ClipboardItem({
    'text/html': new Blob([toHtml(comparison)], { type: 'text/html' }),
    'text/plain': new Blob([toTsv(comparison)], { type: 'text/plain' }),
  });
  try {
    await navigator.clipboard.write([item]);
    show(`Copied the table of ${comparison.codes.map(({ code }) => code).join(', ')}`);
  } catch {
    show('The clipboard refused the table. Copy it with tabs instead.', 'stop');
  }
}
