import type { ReactNode } from 'react';
import type { ReleaseEntry } from '../../../bridge/schemas';
import type { IsoDate } from '../../../core/code/validity';
import { datingDoubt, limitDoubt } from '../../../core/releases/in-force';
import { periodIn } from '../../../core/releases/linked-file';
import { systemOf } from '../../../core/systems/about';
import { ActionButton } from '../../shell/actions/ActionButton';
import { useCommands } from '../../shell/commands';
import { countWords, releaseName, rowWords } from '../../shell/provenance';
import type { Data } from '../../shell/useData';
import { Icon } from '../../ui/Icon';
import styles from './Overview.module.css';

type LoadedProps = {
  data: Data;
  on: IsoDate;
  title: string;
  /** Whether prices are told, too: they have no codes of their own that a search could find. */
  hasPrices: boolean;
  /** Further ways, beside that to newer data. */
  children?: ReactNode;
};

/** What is loaded, how old it is and what to do about it. */
export function Loaded({ data, on, title, hasPrices, children }: LoadedProps) {
  const { goTo } = useCommands();
  // What ships with the app is the same age as the app; only where nothing else is held it is worth a word.
  const releases = Object.values(data.inForce).filter(
    (release) => release.kind !== 'starter-catalog' || release === data.current,
  );
  if (releases.length === 0) return null;
  const limits = newest(data.state?.linked.filter(({ kind }) => kind === 'asp-limits') ?? []);
  const isStarter = data.current?.kind === 'starter-catalog';
  return (
    <section className={styles.part} aria-labelledby="loaded-title">
      <h2 id="loaded-title">{title}</h2>
      <ul className={styles.lines}>
        {releases.map((release) => (
          <Line
            key={release.id}
            name={releaseName(release)}
            words={countWords(release.counts)}
            doubt={datingDoubt(release.from, on, systemOf(release.system)?.cadence)?.whole}
          />
        ))}
        {hasPrices && limits && (
          <Line
            name={limits.title}
            words={rowWords(limits)}
            doubt={limitDoubt(limits.from, periodIn(limits), on)?.whole}
          />
        )}
      </ul>
      <p className={styles.next}>
        {isStarter
          ? 'The starter catalog is in our own words. Import a CMS release for CMS’s own descriptors, coverage, pricing and dates.'
          : 'CMS publishes a release and prices every quarter.'}
      </p>
      <p className={styles.ways}>
        <ActionButton action="data" look={isStarter ? 'primary' : 'plain'} onClick={() => goTo('data')}>
          {isStarter ? 'Import a release' : 'Get a newer one'}
        </ActionButton>
        {children}
      </p>
    </section>
  );
}

/** The one that begins last. */
const newest = <T extends Pick<ReleaseEntry, 'from'>>(entries: readonly T[]): T | undefined =>
  [...entries].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? 1 : -1))[0];

function Line({ name, words, doubt }: { name: string; words: string; doubt: string | undefined }) {
  return (
    <li className={styles.line}>
      <span className={styles.name} data-tone={doubt ? 'caution' : 'good'}>
        <Icon name={doubt ? 'caution' : 'good'} /> {name}
      </span>{' '}
      <span className={styles.quiet}>{words}</span>
      {doubt && <span className={styles.doubt}>{doubt}</span>}
    </li>
  );
}
