import { useState } from 'react';
import type { IsoDate } from '../../../core/code/validity';
import { limitDoubt } from '../../../core/releases/in-force';
import type { Links } from '../../../core/releases/links';
import { formatDate } from '../../../core/code/dates';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './LinkedData.module.css';

const shownProducts = 8;

const settings = {
  practitioner: 'practitioner',
  outpatient: 'outpatient hospital',
  dme: 'equipment supplier',
} as const;
const adjudication = {
  1: 'per claim line',
  2: 'per day, by policy: no exception',
  3: 'per day, clinical: reviewable',
} as const;

type LinkedDataProps = {
  links: Links;
  /** First day of the release in use: an older source is told as older. */
  releaseFrom: string | null;
  /** Date of service. */
  on: IsoDate;
};

/** What other CMS files say about the code: each with its source and quarter. */
export function LinkedData({ links, releaseFrom, on }: LinkedDataProps) {
  const { paymentLimit, mue, ndcs, noc, corrections } = links;
  const doubt = paymentLimit && limitDoubt(paymentLimit.from, paymentLimit.quarter, on);
  if (!paymentLimit && !mue.length && !ndcs.length && !noc && !corrections.length) return null;
  return (
    <section className={styles.linked} aria-label="Prices, edits and products">
      {noc && (
        <p className={styles.caution}>
          <Icon name="caution" /> Not otherwise classified: the claim line needs a narrative.
        </p>
      )}
      {corrections.map((correction, index) => (
        <p key={index} className={styles.caution}>
          <Icon name="caution" /> CMS corrected this code after the release: {correction.action}
          {correction.effective ? `, effective ${formatDate(correction.effective)}` : ''}
          <Source {...correction} releaseFrom={releaseFrom} />
        </p>
      ))}
      {paymentLimit && (
        <>
          <h3>Payment limit</h3>
          {doubt && (
            <p className={styles.caution}>
              <Icon name="caution" /> {doubt}
            </p>
          )}
          <p className={doubt ? styles.caution : undefined}>
            {paymentLimit.limit ? (
              <>
                <strong>${paymentLimit.limit}</strong> per unit of {paymentLimit.dosage}
                {paymentLimit.coinsurance ? `, coinsurance ${paymentLimit.coinsurance} %` : ''}
              </>
            ) : (
              `No limit is published for ${paymentLimit.dosage}`
            )}
            {paymentLimit.notes && <span className={styles.quiet}> {paymentLimit.notes}</span>}
            <Source {...paymentLimit} releaseFrom={releaseFrom} />
          </p>
        </>
      )}
      {mue.length > 0 && (
        <>
          <h3>Medically unlikely edits</h3>
          {mue.map((edit) => (
            <p key={edit.setting}>
              <strong>{edit.value}</strong> {settings[edit.setting]}
              {edit.mai ? `, MAI ${edit.mai}: ${adjudication[edit.mai]}` : ''}
              {edit.rationale && <span className={styles.quiet}> {edit.rationale}</span>}
              <Source {...edit} releaseFrom={releaseFrom} />
            </p>
          ))}
        </>
      )}
      {ndcs.length > 0 && <Products ndcs={ndcs} releaseFrom={releaseFrom} />}
    </section>
  );
}

function Products({ ndcs, releaseFrom }: { ndcs: Links['ndcs']; releaseFrom: string | null }) {
  const [isOpen, setIsOpen] = useState(false);
  const shown = isOpen ? ndcs : ndcs.slice(0, shownProducts);
  const [first] = ndcs;
  return (
    <>
      <h3>Products ({ndcs.length})</h3>
      {/* Focusable, so that it can be scrolled by keyboard in a narrow window. */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="Products by NDC">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">NDC</th>
              <th scope="col">Brand</th>
              <th scope="col">Labeler</th>
              <th scope="col">Package</th>
              <th scope="col">Units per item</th>
              <th scope="col">Units per NDC</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((product) => (
              <tr key={`${product.ndc} ${product.drug}`}>
                <td className="code">
                  {product.ndc}
                  {product.idKind === 'other' && <span className={styles.quiet}> not an NDC</span>}
                </td>
                <td>{product.drug}</td>
                <td>{product.labeler}</td>
                <td>{[product.packageQuantity, product.packageSize].filter(Boolean).join(' × ')}</td>
                <td>{product.unitsPerItem}</td>
                <td>
                  {product.computedUnits ?? product.unitsPerPackage}
                  {product.computedUnits !== null &&
                    product.unitsPerPackage !== null &&
                    Number(product.computedUnits) !== Number(product.unitsPerPackage) && (
                      <span className={styles.caution}> file says {product.unitsPerPackage}</span>
                    )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {ndcs.length > shownProducts && (
        <p>
          <Button onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? 'Show fewer' : `Show all ${ndcs.length}`}
          </Button>
        </p>
      )}
      {first && (
        <p>
          <Source {...first} releaseFrom={releaseFrom} />
        </p>
      )}
    </>
  );
}

type SourceProps = {
  source: string;
  quarter: string | null;
  from: string | null;
  releaseFrom: string | null;
};

function Source({ source, quarter, from, releaseFrom }: SourceProps) {
  const isOlder = from !== null && releaseFrom !== null && from < releaseFrom;
  return (
    <span className={styles.source}>
      {' '}
      {quarter ?? source}
      {isOlder ? ', older than the release in use' : ''}
    </span>
  );
}
