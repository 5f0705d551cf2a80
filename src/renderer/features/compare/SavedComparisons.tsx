import { newComparison } from '../../../core/user-data/comparisons';
import { keyOf } from '../../../core/code/ref';
import { useConfirmedChange, useUserRows } from '../../shell/user-data';
import { Button } from '../../ui/Button';
import styles from './CompareScreen.module.css';
import type { CompareList } from './useCompareList';

/** Comparisons that the coder keeps, in the coder's own database. */
export function SavedComparisons({ list }: { list: CompareList }) {
  const change = useConfirmedChange();
  const saved = useUserRows('comparisons');
  const keys = list.codes.map(keyOf).join(' ');
  const current = list.codes.map(({ code }) => code).join(', ');
  const known = saved.find(({ entries }) => entries.map(keyOf).join(' ') === keys);

  const save = () =>
    change(
      (_data, now) => ({
        comparisons: {
          put: [
            newComparison({
              id: crypto.randomUUID(),
              name: '',
              entries: list.codes,
              now,
            }),
          ],
        },
      }),
      `Saved the comparison of ${current}`,
    );
  const forget = (id: string) =>
    change(() => ({ comparisons: { remove: [id] } }), `The comparison of ${current} is no longer kept`);

  return (
    <span className={styles.bar}>
      {saved.length > 0 && (
        <label>
          Saved{' '}
          <select
            className={styles.input}
            value={known?.id ?? ''}
            onChange={(event) => {
              const chosen = saved.find(({ id }) => id === event.target.value);
              if (chosen) list.set(chosen.entries);
            }}
          >
            <option value="" disabled>
              choose one
            </option>
            {saved.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {known ? (
        <Button onClick={() => void forget(known.id)}>Do not keep</Button>
      ) : (
        <Button disabled={list.codes.length < 2} onClick={() => void save()}>
          Save
        </Button>
      )}
    </span>
  );
}
