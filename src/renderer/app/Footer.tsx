import { memo, type ReactNode } from 'react';
import type { DataState } from '../../bridge/schemas';
import { useKeys } from '../shell/actions/keys';
import type { EngineState } from '../shell/engine/useEngine';
import styles from './Footer.module.css';
import { countWords, isPinned, releaseName } from '../shell/provenance';

type FooterProps = {
  state: DataState | null;
  engine: EngineState;
  /** The way back through what was looked at. */
  children: ReactNode;
};

export function Footer({ state, engine, children }: FooterProps) {
  return (
    <footer className={styles.footer}>
      <Provenance state={state} engine={engine} />
      {children}
      <Hints />
    </footer>
  );
}

/** Provenance is always in view: which release every screen speaks from. */
const Provenance = memo(function Provenance({ state, engine }: Omit<FooterProps, 'children'>) {
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

const Hints = memo(function Hints() {
  const keys = useKeys();
  return (
    <p className={styles.hints} aria-hidden="true">
      {keys.words('↑↓ move   {copy} copy   {copy-unit} copy with unit   → open   {back} back   {keys} keys')}
    </p>
  );
});
