import type { IsoDate } from '../../../core/code/validity';
import { ActionButton } from '../../shell/actions/ActionButton';
import { useCommands } from '../../shell/commands';
import type { Data } from '../../shell/useData';
import { Loaded } from './Loaded';
import styles from './Overview.module.css';

/** Beside a search that found nothing: what was searched, which may be too old to have it, and where else to look. */
export function Searched({ data, on }: { data: Data; on: IsoDate }) {
  const { goTo } = useCommands();
  return (
    <div className={styles.overview}>
      <Loaded data={data} on={on} title="What was searched" hasPrices={false}>
        <ActionButton action="book" onClick={() => goTo('book')}>
          Browse the code book
        </ActionButton>
      </Loaded>
    </div>
  );
}
