import type { DataState, ReleaseEntry } from '../../bridge/schemas';
import type { EngineState } from './useEngine';
import styles from './Footer.module.css';
import { countWords, releaseName } from './provenance';

type FooterProps = {
  current: ReleaseEntry | null;
  state: DataState | null;
  engine: EngineState;
  hints: string;
};

/** Provenance is always in view: which release every screen speaks from. */
export function Footer({ current, state, engine, hints }: FooterProps) {
  return (
    <footer className={styles.footer}>
      <p className={styles.provenance} data-testid="provenance">
        {current ? `${releaseName(current)} · ${countWords(current.counts)}` : 'Opening the data'}
        {state ? ` · ${state.guideCount === 1 ? '1 guide' : `${state.guideCount} guides`}` : ''}
        {engine.phase === 'failed' ? ` · ${engine.message}` : ''}
      </p>
      <p className={styles.hints} aria-hidden="true">
        {hints}
      </p>
    </footer>
  );
}
