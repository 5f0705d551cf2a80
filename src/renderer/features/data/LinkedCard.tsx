import type { LinkedEntry } from '../../../bridge/schemas';
import { formatDate } from '../../../core/code/dates';
import { rowWords } from '../../shell/provenance';
import { SourceCard, type SourceCardProps } from './SourceCard';

type LinkedCardProps = Pick<SourceCardProps, 'onRemove' | 'onIssues' | 'onVerify'> & { entry: LinkedEntry };

/** A source that says more about codes: prices, products, edits. Its facts stand on the codes' pages. */
export function LinkedCard({ entry, ...commands }: LinkedCardProps) {
  return (
    <SourceCard
      entry={entry}
      name={entry.title}
      summary={rowWords(entry)}
      lines={entry.from ? [['Holds from', formatDate(entry.from)]] : []}
      {...commands}
    />
  );
}
