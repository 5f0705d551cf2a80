import { useEffect, useEffectEvent, useId, useRef } from 'react';
import { payerOf } from '../../../../core/claims';
import type { IsoDate } from '../../../../core/code/validity';
import { keyOf } from '../../../../core/code/ref';
import type { Need } from '../../../../core/units';
import type { CodeReply, QuerySaid } from '../../../../core/lookup/messages';
import { Button } from '../../../ui/Button';
import { answerFor, directionOf, isDrug, isUnclassified } from '../answer';
import { payerChosen } from '../claim/choices';
import { ClaimPart } from '../claim/ClaimPart';
import { cleared, fillIn } from '../input';
import { focusWishes, takeFocusWish, usePanelSheet } from '../panel-store';
import { searchedNdc } from '../searched-ndc';
import { useStore } from '../../../shell/store';
import { askedFor } from './asked-words';
import { ContainerFields, DrugName } from './ContainerFields';
import { TextField } from './Field';
import { OfferedDose } from './OfferedDose';
import { Limits } from './Limits';
import { Result } from './Result';
import { Rules } from './Rules';
import { Sizes } from './Sizes';
import { useFavorite } from '../../../shell/user-data';
import { UsualDose } from './UsualDose';
import styles from './UnitsPanel.module.css';

type UnitsPanelProps = { page: CodeReply; on: IsoDate; searched: QuerySaid | null; onClose: () => void };

const nothingSaid: QuerySaid = {
  dose: null,
  quantity: null,
  containers: null,
  modifiers: [],
  noModifiers: [],
};

const doseNeeds: readonly (Need | null)[] = [
  'dose',
  'measure',
  'weight',
  'count',
  'all amounts',
  'time rule',
];

/** Dose, containers and strength in; one number out, the sentence that explains it, and the texts for the claim. */
export function UnitsPanel({ page, on, searched, onClose }: UnitsPanelProps) {
  const { unit, links } = page;
  const { stored, change, query, lastDose } = usePanelSheet(keyOf(page.record));
  const favorite = useFavorite(page);
  // A code that was opened from elsewhere is not what the words in the box are about.
  const said = (query === null ? null : searched) ?? nothingSaid;
  const { dose } = said;
  const input = fillIn(stored, { ...said, ndc: searchedNdc(query, links.ndcs) }, favorite, unit);
  const usual = favorite?.usualDose ?? '';
  const payer = payerOf(useStore(payerChosen));
  const first = useRef<HTMLInputElement>(null);
  const resultId = useId();
  const answer = answerFor(page, input, payer, on);
  const direction = directionOf(page, input);
  const needs = answer.state === 'refused' ? answer.needs : null;
  const needsDose = answer.state === 'refused' && doseNeeds.includes(needs);
  const isUnnamed = isUnclassified(page) && answer.state === 'counted' && input.drug.trim() === '';
  const canTurn = unit !== null;
  const asked = askedFor(isUnclassified(page) ? null : unit);

  const wishes = useStore(focusWishes);
  const takeFocus = useEffectEvent(() => {
    if (!takeFocusWish()) return;
    first.current?.focus();
    first.current?.select();
    first.current?.closest('section')?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  });
  useEffect(() => {
    takeFocus();
  }, [wishes]);

  return (
    <>
      <header className={styles.header}>
        <h3 id="units-title">Units</h3>
        {canTurn && (
          <Button
            look="quiet"
            onClick={() => change({ direction: direction === 'units' ? 'dose' : 'units' })}
          >
            {direction === 'units' ? 'Count from a dose' : 'Count from units'}
          </Button>
        )}
        <Button look="quiet" onClick={() => change(cleared(dose))}>
          Clear
        </Button>
        <Button look="quiet" onClick={onClose}>
          Close
        </Button>
      </header>
      <div className={styles.fields}>
        {direction === 'units' ? (
          <>
            <TextField
              ref={first}
              label="Billing units"
              value={input.units}
              inputMode="decimal"
              onValue={(units) => change({ units })}
              isNeeded={answer.state === 'refused'}
              describedBy={resultId}
            />
            {isUnclassified(page) && <DrugName input={input} change={change} isNeeded={isUnnamed} />}
          </>
        ) : (
          <>
            <TextField
              ref={first}
              label={asked.label}
              value={input.dose}
              onValue={(text) => change({ dose: text, typedOver: dose })}
              isNeeded={needsDose}
              describedBy={resultId}
            />
            {asked.hasContainers && (
              <ContainerFields
                page={page}
                input={input}
                change={change}
                needs={needs}
                isUnnamed={isUnnamed}
                describedBy={resultId}
              />
            )}
          </>
        )}
      </div>
      {direction === 'dose' && lastDose !== null && lastDose !== input.dose.trim() && (
        <OfferedDose
          label="Last time"
          dose={lastDose}
          onUse={() => change({ dose: lastDose, typedOver: dose })}
        />
      )}
      {usual !== '' && usual !== lastDose && usual !== input.dose.trim() && direction === 'dose' && (
        <OfferedDose label="Usual" dose={usual} onUse={() => change({ dose: usual, typedOver: dose })} />
      )}
      {direction === 'dose' && <Sizes page={page} input={input} change={change} />}
      <Result id={resultId} answer={answer} isDrug={isDrug(page)} isFromUnits={direction === 'units'} />
      {answer.state === 'counted' && (
        <Limits
          answer={answer}
          mue={links.mue}
          limit={links.paymentLimit}
          on={on}
          input={input}
          change={change}
        />
      )}
      <ClaimPart
        sheet={`${query ?? ''} ${keyOf(page.record)}`}
        hasDose={direction === 'dose' && asked.hasContainers}
        isTimeNeeded={needs === 'time rule'}
        page={page}
        input={input}
        change={change}
        answer={answer}
        payer={payer}
        on={on}
        noModifiers={said.noModifiers}
      >
        {answer.state === 'counted' && <Rules steps={answer.steps} />}
        {favorite && direction === 'dose' && <UsualDose favorite={favorite} input={input} />}
      </ClaimPart>
    </>
  );
}
