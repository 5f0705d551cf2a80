import { useState } from 'react';
import { formatDate } from '../../../core/code/dates';
import type { PaymentPart } from '../../../core/payment';
import type { Links } from '../../../core/releases/links';
import { amountInItem } from '../../../core/tables/amounts';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './LinkedData.module.css';
import { Payment } from './payment/Payment';

const shownProducts = 8;

type LinkedDataProps = {
  links: Links;
  payment: readonly PaymentPart[];
  /** First day of the release in use: an older source is told as older. */
  releaseFrom: string | null;
};

/** What other CMS files say about the code: each with its source and quarter. */
export function LinkedData({ links, payment, releaseFrom }: LinkedDataProps) {
  const { ndcs, noc, corrections } = links;
  if (!payment.length && !ndcs.length && !noc && !corrections.length) return null;
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
      {payment.length > 0 && <Payment parts={payment} releaseFrom={releaseFrom} />}
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
              <th scope="col" title="CMS does not say of what: mL, tablets or vials.">
                Items × size
              </th>
              <th scope="col">In one item</th>
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
                <td>{amountInItem(product.dosage, product.unitsPerItem)}</td>
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
