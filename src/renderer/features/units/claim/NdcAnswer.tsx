import type { Share } from '../../../../core/claims';
import type { CodeFacts } from '../answer';
import type { Claim } from './claim-lines';
import { Icon } from '../../../ui/Icon';
import styles from './NdcAnswer.module.css';
import { packageWords } from './NdcFields';

type NdcAnswerProps = { id: string; page: CodeFacts; claim: Claim; onNdc: (ndc: string) => void };

/** How the NDC was read and what its quantity is; or which of several it is, asked and never guessed. */
export function NdcAnswer({ id, page, claim, onNdc }: NdcAnswerProps) {
  const { ndc } = claim;
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
      {ndc.state === 'empty' && 'NDC: ten digits with hyphens, or eleven digits.'}
      {(ndc.state === 'refused' || ndc.state === 'other') && (
        <>
          <Caution />
          {ndc.reason}
        </>
      )}
      {ndc.state === 'read' && <Read page={page} claim={claim} shown={ndc.shown} product={ndc.product} />}
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

type ReadNdc = Extract<Claim['ndc'], { state: 'read' }>;
type ReadProps = { page: CodeFacts; claim: Claim } & Pick<ReadNdc, 'shown' | 'product'>;

function Read({ page, claim: { quantity }, shown, product }: ReadProps) {
  return (
    <>
      <span className="code">{shown}</span>
      {product && ` ${packageWords(page, product)}`}
      {!product && page.links.ndcs.length > 0 && (
        <strong>
          {' '}
          <Caution />
          not among the crosswalk’s packages of this code
        </strong>
      )}
      {quantity && ' · '}
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
