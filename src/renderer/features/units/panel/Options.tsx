import { useState, type ReactNode } from 'react';
import type { Unit } from '../../../../core/code/record';
import type { TimeRounding } from '../../../../core/units';
import { useStore } from '../../../shell/store';
import { emptyInput, type PanelInput } from '../input';
import type { ChangeInput } from '../panel-store';
import { rememberedStore } from '../remembered';
import { Choice, TextField, Tick } from './Field';
import styles from './Options.module.css';

type OptionsProps = {
  unit: Unit | null;
  /** Whether a dose out of containers is counted. */
  hasDose: boolean;
  input: PanelInput;
  change: ChangeInput;
  /** The answer waits for something in here, or something in here is wrong. */
  isNeeded: boolean;
  /** What else is filled in here, in words. */
  filled: readonly string[];
  /** Fields that stand before the others. */
  children: ReactNode;
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

/** Whoever opens the options wants them open on the next sheet, too: `open` or `closed`. */
const optionsWanted = rememberedStore('line-options', 'closed');

/**
 * What a line may have beside its units, behind one fold: open where something in it is filled, and its summary names that, so that
 * nothing works unseen.
 */
export function Options(props: OptionsProps) {
  const { unit, hasDose, input, change, isNeeded, filled, children } = props;
  const isTimed = unit !== null && timed.test(unit.measure);
  const words = [...filled, ...inWords(input, hasDose, isTimed)].join(', ');
  const isWanted = useStore(optionsWanted) === 'open';
  /** While a field in here has been written into, emptying it does not close the fold under the caret. */
  const [isHeld, setIsHeld] = useState(false);
  const [closedAt, setClosedAt] = useState('');
  const isOpen = isWanted || isHeld || isNeeded || words !== closedAt;

  const toggle = () => {
    optionsWanted.set(isOpen ? 'closed' : 'open');
    setIsHeld(false);
    setClosedAt(isOpen ? words : '');
  };

  return (
    <details className={styles.options} open={isOpen}>
      <summary
        onClick={(event) => {
          event.preventDefault();
          toggle();
        }}
      >
        Line options{words !== '' && <strong>: {words}</strong>}
      </summary>
      <div className={styles.body} onFocus={() => setIsHeld(true)}>
        {children}
        <div className={styles.fields}>
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
        </div>
      </div>
    </details>
  );
}

function inWords(input: PanelInput, hasDose: boolean, isTimed: boolean): string[] {
  const words: string[] = [];
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
