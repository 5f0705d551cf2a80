import { countText } from '../../../core/code/numbers';
import { verdictOrder } from '../../../core/check/finding';
import type { CheckOverview } from '../../../core/check/session';
import type { CheckView } from '../../../core/check/view';
import { Button } from '../../ui/Button';
import styles from './CheckScreen.module.css';
import { useAct } from './useAct';
import { VerdictMark } from './VerdictMark';
import { verdictWords } from './words';

type FiltersProps = { overview: CheckOverview; view: CheckView; onView: (view: CheckView) => void };

const orders: Record<CheckView['order'], string> = {
  gravest: 'Most serious first',
  list: 'In the order of the list',
  code: 'By code',
};

/** Which lines are shown: by verdict, by rule, in which order; and the fixes of a rule at once. */
export function Filters({ overview: { lines, verdicts, rules }, view, onView }: FiltersProps) {
  const act = useAct();
  const chosen = rules.find(({ rule }) => rule === view.rule);
  return (
    <>
      <div role="group" aria-label="Verdict" className={styles.buttons}>
        <Button aria-pressed={view.verdict === null} onClick={() => onView({ ...view, verdict: null })}>
          All {countText(lines)}
        </Button>
        {verdictOrder.map((verdict) => {
          // What is chosen stays, also where a fix has taken its last line.
          if (verdicts[verdict] === 0 && view.verdict !== verdict) return null;
          return (
            <Button
              key={verdict}
              aria-pressed={view.verdict === verdict}
              onClick={() => onView({ ...view, verdict: view.verdict === verdict ? null : verdict })}
            >
              <VerdictMark verdict={verdict} hasWord={false} />
              {verdictWords[verdict].word} {countText(verdicts[verdict])}
            </Button>
          );
        })}
      </div>
      <select
        className={styles.rule}
        aria-label="Rule not met"
        value={view.rule ?? ''}
        onChange={(event) => onView({ ...view, rule: event.target.value || null })}
      >
        <option value="">Any rule not met</option>
        {view.rule !== null && !chosen && <option value={view.rule}>{view.rule} (0)</option>}
        {rules.map(({ rule, title, lines: count }) => (
          <option key={rule} value={rule}>
            {title} ({countText(count)})
          </option>
        ))}
      </select>
      <select
        aria-label="Order"
        value={view.order}
        onChange={(event) => onView({ ...view, order: event.target.value as CheckView['order'] })}
      >
        {Object.entries(orders).map(([order, label]) => (
          <option key={order} value={order}>
            {label}
          </option>
        ))}
      </select>
      {chosen && chosen.fixes > 1 && (
        <Button
          onClick={() =>
            act(
              { type: 'fix all', rule: chosen.rule },
              `Fixed on ${countText(chosen.fixes)} lines: ${chosen.title}`,
            )
          }
        >
          Apply all {countText(chosen.fixes)} fixes
        </Button>
      )}
    </>
  );
}
