import { memo } from 'react';
import type { ReleaseEntry } from '../../bridge/schemas';
import type { IsoDate } from '../../core/codes';
import { datingDoubt } from '../../core/release/in-force';
import { useDesk } from '../app/commands';
import { releaseName } from '../app/provenance';
import type { CodeReply } from '../engine/messages';
import { Button } from '../ui/Button';
import { StatusChip } from '../ui/StatusChip';
import styles from './CodePage.module.css';
import { Facts } from './Facts';
import { GuideView } from './GuideView';
import { History } from './History';
import { LinkedData } from './LinkedData';

type CodePageProps = {
  page: CodeReply;
  /** The release that the page speaks from. */
  release: ReleaseEntry;
  /** Ids of the imported releases, for the history. */
  releaseIds: string;
  /** Date of service. */
  on: IsoDate;
  onCopyCode: () => void;
  onCopyWithUnit: () => void;
};

/** A code's page. The unit stands first: it is what goes wrong. */
export const CodePage = memo(function CodePage(props: CodePageProps) {
  const { page, release, releaseIds, on, onCopyCode, onCopyWithUnit } = props;
  const { openCode } = useDesk();
  const { record, unitLabel, status, guide } = page;
  const source = releaseName(release);
  const doubt = datingDoubt(release.from, on);
  return (
    <article className={styles.page} aria-labelledby="code-title" data-code={record.code}>
      <header className={styles.header}>
        <h2 id="code-title" className={styles.code}>
          {record.code}
        </h2>
        {record.kind === 'modifier' && <span className={styles.kind}>modifier</span>}
      </header>
      <p className={styles.descriptor}>{record.long}</p>
      {record.short && record.short !== record.long && <p className={styles.short}>{record.short}</p>}
      <p className={styles.chips}>
        {record.kind === 'procedure' && (
          <span className={styles.unit} data-known={unitLabel !== null}>
            {unitLabel ? `unit ${unitLabel}` : 'unit not stated'}
          </span>
        )}
        <StatusChip status={status} ended={record.facts?.ended ?? null} />
        <span className={styles.source}>
          {record.starter ? `${source}, descriptor in our own words` : source}
        </span>
      </p>
      {doubt && <p className={styles.doubt}>▲ {doubt}</p>}
      <p className={styles.buttons}>
        <Button look="primary" keys="⏎" onClick={onCopyCode}>
          Copy code
        </Button>
        <Button keys="⇧⏎" onClick={onCopyWithUnit}>
          Copy code, descriptor and unit
        </Button>
        {guide && (
          <Button look="quiet" onClick={() => document.getElementById('guide-title')?.scrollIntoView()}>
            Guide
          </Button>
        )}
      </p>
      <Facts page={page} onCode={openCode} />
      <LinkedData links={page.links} releaseFrom={release.from} />
      <History code={record.code} kind={record.kind} releaseIds={releaseIds} />
      {guide && <GuideView guide={guide} onCode={openCode} />}
    </article>
  );
});
