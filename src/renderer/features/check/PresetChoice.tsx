import { lazy, Suspense, useState, type ReactNode } from 'react';
import { presetOf, presets } from '../../../core/check/presets';
import { useStore } from '../../shell/store';
import styles from './CheckScreen.module.css';
import { presetChosen } from './own-rules-store';

// The rules themselves are the worker's; the window fetches them when somebody wants to read them.
const PresetRules = lazy(() => import('./RuleList').then((module) => ({ default: module.PresetRules })));
const RuleList = lazy(() => import('./RuleList').then((module) => ({ default: module.RuleList })));

/** For which payer the list is checked: what ships for it is asked beside the product's rules, and both can be read here. */
export function PresetChoice({ onChosen }: { onChosen?: () => void }) {
  const preset = presetOf(useStore(presetChosen));
  return (
    <div className={styles.told}>
      <p className={styles.buttons}>
        <label>
          Payer{' '}
          <select
            className={styles.select}
            value={preset?.id ?? ''}
            onChange={({ target }) => {
              presetChosen.set(target.value);
              onChosen?.();
            }}
          >
            <option value="">Any: the rules as they are</option>
            {presets.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {preset?.about}
      </p>
      {preset && (
        <Opened summary="What is asked for this payer">
          <PresetRules preset={preset} />
        </Opened>
      )}
      <Opened summary="All rules, with their sources">
        <RuleList />
      </Opened>
    </div>
  );
}

/** What is made only when it is opened. */
function Opened({ summary, children }: { summary: string; children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={styles.opened} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {isOpen && <Suspense fallback={null}>{children}</Suspense>}
    </details>
  );
}
