import { ChangeList } from '../../src/renderer/features/changes/ChangeList';
import { WordRuns } from '../../src/renderer/features/changes/WordRuns';
import table from '../../src/renderer/features/data/DataTable.module.css';
import { ImportReport } from '../../src/renderer/features/data/ImportReport';
import { SourceRow } from '../../src/renderer/features/data/SourceRow';
import banner from '../../src/renderer/features/favorites/StorageBanner.module.css';
import { ResultRow } from '../../src/renderer/features/search/ResultRow';
import { Button } from '../../src/renderer/ui/Button';
import { DateInput } from '../../src/renderer/ui/DateInput';
import { ErrorBoundary } from '../../src/renderer/ui/ErrorBoundary';
import { Fold } from '../../src/renderer/ui/Fold';
import { Icon, iconNames } from '../../src/renderer/ui/Icon';
import { Licensed } from '../../src/renderer/ui/Licensed';
import { Marked } from '../../src/renderer/ui/Marked';
import { RowsInPlace } from '../../src/renderer/ui/RowsInPlace';
import { StatusChip } from '../../src/renderer/ui/StatusChip';
import { Toast } from '../../src/renderer/ui/Toast';
import field from '../../src/renderer/features/units/panel/Field.module.css';
import { changes, commands, doNothing, entry, problem, row, rowPlace, rowText } from './data';
import { Part, State } from './Part';

/** Every part in every state. What a dialog covers stands in `Dialogs`. */
export function Gallery() {
  return (
    <>
      <Part name="Button">
        <State name="plain">
          <Button>Copy</Button>
        </State>
        <State name="primary" unlike="plain">
          <Button look="primary">Copy</Button>
        </State>
        <State name="quiet" unlike="plain">
          <Button look="quiet">Copy</Button>
        </State>
        <State name="pressed" unlike="plain">
          <Button aria-pressed>Copy</Button>
        </State>
        <State name="disabled" unlike="plain">
          <Button disabled>Copy</Button>
        </State>
        <State name="primary, disabled" unlike="primary">
          <Button look="primary" disabled>
            Copy
          </Button>
        </State>
        <State name="with a key">
          <Button keys="Ctrl+⏎">Copy</Button>
        </State>
        <State name="with an icon">
          <Button>
            <Icon name="compare" /> Compare
          </Button>
        </State>
      </Part>

      <Part name="Icon">
        {iconNames.map((name) => (
          <State key={name} name={name}>
            <Icon name={name} />
          </State>
        ))}
        <State name="star, filled" unlike="star">
          <Icon name="star" isFilled />
        </State>
      </Part>

      <Part name="StatusChip">
        <State name="active">
          <StatusChip status="active" ended={null} />
        </State>
        <State name="active, not paid" unlike="active">
          <StatusChip status="active" ended={null} isPaid={false} />
        </State>
        <State name="active, not sure">
          <StatusChip status="active" ended={null} asOf="Oct 2025" />
        </State>
        <State name="until">
          <StatusChip status="active" ended="2026-12-31" />
        </State>
        <State name="ended">
          <StatusChip status="ended" ended="2018-12-31" />
        </State>
        <State name="not yet">
          <StatusChip status="not yet" ended={null} />
        </State>
        <State name="header">
          <StatusChip status="header" ended={null} />
        </State>
        <State name="unknown">
          <StatusChip status="unknown" ended={null} />
        </State>
      </Part>

      <Part name="Row">
        <div role="listbox" aria-label="Rows" tabIndex={0} style={{ width: 560 }}>
          {(
            [
              ['usual', {}, undefined],
              ['highlighted', { isActive: true }, 'usual'],
              ['to compare', { chosen: 2 }, 'usual'],
              ['ended', { row: { ...row, code: 'J9310', status: 'ended', ended: '2018-12-31' } }, undefined],
            ] as const
          ).map(([name, more, unlike], index) => (
            <div key={name} role="presentation" data-state={name} data-unlike={unlike}>
              <ResultRow
                row={row}
                text={rowText}
                reason={null}
                place={rowPlace}
                index={index}
                count={4}
                isActive={false}
                chosen={0}
                onPick={doNothing}
                onCopy={doNothing}
                {...more}
              />
            </div>
          ))}
        </div>
      </Part>

      <Part name="Input">
        <State name="empty">
          <input className={field['control']} aria-label="Dose" placeholder="45 mg" />
        </State>
        <State name="filled" unlike="empty">
          <input className={field['control']} aria-label="Dose, filled" defaultValue="45 mg" />
        </State>
        <State name="wrong" unlike="filled">
          <input className={field['control']} aria-label="Dose, wrong" aria-invalid defaultValue="45 mg" />
        </State>
        <State name="disabled" unlike="filled">
          <input className={field['control']} aria-label="Dose, disabled" disabled defaultValue="45 mg" />
        </State>
        <State name="choice">
          <select className={field['control']} aria-label="Measure">
            <option>ML: milliliter</option>
          </select>
        </State>
      </Part>

      <Part name="Text">
        <State name="marked">
          <p>
            <Marked text="Injection, baclofen, 10 mg" matched={['baclofen']} />
          </p>
        </State>
        <State name="not marked" unlike="marked">
          <p>
            <Marked text="Injection, baclofen, 10 mg" matched={[]} />
          </p>
        </State>
        <State name="word by word">
          <p>
            <WordRuns runs={changes[1]?.lines[0]?.runs ?? []} />
          </p>
        </State>
        <State name="licensed">
          <p>
            <Licensed by="Example Clinic">Painting of a fence</Licensed>
          </p>
        </State>
      </Part>

      <Part name="Fold">
        <State name="in a wide window">
          <Fold label="Filters">
            <Button>Live only</Button>
          </Fold>
        </State>
      </Part>

      <Part name="Rows in their places">
        <State name="three of a thousand">
          <div style={{ height: 96, overflow: 'hidden' }}>
            <RowsInPlace indexes={[0, 1, 2]} count={3}>
              {(index) => (
                <p key={index} style={{ height: 32 }}>
                  Row {index + 1}
                </p>
              )}
            </RowsInPlace>
          </div>
        </State>
      </Part>

      <Part name="Date">
        <State name="of service">
          <label htmlFor="gallery-date">Date of service</label>{' '}
          <DateInput
            id="gallery-date"
            value="2026-01-15"
            min="1980-01-01"
            max="2099-12-31"
            onDate={() => undefined}
          />
        </State>
      </Part>

      <Part name="Table of data">
        <State name="held, in use, in doubt, opened">
          <table className={table['table']} aria-label="What is held" style={{ width: 860 }}>
            <tbody>
              <SourceRow entry={entry} state={null} commands={commands} />
              <SourceRow
                entry={{ ...entry, title: 'July 2025' }}
                isInUse
                state="in use"
                commands={commands}
              />
              <SourceRow
                entry={{ ...entry, title: 'April 2025' }}
                state="needs your decision"
                doubt="It has 5,000 codes, 20 % fewer than the release before it."
                isOpened
                commands={commands}
              />
            </tbody>
          </table>
        </State>
      </Part>

      <Part name="Report of an import">
        <State name="running">
          <ImportReport
            status={{
              phase: 'running',
              files: 'release.zip',
              progress: { step: 'Reading', done: 0.4 },
              isDownload: true,
            }}
            onCancel={doNothing}
          />
        </State>
        <State name="done">
          <ImportReport
            status={{
              phase: 'done',
              outcome: { ok: true, imported: [entry], skipped: [], state: null as never },
            }}
            onCancel={doNothing}
          />
        </State>
        <State name="refused" unlike="done">
          <ImportReport
            status={{ phase: 'done', outcome: { ok: false, problems: [problem] } }}
            onCancel={doNothing}
          />
        </State>
      </Part>

      <Part name="Changes">
        <State name="a price and a reworded code">
          <div style={{ width: 860 }}>
            <ChangeList
              group={{ id: 'mine', label: 'Your favorites', changes }}
              most={10}
              licence={null}
              onCode={doNothing}
            />
          </div>
        </State>
      </Part>

      <Part name="Banner">
        <State name="plain">
          <div className={banner['banner']}>
            <p>3 favorites are not what they were.</p>
            <Button>What changed</Button>
          </div>
        </State>
        <State name="stop" unlike="plain">
          <div className={banner['banner']} data-tone="stop">
            <p role="alert">3 favorites are not what they were.</p>
            <Button>What changed</Button>
          </div>
        </State>
      </Part>

      <Part name="What failed">
        <State name="in the place of what failed">
          <ErrorBoundary onFailure={doNothing} instead={() => <p>This part of the window failed.</p>}>
            <Broken />
          </ErrorBoundary>
        </State>
      </Part>

      <Part name="Toast">
        {(
          [
            ['plain', { tone: 'plain' }, undefined],
            ['stop', { tone: 'stop' }, 'plain'],
            [
              'with what can be done',
              { tone: 'plain', action: { label: 'Undo', perform: doNothing } },
              undefined,
            ],
          ] as const
        ).map(([name, more, unlike]) => (
          <State key={name} name={name} {...(unlike && { unlike })}>
            <div className="inPlace">
              <Toast message={{ id: 1, text: 'Copied: J0475', ...more }} onHide={doNothing} />
            </div>
          </State>
        ))}
      </Part>
    </>
  );
}

function Broken(): never {
  throw new Error('Made to fail, for the gallery.');
}
