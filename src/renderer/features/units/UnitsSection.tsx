import { lazy, Suspense, useEffect } from 'react';
import type { IsoDate } from '../../../core/code/validity';
import type { CodeReply, QuerySaid } from '../../../core/lookup/messages';
import styles from './UnitsSection.module.css';

const loadPanel = () => import('./panel/UnitsPanel');
const UnitsPanel = lazy(() => loadPanel().then((module) => ({ default: module.UnitsPanel })));

type UnitsSectionProps = {
  page: CodeReply;
  /** Date of service. */
  on: IsoDate;
  /** What the search box says beside the code. */
  searched: QuerySaid | null;
  isShown: boolean;
  onClose: () => void;
};

/** The place of the units panel on a code's page. The calculator is fetched once the page has been painted. */
export function UnitsSection({ isShown, onClose, ...rest }: UnitsSectionProps) {
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadPanel());
    return () => cancelIdleCallback(idle);
  }, []);

  if (!isShown) return null;
  return (
    <section id="units" className={styles.section} aria-labelledby="units-title">
      <Suspense fallback={<h3 id="units-title">Units</h3>}>
        <UnitsPanel {...rest} onClose={onClose} />
      </Suspense>
    </section>
  );
}
