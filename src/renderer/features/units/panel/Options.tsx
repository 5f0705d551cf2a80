import type { Unit } from '../../../../core/code/record';
import type { TimeRounding } from '../../../../core/units';
import { emptyInput, type PanelInput } from '../input';
import type { ChangeInput } from '../panel-store';
import { Choice, TextField, Tick } from './Field';
import styles from './Options.module.css';

type OptionsProps = {
  unit: Unit | null;
  /** Whether a dose out of containers is counted. */
  hasDose: boolean;
  input: PanelInput;
  change: ChangeInput;
  /** The answer waits for a choice in here. */
  isNeeded: boolean;
};

const containers: { value: PanelInput['container']; label: string }[] = [
  { value: 'single-dose', label: 'Single-dose' },
  { value: 'multi-dose', label: 'Multi-dose: no JW, no JZ' },
];

const meanings: { value: PanelInput['vialsAre']; label: string }[] = [
  { value: 'either', label: 'As they fit the dose' },
  { value: 'opened', label: 'Opened' },
  { value: 'sizes', label: 'Sizes to choose from' },
];

const roundings: { value: TimeRounding | ''; label: string }[] = [
  { value: '', label: 'By the rule of the code' },
  { value: 'past half', label: 'More than half counts' },
  { value: 'started', label: 'Started units count' },
  { value: 'completed', label: 'Completed units only' },
];

const timed = /^(?:minute|hour|day|week|month|year)$/;

/** What differs from the usual: kept closed, and its summary names what is set, so that nothing works unseen. */
export function Options({ unit, hasDose, input, change, isNeeded }: OptionsProps) {
  const isTimed = unit !== null && timed.test(unit.measure);
  const set = inWords(input, hasDose, isTimed);
  return (
    <details className={styles.options} open={isNeeded || undefined}>
      <summary>More options{set.length > 0 && <strong>: {set.join(', ')}</strong>}</summary>
      <div className={styles.fields}>
        {isTimed && (
          <Choice<TimeRounding | ''>
            label="Started units of time"
            value={input.time}
            options={roundings}
            onValue={(time) => change({ time })}
          />
        )}
        {hasDose && (
          <>
            <Choice
              label="Kind of container"
              value={input.container}
              options={containers}
              onValue={(container) => change({ container })}
            />
            <Choice
              label="The containers named are"
              value={input.vialsAre}
              options={meanings}
              onValue={(vialsAre) => change({ vialsAre })}
            />
            <TextField
              label="Used for earlier patients"
              placeholder="20 mg"
              value={input.usedBefore}
              onValue={(usedBefore) => change({ usedBefore })}
            />
            <Tick checked={input.restGoesOn} onChecked={(restGoesOn) => change({ restGoesOn })}>
              The rest goes to a later patient
            </Tick>
            <Tick checked={input.wasteModifiers} onChecked={(wasteModifiers) => change({ wasteModifiers })}>
              JW and JZ on the lines
            </Tick>
          </>
        )}
        <TextField
          label="Place of service"
          placeholder="11"
          inputMode="numeric"
          value={input.place}
          onValue={(place) => change({ place })}
        />
        <TextField
          label="Pointers to item 21"
          placeholder="AB"
          value={input.pointers}
          onValue={(pointers) => change({ pointers })}
        />
        <TextField
          label="Revenue code"
          placeholder="0636"
          inputMode="numeric"
          value={input.revenue}
          onValue={(revenue) => change({ revenue })}
        />
        <TextField
          label="NDC quantity, if another"
          inputMode="decimal"
          value={input.ndcQuantity}
          onValue={(ndcQuantity) => change({ ndcQuantity })}
        />
      </div>
    </details>
  );
}

function inWords(input: PanelInput, hasDose: boolean, isTimed: boolean): string[] {
  const words = input.ndcQuantity.trim() === '' ? [] : [`NDC quantity ${input.ndcQuantity.trim()}`];
  if (input.place.trim() !== '') words.push(`place ${input.place.trim()}`);
  if (input.pointers.trim() !== '') words.push(`pointers ${input.pointers.trim()}`);
  if (input.revenue.trim() !== '') words.push(`revenue code ${input.revenue.trim()}`);
  if (isTimed && input.time !== emptyInput.time) words.push(`${input.time} units`);
  if (!hasDose) return words;
  if (input.container === 'multi-dose') words.push('multi-dose');
  if (input.vialsAre !== 'either') {
    words.push(input.vialsAre === 'opened' ? 'opened' : 'sizes to choose from');
  }
  if (input.usedBefore.trim() !== '') words.push(`${input.usedBefore.trim()} used before`);
  if (input.restGoesOn) words.push('rest goes on');
  if (!input.wasteModifiers) words.push('no JW or JZ on the lines');
  return words;
}
