import type { ReactNode } from 'react';
import type { DataState } from '../../bridge/schemas';
import type { EngineState } from '../shell/engine/useEngine';
import styles from './Footer.module.css';
import { countWords, isPinned, releaseName } from '../shell/provenance';

type FooterProps = {
  state: DataState | null;
  engine: EngineState;
  hints: string;
  /** The way back through what was looked at. */
  children: ReactNode;
};

/** Provenance is always in view: which release every screen speaks from. */
export function Footer({ state, engine, hints, children }: FooterProps) {
  const { release } = engine;
  return (
    <footer className={styles.footer}>
      <p className={styles.provenance} data-testid="provenance">
        {release
          ? `${releaseName(release)}${isPinned(state, release) ? ', pinned' : ''} · ${countWords(release.counts)}`
          : 'Opening the data'}
        {state ? ` · ${state.guideCount === 1 ? '1 guide' : `${state.guideCount} guides`}` : ''}
        {engine.phase === 'failed' ? ` · ${engine.message}` : ''}
      </p>
      {children}
      <p className={styles.hints} aria-hidden="true">
        {hints}
      </p>
    </footer>
  );
}
