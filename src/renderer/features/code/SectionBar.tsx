import { useKeys } from '../../shell/actions/keys';
import styles from './SectionBar.module.css';
import type { PageSection } from './section-wish';

export type SectionLink = { id: PageSection; label: string };

type SectionBarProps = {
  sections: readonly SectionLink[];
  isUnitsShown: boolean;
  onGo: (section: PageSection) => void;
};

/** The parts of the page, each with its key; the keys hold while the page has the focus. */
export function SectionBar({ sections, isUnitsShown, onGo }: SectionBarProps) {
  const keys = useKeys();
  return (
    <nav className={styles.bar} aria-label="Parts of the page">
      {sections.map(({ id, label }, index) => (
        <button
          key={id}
          type="button"
          className={styles.part}
          title={id === 'units' ? keys.of('units') : undefined}
          aria-expanded={id === 'units' ? isUnitsShown : undefined}
          onClick={() => onGo(id)}
        >
          {label}
          <kbd className={styles.key} aria-hidden="true">
            {index + 1}
          </kbd>
        </button>
      ))}
    </nav>
  );
}
