import { useState } from 'react';
import { formatDate } from '../../../core/code/dates';
import type { CheckRow, FieldChange, RowFinding } from '../../../core/check/session';
import { ActionButton } from '../../shell/actions/ActionButton';
import { useCommands } from '../../shell/commands';
import { Button } from '../../ui/Button';
import screen from './CheckScreen.module.css';
import styles from './LineDetail.module.css';
import { useAct } from './useAct';
import { VerdictMark } from './VerdictMark';

type LineDetailProps = {
  row: CheckRow;
  /** Something was done, and the button that did it may be gone. */
  onDone: () => void;
};

/** One line with all that was found on it, what could not be looked at, and what fixes have changed. */
export function LineDetail({ row, onDone }: LineDetailProps) {
  const { openCode } = useCommands();
  const act = useAct();
  const { at, line, claim, code, ref, modifiers, from, units, findings, unchecked, mended } = row;
  const firstFix = findings.find(({ fix, ignored }) => fix && ignored === null);
  const facts = [
    modifiers,
    units === '' ? '' : `${units} ${units === '1' ? 'unit' : 'units'}`,
    from ? formatDate(from) : '',
    claim === null ? '' : `claim ${claim}`,
  ].filter(Boolean);
  const restore = () => {
    act({ type: 'restore', at });
    onDone();
  };
  const isTouched = mended.length > 0 || findings.some(({ ignored }) => ignored !== null);
  return (
    <section className={styles.detail} aria-label={`Line ${line}`}>
      <h3>
        Line {line}{' '}
        {ref ? (
          <button type="button" className={styles.link} onClick={() => openCode(ref)}>
            {code}
          </button>
        ) : (
          <span className={styles.code}>{code || 'without a code'}</span>
        )}{' '}
        <span className={screen.quiet}>{facts.join(' · ')}</span>
      </h3>
      {findings.length === 0 && (
        <p className={screen.quiet}>
          {unchecked.length > 0 ? 'Nothing was found in what could be checked.' : 'Nothing was found.'}
        </p>
      )}
      <ul className={styles.findings}>
        {findings.map((finding) => (
          <Finding
            key={`${finding.rule} ${finding.message}`}
            at={at}
            finding={finding}
            hasKey={finding === firstFix}
            onDone={onDone}
          />
        ))}
      </ul>
      {unchecked.length > 0 && (
        <div className={screen.told}>
          <h4>Not checked on this line</h4>
          <ul>
            {unchecked.map((what) => (
              <li key={what}>{what}</li>
            ))}
          </ul>
        </div>
      )}
      {mended.length > 0 && (
        <div className={screen.told}>
          <h4>Changed</h4>
          {mended.map((change) => (
            <Difference key={change.field} {...change} />
          ))}
        </div>
      )}
      {isTouched && (
        <p>
          <Button onClick={restore}>Bring the line back as it was</Button>
        </p>
      )}
    </section>
  );
}

/** What was and what becomes of it. */
function Difference({ field, was, becomes }: FieldChange) {
  return (
    <p className={styles.difference}>
      {field}: <del>{was === '' ? 'nothing' : was}</del>
      <span aria-hidden="true"> → </span>
      <span className="visually-hidden"> becomes </span>
      <ins>{becomes === '' ? 'nothing' : becomes}</ins>
    </p>
  );
}

type FindingProps = { at: number; finding: RowFinding; hasKey: boolean; onDone: () => void };

function Finding({ at, finding, hasKey, onDone }: FindingProps) {
  const act = useAct();
  const [note, setNote] = useState<string | null>(null);
  const { rule, severity, message, source, fix, ignored } = finding;
  const does = (type: 'fix' | 'ignore') => {
    const meant = { at, rule, message };
    act(type === 'fix' ? { type, ...meant } : { type, ...meant, note: note?.trim() ?? '' });
    onDone();
  };
  return (
    <li data-ignored={ignored !== null}>
      <p>
        <VerdictMark verdict={severity} /> {message}
      </p>
      <p className={screen.quiet}>{source}</p>
      {fix && <Difference {...fix} />}
      {ignored !== null ? (
        <p className={screen.quiet}>Ignored{ignored === '' ? '' : `: ${ignored}`}</p>
      ) : (
        <p className={screen.buttons}>
          {fix &&
            (hasKey ? (
              <ActionButton action="check-fix" onClick={() => does('fix')}>
                Apply the fix
              </ActionButton>
            ) : (
              <Button onClick={() => does('fix')}>Apply the fix</Button>
            ))}
          {note === null ? (
            <Button look="quiet" onClick={() => setNote('')}>
              Ignore
            </Button>
          ) : (
            <>
              <input
                className={styles.note}
                aria-label="Why it is ignored"
                placeholder="Why, if you like"
                value={note}
                // The button that brought it is gone.
                autoFocus
                onChange={(event) => setNote(event.target.value)}
                onKeyDown={(event) => {
                  if (event.key === 'Enter') does('ignore');
                  else if (event.key === 'Escape') setNote(null);
                  else return;
                  event.preventDefault();
                }}
              />
              <Button onClick={() => does('ignore')}>Ignore it</Button>
            </>
          )}
        </p>
      )}
    </li>
  );
}
