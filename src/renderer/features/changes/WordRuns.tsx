import { Fragment } from 'react';
import type { WordRun } from '../../../core/releases/change';
import styles from './WordRuns.module.css';

const tags = { before: 'del', after: 'ins', both: 'span' } as const;

/** A text before and after in one: what went is struck out, what came is underlined; never by colour alone. */
export function WordRuns({ runs }: { runs: readonly WordRun[] }) {
  return runs.map((run, index) => {
    const Tag = tags[run.in];
    return (
      <Fragment key={index}>
        <Tag className={styles[run.in]}>{run.text}</Tag>
        {run.in === 'before' && runs[index + 1]?.in === 'after' && !/\s$/.test(run.text) && ' '}
      </Fragment>
    );
  });
}
