import type { Ref } from 'react';
import { ndcMeasures, vialOf, type NdcMeasure } from '../../../../core/units';
import type { LinkedProduct } from '../../../../core/releases/links';
import type { CodeFacts } from '../answer';
import type { PanelInput } from '../input';
import { Choice, Labelled, TextField } from '../panel/Field';
import type { ChangeInput } from '../panel-store';
import type { Claim } from './claim-lines';
import styles from '../panel/Field.module.css';
import { productWords } from './ndc-reading';

const measures = (Object.keys(ndcMeasures) as NdcMeasure[]).map((value) => ({
  value,
  label: `${value}: ${ndcMeasures[value]}`,
}));

type NdcFieldsProps = {
  input: PanelInput;
  change: ChangeInput;
  claim: Claim;
  /** Whether the crosswalk has the NDC under another code. */
  isOther: boolean;
  answerId: string;
  onFocused: (isFocused: boolean) => void;
};

/** The NDC as printed, and the measure of its quantity. */
export function NdcFields({ input, change, claim, isOther, answerId, onFocused }: NdcFieldsProps) {
  return (
    <>
      <TextField
        label="NDC"
        placeholder="12345-6789-01"
        value={input.ndc}
        onValue={(ndc) => change({ ndc })}
        isNeeded={isOther || claim.ndc.state === 'asked' || claim.ndc.state === 'refused'}
        describedBy={answerId}
        onFocus={() => onFocused(true)}
        onBlur={() => onFocused(false)}
      />
      <Choice<NdcMeasure | ''>
        label="NDC measure"
        value={input.ndcMeasure}
        options={[
          { value: '', label: claim.measure === null ? 'Choose the measure' : `Usual: ${claim.measure}` },
          ...measures,
        ]}
        onValue={(ndcMeasure) => change({ ndcMeasure })}
      />
      <TextField
        label="NDC quantity, if another"
        inputMode="decimal"
        value={input.ndcQuantity}
        onValue={(ndcQuantity) => change({ ndcQuantity })}
      />
    </>
  );
}

/** What one package is, told from the others of its code. */
export function packageWords({ unit }: CodeFacts, product: LinkedProduct): string {
  return productWords(product, unit ? (vialOf(unit, product)?.label ?? null) : null);
}

type PackageChoiceProps = {
  page: CodeFacts;
  input: PanelInput;
  change: ChangeInput;
  ref: Ref<HTMLSelectElement>;
};

/** The packages that the crosswalk has for the code; choosing one fills the NDC, and the container where none is named. */
export function PackageChoice({ page, input, change, ref }: PackageChoiceProps) {
  const { unit, links } = page;
  const count = links.ndcs.length;
  if (count === 0) return null;
  const choose = (id: string) => {
    const product = links.ndcs.find(({ ndc }) => ndc === id);
    if (!product) return;
    const size = unit ? vialOf(unit, product)?.label : undefined;
    change({ ndc: product.ndc, ...(size && input.vials.trim() === '' ? { vials: size } : {}) });
  };
  return (
    <Labelled label="Package from the crosswalk">
      {(id) => (
        <select
          ref={ref}
          id={id}
          className={styles.control}
          value={links.ndcs.some(({ ndc }) => ndc === input.ndc) ? input.ndc : ''}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{count === 1 ? 'Choose: 1 package' : `Choose one of ${count} packages`}</option>
          {links.ndcs.map((product) => (
            <option key={product.ndc} value={product.ndc}>
              {product.ndc} {packageWords(page, product)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
