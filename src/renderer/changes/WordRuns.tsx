import type { WordRun } from '../../core/release/changes';
import styles from './WordRuns.module.css';

/** A text before and after in one: what went is struck out, what came is underlined; never by colour alone. */
export function WordRuns({ runs }: { runs: readonly WordRun[] }) {
  return runs.map((run, index) => {
    if (run.in === 'before') return <del key={index} className={styles.before}>{`${run.text} `}</del>;
    if (run.in === 'after') return <ins key={index} className={styles.after}>{`${run.text} `}</ins>;
    return <span key={index}>{`${run.text} `}</span>;
  });
}
