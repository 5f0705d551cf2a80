import type { Share } from '../../../../core/claims';
import { Icon } from '../../../ui/Icon';
import type { CodeFacts } from '../answer';
import styles from './NdcAnswer.module.css';
import { packageWords } from './NdcFields';
import type { NdcReading } from './ndc-reading';

type NdcAnswerProps = {
  id: string;
  page: CodeFacts;
  ndc: NdcReading;
  /** As it stands in its field: written the same way it is not said twice. */
  typed: string;
  /** That the crosswalk has it under another code; null where nothing says so. */
  other: string | null;
  /** What of the line stands behind it, where that is not said elsewhere. */
  quantity: Share[] | { refused: string } | null;
  /** How to write one is said while it is being written; its place is kept, so that nothing moves. */
  isHinted?: boolean;
  onNdc: (ndc: string) => void;
};

/** How an NDC was read and what its quantity is; or which of several it is, asked and never guessed. */
export function NdcAnswer(props: NdcAnswerProps) {
  const { id, page, ndc, typed, other, quantity, isHinted = false, onNdc } = props;
  if (ndc.state === 'asked') {
    return (
      <div id={id} className={styles.answer} role="group" aria-label="Which NDC">
        <span>
          <Caution />
          {ndc.reason}
        </span>
        {ndc.candidates.map(({ ndc: candidate, product }) => (
          <button key={candidate} type="button" className={styles.candidate} onClick={() => onNdc(candidate)}>
            {candidate}
            {product ? ` ${packageWords(page, product)}` : ''}
          </button>
        ))}
      </div>
    );
  }
  return (
    <p id={id} className={styles.answer} data-state={ndc.state}>
      {ndc.state === 'empty' && isHinted && 'NDC: ten digits with hyphens, or eleven digits.'}
      {(ndc.state === 'refused' || ndc.state === 'other') && (
        <>
          <Caution />
          {ndc.reason}
        </>
      )}
      {ndc.state === 'read' && <Read page={page} ndc={ndc} typed={typed} other={other} quantity={quantity} />}
    </p>
  );
}

function Caution() {
  return (
    <>
      <Icon name="caution" />{' '}
    </>
  );
}

/** `ML 20`, and what goes on the discarded line. */
function quantityWords(shares: readonly Share[]): string {
  const given = shares.flatMap(({ ndc }) => (ndc ? [`${ndc.measure} ${ndc.quantity}`] : []));
  const lost = shares.flatMap(({ discardedNdc: ndc }) =>
    ndc ? [`${ndc.measure} ${ndc.quantity} on the JW line`] : [],
  );
  return [...given, ...lost].join(' · ');
}

type ReadProps = Pick<NdcAnswerProps, 'page' | 'typed' | 'other' | 'quantity'> & {
  ndc: Extract<NdcReading, { state: 'read' }>;
};

function Read({ page, ndc: { shown, product }, typed, other, quantity }: ReadProps) {
  const isStrange = product === null && page.links.ndcs.length > 0;
  const strange = other ?? (isStrange ? 'not among the crosswalk’s packages of this code' : null);
  return (
    <>
      {typed.trim() !== shown && <span className="code">{shown} </span>}
      {product && packageWords(page, product)}
      {strange !== null && (
        <strong>
          {product && ' '}
          <Caution />
          {strange}
        </strong>
      )}
      {quantity && (product || strange !== null || typed.trim() !== shown) && ' · '}
      {quantity && 'refused' in quantity && (
        <>
          <Caution />
          {quantity.refused}
        </>
      )}
      {quantity && !('refused' in quantity) && <strong>{quantityWords(quantity)}</strong>}
    </>
  );
}
