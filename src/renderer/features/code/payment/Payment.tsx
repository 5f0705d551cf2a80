import { areas, type PaymentPart } from '../../../../core/payment';
import { useStore } from '../../../shell/store';
import { Icon } from '../../../ui/Icon';
import { PaymentChart } from './PaymentChart';
import { paymentState } from './payment-state';
import styles from './Payment.module.css';

type PaymentProps = {
  parts: readonly PaymentPart[];
  /** First day of the release in use: an older table is told as older. */
  releaseFrom: string | null;
};

/** What is paid for the code, where and when: table by table, each with its source and quarter. */
export function Payment({ parts, releaseFrom }: PaymentProps) {
  return (
    <>
      {parts.map((part) => (
        <Part key={part.id} part={part} releaseFrom={releaseFrom} />
      ))}
    </>
  );
}

function Part({ part, releaseFrom }: { part: PaymentPart; releaseFrom: string | null }) {
  const { id, title, lines, source, from, doubt, series } = part;
  const [first, ...others] = lines;
  const isOlder = from !== null && releaseFrom !== null && from < releaseFrom;
  return (
    <div className={styles.part}>
      <h3>{title}</h3>
      {(id === 'dmepos' || id === 'pen') && <StateChoice of={title} />}
      {doubt && (
        <p className={styles.caution}>
          <Icon name="caution" /> {doubt}
        </p>
      )}
      {first && (
        <p className={doubt ? styles.caution : undefined}>
          <strong>{first.text}</strong>
          {first.detail && <span className={styles.quiet}> {first.detail}</span>}
        </p>
      )}
      {others.map(({ text, detail }) => (
        <p key={text}>
          {text}
          {detail && <span className={styles.quiet}> {detail}</span>}
        </p>
      ))}
      {series.map((one) => (
        <PaymentChart key={one.label} series={one} />
      ))}
      <p className={styles.source}>
        {source}
        {isOlder ? ', older than the release in use' : ''}
      </p>
    </div>
  );
}

const states = Object.entries(areas).sort(([, a], [, b]) => (a < b ? -1 : 1));

/** The state is chosen once, for all codes. */
function StateChoice({ of }: { of: string }) {
  const chosen = useStore(paymentState);
  return (
    <label className={styles.state}>
      State{' '}
      <select
        aria-label={`State, ${of}`}
        value={chosen}
        onChange={({ target }) => paymentState.set(target.value)}
      >
        <option value="">All states</option>
        {states.map(([letters, name]) => (
          <option key={letters} value={letters}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
