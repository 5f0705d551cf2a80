import { memo, type ReactNode } from 'react';
import type { DataState } from '../../bridge/schemas';
import type { ScreenName } from '../../core/actions/actions';
import { screenHints } from '../../core/actions/hints';
import { useKeys } from '../shell/actions/keys';
import type { EngineState } from '../shell/engine/useEngine';
import styles from './Footer.module.css';
import { countWords, isPinned, releaseName } from '../shell/provenance';

type FooterProps = {
  state: DataState | null;
  engine: EngineState;
  screen: ScreenName;
  /** The way back through what was looked at. */
  children: ReactNode;
};

export function Footer({ state, engine, screen, children }: FooterProps) {
  return (
    <footer className={styles.footer}>
      <Provenance state={state} engine={engine} />
      {children}
      <Hints screen={screen} />
    </footer>
  );
}

/** Provenance is always in view: which release every screen speaks from. */
const Provenance = memo(function Provenance({ state, engine }: Pick<FooterProps, 'state' | 'engine'>) {
  const { release } = engine;
  return (
    <p className={styles.provenance} data-testid="provenance">
      {release
        ? `${releaseName(release)}${isPinned(state, release) ? ', pinned' : ''} · ${countWords(release.counts)}`
        : 'Opening the data'}
      {state ? ` · ${state.guideCount === 1 ? '1 guide' : `${state.guideCount} guides`}` : ''}
      {engine.phase === 'failed' ? ` · ${engine.message}` : ''}
    </p>
  );
});

const Hints = memo(function Hints({ screen }: Pick<FooterProps, 'screen'>) {
  const keys = useKeys();
  return (
    <p className={styles.hints} aria-hidden="true">
      {keys.words(screenHints[screen])}
    </p>
  );
});
