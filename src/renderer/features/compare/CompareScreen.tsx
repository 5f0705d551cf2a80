import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { keyOf } from '../../../core/code/ref';
import type { IsoDate } from '../../../core/code/validity';
import { comparedCodes, toMarkdown, toTsv, type CodeComparison } from '../../../core/compare';
import { headerRefusal } from '../../../core/lookup/copy-choice';
import { formatCode } from '../../../core/systems/about';
import { useCommands } from '../../shell/commands';
import { writtenCode } from '../code/written-form';
import type { EngineState } from '../../shell/engine/useEngine';
import { ScreenHeader } from '../../shell/ScreenHeader';
import { Button } from '../../ui/Button';
import { Licensed } from '../../ui/Licensed';
import { AddCode } from './AddCode';
import styles from './CompareScreen.module.css';
import { CompareTable } from './CompareTable';
import { copyTable } from './copy-table';
import { takesCodes } from './drag';
import { SavedComparisons } from './SavedComparisons';
import { UnitWords } from './UnitWords';
import type { CompareList } from './useCompareList';
import { useComparison } from './useComparison';
import { useKeys } from '../../shell/actions/keys';

type CompareScreenProps = { list: CompareList; on: IsoDate; engine: EngineState; onClose: () => void };

/** Two to four codes side by side: what differs first, what is equal folded under a count. */
export function CompareScreen({ list, on, engine, onClose }: CompareScreenProps) {
  const { copyText, show } = useCommands();
  const keys = useKeys();
  const [dose, setDose] = useState('');
  const screen = useRef<HTMLElement>(null);
  // Numbers copy a column from the first moment; letters go to the search box from anywhere.
  useLayoutEffect(() => screen.current?.focus({ preventScroll: true }), []);
  const { reply, failure } = useComparison(list.codes, on, dose, engine);
  const comparison = reply?.comparison ?? null;
  const copyColumn = (number: number) => {
    const of = comparison?.codes[number - 1];
    const refusal = of ? headerRefusal(of) : `Nothing was copied: there is no column ${number}.`;
    if (of && refusal === null) void copyText(writtenCode(of));
    else if (refusal !== null) show(refusal);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || !/^[1-4]$/.test(key)) return;
    if (target instanceof Element && target.matches('input, textarea, select')) return;
    event.preventDefault();
    copyColumn(Number(key));
  };
  return (
    <section
      ref={screen}
      tabIndex={-1}
      className={styles.screen}
      onKeyDown={onKeyDown}
      aria-labelledby="compare-title"
      {...takesCodes((ref) => list.add([ref]))}
    >
      <ScreenHeader id="compare-title" title="Compare" onClose={onClose} />

      <div className={styles.bar}>
        <AddCode isFull={list.codes.length >= comparedCodes.most} onAdd={list.add} />
        <SavedComparisons list={list} />
        {comparison && (
          <>
            <span className={styles.copy} role="group" aria-label="Copy the table">
              <span aria-hidden="true">Copy the table:</span>
              <Button onClick={() => void copyTable(comparison, show)}>Formatted</Button>
              <Button
                onClick={() => void copyText(toTsv(comparison), 'the comparison, its columns parted by tabs')}
              >
                With tabs
              </Button>
              <Button onClick={() => void copyText(toMarkdown(comparison), 'the comparison as Markdown')}>
                Markdown
              </Button>
            </span>
            <Button onClick={() => window.print()}>Print</Button>
          </>
        )}
      </div>

      {reply?.missing.map((ref) => (
        <p key={keyOf(ref)} role="alert" className={styles.missing}>
          {formatCode(ref)} is not in this release.{' '}
          <Button onClick={() => list.remove(ref)}>Take it out</Button>
        </p>
      ))}
      {failure !== null && <p role="alert">The codes could not be compared: {failure}</p>}
      {!comparison && failure === null && (
        <p className={styles.hint}>
          {list.codes.length === 1
            ? `${list.codes[0] ? formatCode(list.codes[0]) : ''} is here. Add another code to put beside it.`
            : keys.words('Add two to four codes: type them here, or press {compare-add} on a result.')}
        </p>
      )}
      {comparison && (
        <>
          {comparison.which.map((line) => (
            <p key={`${line.code} ${line.words}`} className={styles.which}>
              <Licensed by={line.source === 'descriptor' ? licenceIn(comparison, line.code) : null}>
                {line.words}
              </Licensed>{' '}
              <span className={styles.quiet}>by the {line.source}</span>
            </p>
          ))}
          <CompareTable comparison={comparison} list={list} />
          <UnitWords comparison={comparison} dose={dose} onDose={setDose} />
        </>
      )}
    </section>
  );
}

const licenceIn = ({ codes }: CodeComparison, code: string): string | undefined =>
  codes.find((of) => of.code === code)?.licence;
