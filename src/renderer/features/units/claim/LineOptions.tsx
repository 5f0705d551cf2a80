import { useId, useState, type Ref } from 'react';
import { Icon } from '../../../ui/Icon';
import { takesNdc, type CodeFacts } from '../answer';
import type { PanelInput } from '../input';
import { TextField } from '../panel/Field';
import { Options } from '../panel/Options';
import type { ChangeInput } from '../panel-store';
import type { Claim } from './claim-lines';
import { NdcAnswer } from './NdcAnswer';
import { NdcFields, PackageChoice } from './NdcFields';
import type { LineCheck } from './line-check';
import styles from './LineOptions.module.css';

type LineOptionsProps = {
  page: CodeFacts;
  input: PanelInput;
  change: ChangeInput;
  claim: Claim;
  check: LineCheck;
  /** That the crosswalk has the NDC under another code. */
  other: string | null;
  noModifiers: readonly string[];
  hasDose: boolean;
  isNeeded: boolean;
  packages: Ref<HTMLSelectElement>;
};

/** Modifiers, charge and NDC of a line. Containers of several sizes have their NDCs beside themselves, and what is no drug has none. */
export function LineOptions(props: LineOptionsProps) {
  const { page, input, change, claim, check, other, noModifiers, hasDose, isNeeded, packages } = props;
  const answerId = useId();
  const modifiersId = useId();
  const [isInNdc, setIsInNdc] = useState(false);
  const hasNdc = claim.kinds.length === 0 && (takesNdc(page) || input.ndc.trim() !== '');
  const notTaken =
    noModifiers.length === 0
      ? null
      : `Not taken from the search: ${noModifiers.join(', ')}, no such modifier on this date.`;
  const caution = check.modifiers ?? check.place ?? notTaken;
  const isNdcWrong = hasNdc && (claim.ndcProblem !== null || other !== null);

  return (
    <Options
      unit={page.unit}
      hasDose={hasDose}
      input={input}
      change={change}
      isNeeded={isNeeded || caution !== null || isNdcWrong}
      filled={inWords(input, hasNdc)}
    >
      <div className={styles.fields}>
        <TextField
          label="Modifiers, up to four"
          placeholder="RT KX"
          value={input.modifiers}
          onValue={(modifiers) => change({ modifiers })}
          isNeeded={check.modifiers !== null || notTaken !== null}
          describedBy={modifiersId}
        />
        <TextField
          label="Charge for one unit"
          placeholder="12.50"
          inputMode="decimal"
          value={input.price}
          onValue={(price) => change({ price })}
        />
      </div>
      {caution && (
        <p id={modifiersId} className={styles.caution}>
          <Icon name="caution" /> {caution}
        </p>
      )}
      {hasNdc && (
        <>
          <div className={styles.fields}>
            <NdcFields
              input={input}
              change={change}
              claim={claim}
              isOther={other !== null}
              answerId={answerId}
              onFocused={setIsInNdc}
            />
          </div>
          <NdcAnswer
            id={answerId}
            page={page}
            ndc={claim.ndc}
            typed={input.ndc}
            other={other}
            quantity={claim.quantity}
            isHinted={isInNdc}
            onNdc={(ndc) => change({ ndc })}
          />
          <PackageChoice page={page} input={input} change={change} ref={packages} />
        </>
      )}
    </Options>
  );
}

/** What is filled in, in the order of the fields. */
function inWords(input: PanelInput, hasNdc: boolean): string[] {
  const { modifiers, price, ndc, ndcMeasure, ndcQuantity } = input;
  const words = [modifiers.trim(), price.trim() === '' ? '' : `charge ${price.trim()}`];
  if (hasNdc) words.push(ndc.trim() === '' ? '' : `NDC ${ndc.trim()}`, ndcMeasure);
  if (ndcQuantity.trim() !== '') words.push(`NDC quantity ${ndcQuantity.trim()}`);
  return words.filter(Boolean);
}
