import { useRef, useState } from 'react';
import { formatDate } from '../../../core/code/dates';
import { counted } from '../../../core/files/text';
import type { CheckRow } from '../../../core/check/session';
import { wholeList, type CheckView } from '../../../core/check/view';
import { messageOf } from '../../../core/message-of';
import { ActionButton } from '../../shell/actions/ActionButton';
import { useOffer } from '../../shell/actions/offers';
import { useCommands } from '../../shell/commands';
import { useAnswer } from '../../shell/engine/useAnswer';
import { savedWords, saveText } from '../../shell/save-text';
import { Button } from '../../ui/Button';
import { Fold } from '../../ui/Fold';
import { Icon } from '../../ui/Icon';
import { checkSource, type CheckState, type HeldAgainst } from './check-store';
import styles from './CheckScreen.module.css';
import { ColumnsForm } from './ColumnsForm';
import { Filters } from './Filters';
import { LineDetail } from './LineDetail';
import { LineList } from './LineList';
import { PresetChoice } from './PresetChoice';
import { Report } from './Report';
import { Told } from './Told';
import { useAct } from './useAct';
import { useWhenShown } from './useWhenShown';

type ResultsProps = { state: Extract<CheckState, { phase: 'done' }>; against: HeldAgainst };

/** A checked list: what is said of all, the lines with their findings, and the ways out. */
export function Results({ state: { source, overview, revision, against: then }, against }: ResultsProps) {
  const { api, client, copyText, openCode, show } = useCommands();
  const act = useAct();
  const [view, setView] = useState<CheckView>({ ...wholeList, order: 'gravest' });
  const [active, setActive] = useState(0);
  const [reportAs, setReportAs] = useState<'paper' | 'pdf' | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const {
    reply: inView,
    isCurrent,
    failure,
  } = useAnswer(client, null, 'checkRow', { view, place: active, revision });
  const row = inView?.row ?? null;
  const total = inView?.total ?? 0;
  // A key that is faster than the number of lines is not lost: past the end of a view its last line is taken.
  const reach = isCurrent ? total : overview.lines;

  const { whenShown, forget } = useWhenShown(isCurrent ? row : null);
  const changeView = (next: CheckView) => {
    forget();
    setView(next);
    setActive(0);
  };
  const move = (place: number) => {
    forget();
    setActive(place);
  };
  const textOf = (separator: ',' | '\t') => client.ask('checkText', { separator }, { by: separator });
  const failed = (error: unknown) => show(`Nothing was written: ${messageOf(error)}`, 'stop');
  const copy = () =>
    textOf('\t').then(
      (text) => copyText(text, `${counted(overview.lines, 'line')} with their verdicts`),
      failed,
    );
  const save = () =>
    textOf(',')
      .then((text) => saveText(api, 'codedesk-check.csv', 'text/csv', text))
      .then((file) => {
        const words = savedWords(file);
        if (words) show(...words);
      }, failed);

  const fixRow = ({ at, line, findings }: CheckRow) => {
    const found = findings.find(({ fix, ignored }) => fix && ignored === null);
    if (!found?.fix) {
      show(`Line ${line} has no fix.`);
      return;
    }
    const { rule, message, fix } = found;
    act({ type: 'fix', at, rule, message }, `Line ${line}: ${fix.field} is ${fix.becomes} now`);
  };
  const openRow = ({ ref, code }: CheckRow) => {
    if (ref) openCode(ref);
    else show(`${code || 'This line'} has no page: the code is in none of the data held.`);
  };
  // What is seen is a part of the list: on paper stands the report of all of it.
  useOffer({
    'check-fix': () => whenShown(fixRow),
    print: () => setReportAs('paper'),
    'save-pdf': () => setReportAs('pdf'),
  });

  const isOld = then.on !== against.on || then.data !== against.data;
  return (
    <>
      {isOld && (
        <p className={styles.old}>
          <Icon name="caution" /> Checked for {formatDate(then.on)} with the data held then.{' '}
          <Button onClick={() => void checkSource(client, source, against, overview.columns)}>
            Check again
          </Button>
        </p>
      )}
      <div className={styles.filters}>
        <Fold label="Filter, order, copy, save">
          <Filters overview={overview} view={view} onView={changeView} />
          <p className={`${styles.buttons} ${styles.ways}`}>
            <Button look="primary" onClick={() => void copy()}>
              Copy with verdicts
            </Button>
            <Button onClick={() => void save()}>Save as CSV</Button>
            <ActionButton action="print" onClick={() => setReportAs('paper')}>
              Print
            </ActionButton>
          </p>
        </Fold>
      </div>
      {isCurrent && failure !== null && <p role="alert">The line could not be read: {failure}</p>}
      <div className={styles.panes}>
        <LineList
          ref={list}
          view={view}
          revision={revision}
          filled={overview.filled}
          active={Math.max(0, Math.min(active, total - 1))}
          total={total}
          reach={reach}
          onActive={move}
          onOpen={() => whenShown(openRow)}
        />
        {row && <LineDetail key={`${row.at} ${revision}`} row={row} onDone={() => list.current?.focus()} />}
      </div>
      <div className={styles.about}>
        <Told overview={overview} />
        {overview.columns && (
          <ColumnsForm
            columns={overview.columns}
            headers={overview.headers}
            onColumns={(columns) => void checkSource(client, source, against, columns)}
          />
        )}
        <PresetChoice onChosen={() => void checkSource(client, source, against, overview.columns)} />
      </div>
      {reportAs && (
        <Report
          overview={overview}
          view={view}
          revision={revision}
          on={then.on}
          as={reportAs}
          onDone={() => setReportAs(null)}
        />
      )}
    </>
  );
}
