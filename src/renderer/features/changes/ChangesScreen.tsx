import { useState } from 'react';
import type { DataState, LinkedEntry, ReleaseEntry } from '../../../bridge/schemas';
import { changeSeries } from '../../../core/releases/change-series';
import { ActionButton } from '../../shell/actions/ActionButton';
import { useCommands } from '../../shell/commands';
import { ScreenHeader } from '../../shell/ScreenHeader';
import { Button } from '../../ui/Button';
import styles from './ChangesScreen.module.css';
import { Comparison } from './Comparison';

type ChangesScreenProps = { state: DataState | null; onClose: () => void };

const none: readonly (ReleaseEntry | LinkedEntry)[] = [];

/** What changed from one release to another, or from one quarter's prices or products to the next. */
export function ChangesScreen({ state, onClose }: ChangesScreenProps) {
  const { goTo } = useCommands();
  const all = changeSeries(state?.releases ?? [], state?.linked ?? []);
  const [seriesId, setSeriesId] = useState<string | null>(null);
  const series = all.find(({ id }) => id === seriesId) ?? all[0];
  const limits = (state?.linked ?? none).filter(({ kind }) => kind === 'asp-limits').length;
  return (
    <section className={styles.screen} aria-labelledby="changes-title">
      <ScreenHeader id="changes-title" title="What changed" onClose={onClose} />
      {series ? (
        <>
          <Comparison key={series.id} series={series}>
            {all.length > 1 && (
              <div className={styles.series} role="group" aria-label="What is compared">
                {all.map(({ id, title }) => (
                  <Button key={id} aria-pressed={id === series.id} onClick={() => setSeriesId(id)}>
                    {title}
                  </Button>
                ))}
              </div>
            )}
          </Comparison>
          {limits === 1 && (
            <p className={styles.note}>
              Prices are compared once two quarters of ASP payment limits are held; so far there is one.
            </p>
          )}
        </>
      ) : (
        <div className={styles.empty}>
          <p>
            Import two releases, or two quarters of ASP payment limits, and what changed between them appears
            here: added, ended, reworded, repriced, and first of all what concerns your favorites.
          </p>
          <ActionButton action="data" look="primary" onClick={() => goTo('data')}>
            Import releases
          </ActionButton>
        </div>
      )}
    </section>
  );
}
