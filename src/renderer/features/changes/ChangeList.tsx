import { countText } from '../../../core/code/numbers';
import type { ChangeLine, ShownChange } from '../../../core/changes/shown-changes';
import { identity, keyOf } from '../../../core/code/ref';
import { inWords } from '../../../core/systems/hcpcs/words';
import { Icon } from '../../ui/Icon';
import { Licensed } from '../../ui/Licensed';
import { CodeLink, type OpenCode } from '../code/LinkedText';
import styles from './ChangeList.module.css';
import { WordRuns } from './WordRuns';

type ChangeListProps = {
  group: { id: string; label: string; changes: readonly ShownChange[] };
  /** How many of them are shown. */
  most: number;
  licence: string | null;
  onCode: OpenCode;
};

/** Codes under one heading: code, name, and what it was and is. */
export function ChangeList({ group, most, licence, onCode }: ChangeListProps) {
  const id = `changes-${group.id}`;
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h3 id={id}>
        {group.label} <span className={styles.count}>{countText(group.changes.length)}</span>
      </h3>
      <ul className={styles.rows}>
        {group.changes.slice(0, most).map((change) => (
          <Row
            key={`${keyOf(change)} ${change.lists.join(' ')}`}
            change={change}
            licence={licence}
            onCode={onCode}
          />
        ))}
      </ul>
    </section>
  );
}

type RowProps = { change: ShownChange; licence: string | null; onCode: OpenCode };

function Row({ change, licence, onCode }: RowProps) {
  const { name, lines, action } = change;
  return (
    <li className={styles.row} data-named={name !== ''}>
      <CodeLink to={identity(change)} onCode={onCode} />
      {name && (
        <span className={styles.name} title={name}>
          <Licensed by={licence}>{name}</Licensed>
        </span>
      )}
      <div className={styles.lines}>
        <Licensed by={licence}>
          {lines.map((line, index) => (
            <p key={index}>
              <Line line={line} />
            </p>
          ))}
        </Licensed>
        {action && (
          <p className={styles.action}>
            CMS: {inWords('action', action) ?? 'unknown'} ({action})
          </p>
        )}
      </div>
    </li>
  );
}

function Line({ line }: { line: ChangeLine }) {
  if (line.runs) return <WordRuns runs={line.runs} />;
  const { label, was, is, note } = line;
  return (
    <>
      {label && <span className={styles.label}>{label} </span>}
      {was !== null && (
        <>
          <span className={styles.was}>{was}</span>
          <span className={styles.arrow}>
            {' '}
            <Icon name="forward" />
            <span className="visually-hidden">is now</span>{' '}
          </span>
        </>
      )}
      <span className={was === null ? undefined : styles.is}>{is}</span>
      {note && <span className={styles.note}> {note}</span>}
    </>
  );
}
