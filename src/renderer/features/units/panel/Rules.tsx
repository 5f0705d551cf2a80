import { ruleWords, type Rule, type Step } from '../../../../core/units';
import { withCapital } from '../../../../core/text/capital';
import styles from './Rules.module.css';

/** The rules behind a number by their names, and what each of them says. */
export function Rules({ steps }: { steps: readonly Step[] }) {
  const rules = [...new Set(steps.map(({ rule }) => rule))];
  return (
    <details className={styles.rules}>
      <summary>Rule: {rules.join(', ')}</summary>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{sentence(rule)}</li>
        ))}
      </ul>
    </details>
  );
}

function sentence(rule: Rule): string {
  return `${withCapital(rule)}: ${ruleWords[rule]}`;
}
