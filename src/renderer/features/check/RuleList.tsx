import type { Preset } from '../../../core/check/presets';
import { rules } from '../../../core/check/rules';
import { changeWords } from '../../../core/check/rules-page';
import styles from './CheckScreen.module.css';
import { verdictWords } from './words';

/** Every rule of the product: what it asks, how grave it is, where it comes from. */
export function RuleList() {
  return (
    <ul>
      {rules.map(({ id, title, severity, source, needs }) => (
        <li key={id}>
          {title} ({verdictWords[severity].word.toLowerCase()}).{' '}
          <span className={styles.quiet}>
            {source}
            {needs.length > 0 && `; needs ${needs.join(', ')}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What a preset asks beside the product's rules, and what it makes of them. */
export function PresetRules({ preset: { rules: more, changes = [] } }: { preset: Preset }) {
  return (
    <ul>
      {more.map(({ id, title, severity, source }) => (
        <li key={id}>
          {title} ({verdictWords[severity].word.toLowerCase()}).{' '}
          <span className={styles.quiet}>{source}</span>
        </li>
      ))}
      {changes.map((change) => (
        <li key={change.rule}>
          {changeWords(change)} <span className={styles.quiet}>{change.source}</span>
        </li>
      ))}
      <li>The payer’s own manual decides.</li>
    </ul>
  );
}
