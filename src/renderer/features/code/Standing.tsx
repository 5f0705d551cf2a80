import type { IsoDate } from '../../../core/code/validity';
import { formatDate } from '../../../core/code/dates';
import { limitDoubt } from '../../../core/releases/in-force';
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
  /** Whether the release that says so reaches the date of service. */
  isSure: boolean;
  /** Which source says so, in words. */
  source: string;
};

/** Coverage for which Medicare pays nothing. */
const unpaid = 'IMS';

/** How the code stands on the date of service, in one line of chips: unit, status, coverage, price. */
export function Standing({ page, on, isSure, source }: StandingProps) {
  const { record, unitLabel, status, links } = page;
  const coverage = isHcpcs(record) ? (record.facts?.coverage ?? '') : '';
  const isPaid = coverage === '' || !unpaid.includes(coverage);
  const { paymentLimit } = links;
  const doubt = paymentLimit && limitDoubt(paymentLimit.from, paymentLimit.quarter, on);
  return (
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
      <StatusChip status={status} ended={record.valid?.to ?? null} isPaid={isPaid} isSure={isSure} />
      {!isPrivate(record) && <span className={styles.quiet}>on {formatDate(on)}</span>}
      {coverage !== '' && (
        <span className={styles.chip} data-tone={isPaid ? 'plain' : 'stop'}>
          {!isPaid && <Icon name="ban" />}
          {inWords('coverage', coverage) ?? `coverage ${coverage}`}
        </span>
      )}
      {paymentLimit?.limit && (
        <span className={styles.chip} data-tone={doubt ? 'caution' : 'plain'} title={doubt?.whole}>
          {doubt && <Icon name="caution" />}${paymentLimit.limit}
          <span className={styles.quiet}> {paymentLimit.quarter ?? 'quarter not known'}</span>
        </span>
      )}
      <span className={styles.quiet}>{source}</span>
    </p>
  );
}
