import type { CodeFacts } from '../answer';
import type { PanelInput } from '../input';
import type { ChangeInput } from '../panel-store';
import { knownSizes, withSize } from '../vial-text';
import styles from './Sizes.module.css';

type SizesProps = { page: CodeFacts; input: PanelInput; change: ChangeInput };

/** Container sizes that the crosswalk knows: offered, never assumed. */
export function Sizes({ page: { unit, links }, input, change }: SizesProps) {
  const sizes = knownSizes(unit, links.ndcs);
  if (sizes.length === 0) return null;
  return (
    <p className={styles.sizes}>
      <span>Sizes in the crosswalk</span>
      {sizes.map((size) => (
        <button
          key={size}
          type="button"
          className={styles.size}
          onClick={() => change({ vials: withSize(input.vials, size) })}
        >
          {size}
        </button>
      ))}
    </p>
  );
}
