import { useId } from 'react';
import { ndcMeasures, type NdcMeasure } from '../../../../core/units';
import type { Share } from '../../../../core/claims';
import { Icon } from '../../../ui/Icon';
import type { CodeFacts } from '../answer';
import type { PanelInput } from '../input';
import { Choice, TextField } from '../panel/Field';
import type { ChangeInput } from '../panel-store';
import { withoutKind } from '../vial-text';
import type { Claim } from './claim-lines';
import { packagesOf, withNdc, type KindNdc } from './kind-ndcs';
import { NdcAnswer } from './NdcAnswer';
import { packageWords } from './NdcFields';
import styles from './OpenedKinds.module.css';

type OpenedKindsProps = {
  page: CodeFacts;
  input: PanelInput;
  change: ChangeInput;
  claim: Claim;
  /** Under which other code the crosswalk has the NDC of a size. */
  otherOf: (kind: KindNdc) => string | null;
};

/** The opened containers size by size: each with its count, its NDC, the product that it is, and the measure of its quantity. */
export function OpenedKinds({ page, input, change, claim, otherOf }: OpenedKindsProps) {
  const { kinds, quantity } = claim;
  const shares = quantity && !('refused' in quantity) ? quantity : [];
  const shareOf = ({ digits }: KindNdc) =>
    shares.find((share) => digits !== null && (share.ndc ?? share.discardedNdc)?.digits === digits) ?? null;
  return (
    <ul className={styles.kinds} aria-label="Containers opened">
      {kinds.map((one) => (
        <Kind
          key={one.kind.label}
          page={page}
          of={one}
          share={shareOf(one)}
          other={otherOf(one)}
          onChange={(part) => change({ kinds: withNdc(kinds, one.kind.label, part) })}
          onRemove={() => change({ vials: withoutKind(input.vials, one.kind.label) })}
        />
      ))}
    </ul>
  );
}

type KindProps = {
  page: CodeFacts;
  of: KindNdc;
  share: Share | null;
  other: string | null;
  onChange: (part: Partial<PanelInput['kinds'][string]>) => void;
  onRemove: () => void;
};

const measures = Object.keys(ndcMeasures) as NdcMeasure[];

function Kind({ page, of, share, other, onChange, onRemove }: KindProps) {
  const { kind, text, measure, usual, reading } = of;
  const id = useId();
  const answerId = useId();
  const packages = packagesOf(page, kind);
  const options = [
    { value: '' as const, label: usual === null ? 'Choose the measure' : `Usual: ${usual}` },
    ...measures.map((value) => ({ value, label: `${value}: ${ndcMeasures[value]}` })),
  ];
  return (
    <li className={styles.kind}>
      <span className={styles.token}>
        {kind.count} × {kind.label}
        <button
          type="button"
          className={styles.remove}
          aria-label={`Remove ${kind.label}`}
          onClick={onRemove}
        >
          <Icon name="close" />
        </button>
      </span>
      <TextField
        label={`NDC of ${kind.label}`}
        placeholder="12345-6789-01"
        list={packages.length > 0 ? id : undefined}
        value={text}
        onValue={(ndc) => onChange({ ndc })}
        isNeeded={other !== null || reading.state === 'asked' || reading.state === 'refused'}
        describedBy={answerId}
      />
      {packages.length > 0 && (
        <datalist id={id}>
          {packages.map((product) => (
            <option key={product.ndc} value={product.ndc}>
              {packageWords(page, product)}
            </option>
          ))}
        </datalist>
      )}
      <Choice<NdcMeasure | ''>
        label={`Measure of ${kind.label}`}
        value={measure}
        options={options}
        onValue={(value) => onChange({ measure: value })}
      />
      <span className={styles.share}>{share && shareWords(share)}</span>
      {reading.state !== 'empty' && (
        <div className={styles.product}>
          <NdcAnswer
            id={answerId}
            page={page}
            ndc={reading}
            typed={text}
            other={other}
            quantity={null}
            onNdc={(ndc) => onChange({ ndc })}
          />
        </div>
      )}
    </li>
  );
}

/** `50 units, UN 1`, and what of it is on the JW line. */
function shareWords({ units, discardedUnits, ndc, discardedNdc }: Share): string {
  const given = units === '0' ? '' : `${units} ${units === '1' ? 'unit' : 'units'}`;
  const lost = discardedUnits === '0' ? '' : `JW ${discardedUnits}`;
  return [
    given,
    ndc ? `${ndc.measure} ${ndc.quantity}` : '',
    lost,
    discardedNdc ? `${discardedNdc.measure} ${discardedNdc.quantity}` : '',
  ]
    .filter(Boolean)
    .join(', ');
}
