import { countText } from '../../../core/code/numbers';
import { useEffect, useEffectEvent } from 'react';
import { formatDate } from '../../../core/code/dates';
import type { CheckOverview } from '../../../core/check/session';
import type { CheckView } from '../../../core/check/view';
import { counted } from '../../../core/files/text';
import { useCommands } from '../../shell/commands';
import { useAnswer } from '../../shell/engine/useAnswer';
import { savePageAsPdf } from '../../shell/save-pdf';
import styles from './Report.module.css';
import { overviewSentence, verdictWords } from './words';

/** Some 60 pages; who wants more saves the list. */
const mostPrinted = 1_000;

type ReportProps = {
  overview: CheckOverview;
  view: CheckView;
  revision: number;
  on: string;
  as: 'paper' | 'pdf';
  onDone: () => void;
};

/** The lines of the view on paper, with their findings. Printed or saved once its rows are there, then gone. */
export function Report({ overview, view, revision, on, as, onDone }: ReportProps) {
  const { api, client, show } = useCommands();
  const { reply, failure } = useAnswer(client, null, 'checkReport', { view, count: mostPrinted, revision });
  const done = useEffectEvent(onDone);
  const tell = useEffectEvent(() => show(`Nothing was printed: ${failure}`, 'stop'));
  const put = useEffectEvent(async () => {
    if (as === 'pdf') await savePageAsPdf(api.windows, show, 'CodeDesk check');
    else window.print();
    done();
  });
  const isThere = reply !== null;
  useEffect(() => {
    if (isThere) void put();
    else if (failure !== null) {
      tell();
      done();
    }
  }, [isThere, failure]);
  if (!reply) return null;
  const { total, rows } = reply;
  return (
    <div className={styles.report} data-report aria-hidden="true">
      <h2>Check of a list, {formatDate(on)}</h2>
      <p>{overviewSentence(overview)}</p>
      {overview.unchecked.map(({ what, lines }) => (
        <p key={what}>
          Not checked: {what} ({counted(lines, 'line')})
        </p>
      ))}
      {overview.notAsked.map(({ rule, title, because }) => (
        <p key={rule}>
          Not asked: {title} ({because})
        </p>
      ))}
      {total > rows.length && (
        <p>
          The first {countText(rows.length)} of {counted(total, 'line')}; the CSV file has all of them.
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th>Line</th>
            <th>Code</th>
            <th>Verdict</th>
            <th>Findings</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.at}>
              <td>{row.line}</td>
              <td>
                {row.code} {row.modifiers}
              </td>
              <td>{verdictWords[row.verdict].word}</td>
              <td>
                {row.findings.map(({ rule, message, source, fix, ignored }) => (
                  <p key={`${rule} ${message}`}>
                    {message} {source}
                    {fix && ` ${fix.field}: ${fix.was} → ${fix.becomes}`}
                    {ignored !== null && ` Ignored${ignored === '' ? '' : `: ${ignored}`}.`}
                  </p>
                ))}
                {row.mended.map(({ field, was, becomes }) => (
                  <p key={field}>
                    Changed: {field} {was} → {becomes}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
