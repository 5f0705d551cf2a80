import type { ReleaseEntry } from '../../../bridge/schemas';
import { formatDate } from '../../../core/code/dates';
import { systemOf } from '../../../core/systems/registry';
import { importedWords, releaseName } from '../../shell/provenance';
import { Button } from '../../ui/Button';
import styles from './ReleaseCard.module.css';
import { SourceCard, type SourceCardProps } from './SourceCard';

type ReleaseCardProps = Required<Pick<SourceCardProps, 'onIssues' | 'onVerify' | 'onRemove'>> & {
  entry: ReleaseEntry;
  isCurrent: boolean;
  /** The coder chose this one, whatever the date of service. */
  isChosen: boolean;
  onChoose: () => void;
  onAccept: () => void;
};

/** A release: what it holds, whether it is in use, and why it may be doubted. */
export function ReleaseCard({
  entry,
  isCurrent,
  isChosen,
  onChoose,
  onAccept,
  ...commands
}: ReleaseCardProps) {
  const lines: [string, string][] = [];
  if (entry.from) lines.push(['In force from', formatDate(entry.from)]);
  if (entry.kind === 'cms-release' && entry.counts.headers === undefined) {
    lines.push(['With an end date', entry.counts.ended.toLocaleString('en-US')]);
  }
  if (entry.kind === 'descriptor-list') {
    lines.push(['Knows', 'codes and descriptors only: no dates, coverage or pricing']);
  }
  if (!systemOf(entry.system)) {
    lines.push(['Kept', `this version of CodeDesk does not know the code system "${entry.system}"`]);
  }
  const isStarter = entry.kind === 'starter-catalog';
  const { onIssues, onVerify, onRemove } = commands;
  return (
    <SourceCard
      entry={entry}
      name={releaseName(entry)}
      summary={importedWords(entry)}
      lines={lines}
      isCurrent={isCurrent}
      onIssues={onIssues}
      {...(isStarter ? {} : { onVerify, onRemove })}
    >
      {entry.doubt && (
        <span className={styles.doubt}>
          ▲ {entry.doubt} It is not used until you say so.{' '}
          <Button onClick={onAccept}>Use it all the same</Button>
        </span>
      )}
      {!isChosen && !entry.doubt && systemOf(entry.system) && (
        <Button onClick={onChoose}>{isCurrent ? 'Keep using this release' : 'Use this release'}</Button>
      )}
    </SourceCard>
  );
}
