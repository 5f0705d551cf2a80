import { memo } from 'react';
import type { ReleaseEntry } from '../../../bridge/schemas';
import type { IsoDate } from '../../../core/code/validity';
import { isPrivate } from '../../../core/systems/private/record';
import { isServiceLine, kindToTell, systemOf } from '../../../core/systems/registry';
import { datingDoubt } from '../../../core/releases/in-force';
import { useCommands } from '../../shell/commands';
import { releaseName, sourceWords } from '../../shell/provenance';
import type { CodeReply } from '../../../core/lookup/messages';
import { StarButton } from '../favorites/StarButton';
import { ActionButton } from '../../shell/actions/ActionButton';
import { Button } from '../../ui/Button';
import { StatusChip } from '../../ui/StatusChip';
import { UnitsSection } from '../units/UnitsSection';
import { useUnitsShown } from '../units/useUnitsShown';
import styles from './CodePage.module.css';
import { Facts } from './Facts';
import { GuideView } from './GuideView';
import { History } from './History';
import { LinkedData } from './LinkedData';
import { Namesake } from './Namesake';
import { SimilarCodes } from './SimilarCodes';

type CodePageProps = {
  page: CodeReply;
  /** The release that the page speaks from. */
  release: ReleaseEntry;
  /** Ids of the imported releases, for the history. */
  releaseIds: string;
  /** Date of service. */
  on: IsoDate;
  /** The dose in the search box. */
  searchedDose: string | null;
  onCopyCode: () => void;
  onCopyWithUnit: () => void;
};

/** A code's page. The unit stands first: it is what goes wrong. */
export const CodePage = memo(function CodePage(props: CodePageProps) {
  const { page, release, releaseIds, on, searchedDose, onCopyCode, onCopyWithUnit } = props;
  const { openCode, copyText } = useCommands();
  const units = useUnitsShown(searchedDose);
  const { record, unitLabel, status, guide } = page;
  const kindName = kindToTell(record);
  const isBilled = isServiceLine(record);
  const { text, dates } = page.sources;
  const doubt = isPrivate(record)
    ? null
    : datingDoubt((dates ?? text).from, on, systemOf(record.system)?.cadence);
  // Where another source than the one in front of the coder knows the dates, it is named.
  const said = dates && dates.title !== release.title ? `says ${sourceWords(dates, record.system)}` : null;
  const isElsewhere = isPrivate(record) || record.system !== release.system;
  const source = isElsewhere
    ? sourceWords(text, record.system)
    : text.title === release.title
      ? releaseName(release)
      : `${sourceWords(text, record.system)}; ${releaseName(release)} does not list it`;
  return (
    <article className={styles.page} aria-labelledby="code-title" data-code={record.code}>
      <header className={styles.header}>
        <h2 id="code-title" className={styles.code}>
          {record.code}
        </h2>
        {kindName && <span className={styles.kind}>{kindName}</span>}
        <StarButton page={page} release={release} />
      </header>
      <p className={styles.descriptor}>{record.long}</p>
      {record.short && record.short !== record.long && <p className={styles.short}>{record.short}</p>}
      <p className={styles.chips}>
        {isBilled && (
          <span className={styles.unit} data-known={unitLabel !== null}>
            {unitLabel ? `unit ${unitLabel}` : 'unit not stated'}
          </span>
        )}
        <StatusChip status={status} ended={record.valid?.to ?? null} />
        {said && <span className={styles.source}>{said}</span>}
        <span className={styles.source}>
          {isPrivate(record)
            ? page.namesake
              ? 'from your private codes'
              : 'from your private codes, in no CMS release'
            : record.starter
              ? `${source}, descriptor in our own words`
              : source}
        </span>
      </p>
      <Namesake page={page} />
      {doubt && <p className={styles.doubt}>▲ {doubt}</p>}
      <p className={styles.buttons}>
        <ActionButton look="primary" action="copy" onClick={onCopyCode}>
          Copy code
        </ActionButton>
        <ActionButton action="copy-unit" onClick={onCopyWithUnit}>
          Copy code, descriptor and unit
        </ActionButton>
        {page.fieldTexts.map(({ field, text }) => (
          <Button key={field} onClick={() => void copyText(text, `${text} for ${field}`)}>
            Copy for {field}
          </Button>
        ))}
        {isBilled && (
          <ActionButton action="units" aria-expanded={units.isShown} onClick={units.open}>
            Units
          </ActionButton>
        )}
        {guide && (
          <Button look="quiet" onClick={() => document.getElementById('guide-title')?.scrollIntoView()}>
            Guide
          </Button>
        )}
      </p>
      {isBilled && (
        <UnitsSection
          page={page}
          on={on}
          searched={searchedDose}
          isShown={units.isShown}
          onClose={units.close}
        />
      )}
      <Facts page={page} onCode={openCode} />
      <SimilarCodes page={page} on={on} />
      <LinkedData links={page.links} releaseFrom={release.from} on={on} />
      <History of={record} releaseIds={releaseIds} />
      {guide && <GuideView guide={guide} code={record.code} onCode={openCode} />}
    </article>
  );
});
