import type { MueSetting } from '../../../../core/tables/mue';
import type { LinkedMue } from '../../../../core/releases/links';
import { checkMue, mostUnitsPerLine, splitUnits } from '../../../../core/units';
import type { Counted } from '../answer';
import type { PanelInput } from '../input';
import type { ChangeInput } from '../panel-store';
import { Tick } from './Field';
import styles from './Limits.module.css';

type LimitsProps = {
  answer: Counted;
  mue: readonly LinkedMue[];
  input: PanelInput;
  change: ChangeInput;
};

const settings: Record<MueSetting, string> = {
  practitioner: 'Practitioner',
  outpatient: 'Outpatient hospital',
  dme: 'DME supplier',
};

/** What a number of units meets on its way: the three digits of item 24G, and edits where they are loaded. */
export function Limits({ answer, mue, input, change }: LimitsProps) {
  const isWide = Number(answer.units) > mostUnitsPerLine;
  if (!isWide && mue.length === 0) return null;
  return (
    <ul className={styles.limits} aria-label="Limits">
      {isWide && (
        <li data-tone="caution">
          <span aria-hidden="true">▲ </span>
          Item 24G holds three digits: {splitUnits(answer.units).join(' + ')} on lines of their own.{' '}
          <Tick checked={input.split} onChecked={(split) => change({ split })}>
            Split the lines
          </Tick>
        </li>
      )}
      {mue.map((edit) => {
        const check = checkMue(answer.units, answer.discardedUnits, {
          value: String(edit.value),
          mai: edit.mai,
        });
        return (
          <li key={edit.setting} data-tone={check.within ? 'good' : 'caution'}>
            <span aria-hidden="true">{check.within ? '● ' : '▲ '}</span>
            {settings[edit.setting]}: {check.within ? 'within' : 'above'} the MUE. {check.text}.
          </li>
        );
      })}
    </ul>
  );
}
