import { useState } from 'react';
import type { IsoDate } from '../../../core/code/validity';
import { formatDate } from '../../../core/code/dates';
import type { SourceRef } from '../../../core/lookup/merge-sources';
import { limitDoubt, type CodeDoubt } from '../../../core/releases/in-force';
import { isPrivate } from '../../../core/systems/private/record';
import { isServiceLine } from '../../../core/systems/about';
import { isHcpcs } from '../../../core/systems/hcpcs/record';
import { inWords } from '../../../core/systems/hcpcs/words';
import type { CodeReply } from '../../../core/lookup/messages';
import { Icon } from '../../ui/Icon';
import { StatusChip } from '../../ui/StatusChip';
import styles from './Standing.module.css';

type StandingProps = {
  page: CodeReply;
  /** Date of service. */
  on: IsoDate;
  /** Why the release that says so may be wrong on that day; null where it speaks of it. */
  doubt: CodeDoubt<SourceRef> | null;
  /** Which source says so, in words; null where the status does. */
  source: string | null;
};

/** Coverage for which Medicare pays nothing. */
const unpaid = 'IMS';

/** A quarter as chips have it: `Oct 2025`. */
const inShort = (title: string): string => title.replace(/^([A-Z][a-z]{2})[a-z]+ (?=\d{4}$)/, '$1 ');

/**
 * How the code stands on the date of service, in one line of chips: unit, status, coverage, price. A doubt stands in the status, once, and
 * in full behind it; it has a line of its own where it is more than what every code of a release that is not the newest has.
 */
export function Standing({ page, on, doubt: dating, source }: StandingProps) {
  const [isTold, setIsTold] = useState(false);
  const { record, unitLabel, status, links } = page;
  const coverage = isHcpcs(record) ? (record.facts?.coverage ?? '') : '';
  const isPaid = coverage === '' || !unpaid.includes(coverage);
  const { paymentLimit } = links;
  const doubt = paymentLimit && limitDoubt(paymentLimit.from, paymentLimit.quarter, on);
  const isInForce = status === 'active';
  const isFolded = dating !== null && dating.isSlight && isInForce;
  const chip = (
    <StatusChip
      status={status}
      ended={record.valid?.to ?? null}
      isPaid={isPaid}
      asOf={dating && inShort(dating.speaker.title)}
    />
  );
  return (
    <>
      <p className={styles.chips}>
        {isServiceLine(record) && (
          <span className={styles.unit} data-known={unitLabel !== null}>
            {unitLabel ? `unit ${unitLabel}` : 'unit not stated'}
          </span>
        )}
        {record.billable === true && (
          <span className={styles.chip} data-tone="plain">
            <Icon name="check" /> billable
          </span>
        )}
        {record.billable === false && status !== 'header' && <StatusChip status="header" ended={null} />}
        {isFolded ? (
          <button
            type="button"
            className={styles.status}
            title={dating.words}
            aria-expanded={isTold}
            onClick={() => setIsTold(!isTold)}
          >
            {chip}
          </button>
        ) : (
          chip
        )}
        {!isPrivate(record) && (
          <span className={styles.quiet} data-paper={dating !== null && isInForce}>
            on {formatDate(on)}
          </span>
        )}
        {coverage !== '' && (
          <span className={styles.chip} data-tone={isPaid ? 'plain' : 'stop'}>
            {!isPaid && <Icon name="ban" />}
            {inWords('coverage', coverage) ?? `coverage ${coverage}`}
          </span>
        )}
        {paymentLimit?.limit && (
          <span className={styles.chip} data-tone={doubt ? 'caution' : 'plain'} title={doubt?.whole}>
            {doubt && <Icon name="caution" />}${paymentLimit.limit}
            <span className={styles.quiet}>
              {' '}
              {paymentLimit.quarter ? inShort(paymentLimit.quarter) : 'quarter not known'}
            </span>
          </span>
        )}
        {source !== null && <span className={styles.quiet}>{source}</span>}
      </p>
      {dating && (
        <p className={styles.doubt} data-paper={isFolded && !isTold}>
          <Icon name="caution" /> {dating.words}
        </p>
      )}
    </>
  );
}
