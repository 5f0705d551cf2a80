import type { MueSetting } from '../../../../core/tables/mue';
import type { IsoDate } from '../../../../core/code/validity';
import type { LinkedMue } from '../../../../core/releases/links';
import { doseWords, paymentForDose } from '../../../../core/payment';
import type { LinkedLimit } from '../../../../core/releases/links';
import { checkMue, mostUnitsPerLine, splitUnits } from '../../../../core/units';
import type { Counted } from '../answer';
import type { PanelInput } from '../input';
import type { ChangeInput } from '../panel-store';
import { Tick } from './Field';
import { Icon } from '../../../ui/Icon';
import styles from './Limits.module.css';

type LimitsProps = {
  answer: Counted;
  mue: readonly LinkedMue[];
  limit: LinkedLimit | null;
  on: IsoDate;
  input: PanelInput;
  change: ChangeInput;
};

const settings: Record<MueSetting, string> = {
  practitioner: 'Practitioner',
  outpatient: 'Outpatient hospital',
  dme: 'DME supplier',
};

/** What a number of units meets on its way: the three digits of item 24G, edits where they are loaded, and what they are paid. */
export function Limits({ answer, mue, limit, on, input, change }: LimitsProps) {
  const isWide = Number(answer.units) > mostUnitsPerLine;
  const { units, discardedUnits } = answer;
  const payment = paymentForDose(limit, units, discardedUnits, on);
  if (!isWide && mue.length === 0 && !payment) return null;
  return (
    <ul className={styles.limits} aria-label="Limits">
      {isWide && (
        <li data-tone="caution">
          <Icon name="caution" /> Item 24G holds three digits: {splitUnits(answer.units).join(' + ')} on lines
          of their own.{' '}
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
            <Icon name={check.within ? 'good' : 'caution'} /> {settings[edit.setting]}:{' '}
            {check.within ? 'within' : 'above'} the MUE. {check.text}.
          </li>
        );
      })}
      {payment && (
        <li data-tone={payment.doubt ? 'caution' : 'plain'}>
          <Icon name={payment.doubt ? 'caution' : 'good'} /> Medicare’s limit:{' '}
          {doseWords(payment, units, discardedUnits)}
          {payment.doubt && ` ${payment.doubt}`}
        </li>
      )}
    </ul>
  );
}
