import type { ReactNode } from 'react';
import { countText } from '../../../core/code/numbers';
import { hcpcsRef, type CodeRef } from '../../../core/code/ref';
import { useKeys } from '../../shell/actions/keys';
import { useCommands } from '../../shell/commands';
import { useEngineState } from '../../shell/engine/EngineContext';
import { useAnswer } from '../../shell/engine/useAnswer';
import { stillReading } from '../../../core/lookup/foreign-shapes';
import type { LookupFilter, Row, SearchReply } from '../../../core/lookup/messages';
import { formatCode } from '../../../core/systems/about';
import { wishForSection } from '../code/section-wish';
import { Icon } from '../../ui/Icon';
import { FilterBar } from './FilterBar';
import styles from './ResultList.module.css';
import { ResultRows } from './ResultRows';
import { restMs } from './useSearch';

type ResultListProps = {
  reply: SearchReply | null;
  filter: LookupFilter;
  onFilter: (filter: LookupFilter) => void;
  /** The highlighted row; -1 while a code is open that is not in the list. */
  active: number;
  /** True while the rows are those of another date, filter or text. */
  isStale: boolean;
  /** Whether more rows of the same answer are on their way. */
  isCut: boolean;
  /** The code that is open and not in the list. */
  elsewhere: CodeRef | null;
  /** The codes that are chosen to be compared, in their order. */
  compared: readonly CodeRef[];
  onPick: (index: number) => void;
  onCopy: () => void;
  /** Shown where there is nothing to list. */
  children: ReactNode;
};

const noRows: readonly Row[] = [];

/** The list stays mounted even when empty, so that the search box always has the list it names. */
export function ResultList(props: ResultListProps) {
  const { reply, filter, onFilter, active, isStale, isCut, elsewhere, compared, onPick, onCopy, children } =
    props;
  const rows = reply?.rows ?? noRows;
  const advice = reply?.advice ?? [];
  const problem = useEngineState()?.problem ?? null;

  return (
    <div className={styles.pane}>
      <div className={styles.head} data-shown={reply !== null}>
        <p className="visually-hidden" role="status">
          {reply && [...(isCut ? [] : [countWords(reply)]), ...advice.map(({ text }) => text)].join('. ')}
        </p>
        {reply && <FilterBar reply={reply} filter={filter} onFilter={onFilter} />}
        {elsewhere && rows.length > 0 && <Elsewhere code={formatCode(elsewhere)} />}
        {advice.map(({ text }) => (
          <p key={text} role="note">
            {text}
          </p>
        ))}
        {problem !== null && (
          <p role="alert">Not all of the data could be made ready to be searched: {problem}</p>
        )}
        {reply && !reply.wordsReady && problem === null && (
          <p>Codes answer already; words follow in a moment.</p>
        )}
        {reply && reply.reading.length > 0 && !reply.note && <p>{stillReading(reply.reading)}</p>}
      </div>
      <ResultRows
        query={reply?.query}
        rows={rows}
        active={active}
        isStale={isStale}
        compared={compared}
        onPick={onPick}
        onCopy={onCopy}
      />
      {reply && !isCut && reply.total > rows.length && (
        <p className={styles.rest}>{countWords(reply)}. Type more words to narrow them.</p>
      )}
      {reply?.note === null && <GuideHits query={reply.query} />}
      {!rows.length && <div className={styles.empty}>{children}</div>}
    </div>
  );
}

/** What is open is what a copy takes; no row is highlighted that would say otherwise. */
function Elsewhere({ code }: { code: string }) {
  const keys = useKeys();
  return (
    <p role="status">
      {code} is open and is not in this list. {keys.of('back')} goes back to it.
    </p>
  );
}

/**
 * Guides that the words of the query lead to: below the codes, each opening at its place on the page of its first code. They are looked
 * for when the coder rests, as the rest of the list is: they would come and go with each key.
 */
function GuideHits({ query }: { query: string }) {
  const { client, openCode } = useCommands();
  const { reply, isCurrent, failure } = useAnswer(client, useEngineState(), 'guides', { query }, { restMs });
  if (!isCurrent) return null;
  if (failure !== null) return <p role="alert">The guides could not be searched: {failure}</p>;
  if (!reply || reply.length === 0) return null;
  return (
    <ul className={styles.guides} aria-label="Guides">
      {reply.map(({ id, title, summary, codes: [first] }) => (
        <li key={id}>
          <button
            type="button"
            onClick={() => {
              if (!first) return;
              openCode(hcpcsRef(first));
              wishForSection('guide');
            }}
          >
            <Icon name="guide" />
            <strong>Guide: {title}</strong> <span>{summary}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function countWords({ rows, total }: SearchReply): string {
  return total > rows.length ? `First ${rows.length} of ${countText(total)} codes` : codes(total);
}

const codes = (count: number): string => (count === 1 ? '1 code' : `${count} codes`);
