import { useMemo, useRef, type ReactNode } from 'react';
import { hcpcsRef, isSameCode, keyOf, type CodeRef } from '../../../core/code/ref';
import { rowTexts } from '../../../core/lookup/row-texts';
import { useKeys } from '../../shell/actions/keys';
import { useCommands } from '../../shell/commands';
import type { LookupFilter, Row, SearchReply } from '../../../core/lookup/messages';
import { formatCode } from '../../../core/systems/registry';
import { wishForSection } from '../code/section-wish';
import { Icon } from '../../ui/Icon';
import { RowsInPlace } from '../../ui/RowsInPlace';
import { mixedRows } from '../../ui/rows';
import { useLine } from '../../ui/useLine';
import { rowHeight, lineStep, useVirtualRows } from '../../ui/useVirtualRows';
import { FilterBar } from './FilterBar';
import { resultListId } from './ids';
import styles from './ResultList.module.css';
import { placeOf, ResultRow } from './ResultRow';

type ResultListProps = {
  reply: SearchReply | null;
  filter: LookupFilter;
  onFilter: (filter: LookupFilter) => void;
  /** The highlighted row; -1 while a code is open that is not in the list. */
  active: number;
  /** True while the rows are those of another date, filter or text. */
  isStale: boolean;
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
  const { reply, filter, onFilter, active, isStale, elsewhere, compared, onPick, onCopy, children } = props;
  const list = useRef<HTMLDivElement>(null);
  const rows = reply?.rows ?? noRows;
  const line = useLine(list);
  const rowPlaces = useMemo(() => {
    const chosen = new Set(compared.map(keyOf));
    return rows.map((row) => placeOf(row, line, chosen.has(keyOf(row))));
  }, [rows, line, compared]);
  const texts = useMemo(() => {
    const toShow = rows.map(({ text }, at) => ({ taken: 0, ...rowPlaces[at], text }));
    return rowTexts(toShow, line.width, line.widthOf);
  }, [rows, rowPlaces, line]);
  const [height, step] = [rowHeight, lineStep];
  const places = useMemo(
    () => mixedRows(texts.map(({ lines }) => height + (lines - 1) * step)),
    [texts, height, step],
  );
  const indexes = useVirtualRows(list, rows.length, active, places);
  const rowAt = (index: number) => {
    const row = rows[index];
    const text = texts[index];
    if (!row || !text) return null;
    return (
      <ResultRow
        key={keyOf(row)}
        row={row}
        text={text}
        unitWidth={rowPlaces[index]?.unit ?? null}
        index={index}
        count={rows.length}
        isActive={index === active}
        chosen={compared.findIndex((ref) => isSameCode(ref, row)) + 1}
        onPick={onPick}
        onCopy={onCopy}
      />
    );
  };

  return (
    <div className={styles.pane}>
      <div className={styles.head} data-shown={reply !== null}>
        <p className="visually-hidden" role="status">
          {reply ? [countWords(reply), ...(reply.advice ?? []).map(({ text }) => text)].join('. ') : ''}
        </p>
        {reply && <FilterBar reply={reply} filter={filter} onFilter={onFilter} />}
        {elsewhere && rows.length > 0 && <Elsewhere code={formatCode(elsewhere)} />}
        {reply?.advice?.map(({ text }) => (
          <p key={text} role="note">
            {text}
          </p>
        ))}
        {reply && !reply.wordsReady && <p>Codes answer already; words follow in a moment.</p>}
      </div>
      <div
        ref={list}
        id={resultListId}
        role="listbox"
        aria-label="Results"
        className={styles.list}
        data-query={reply?.query}
        data-stale={isStale}
      >
        <RowsInPlace indexes={indexes} count={rows.length} places={places}>
          {rowAt}
        </RowsInPlace>
      </div>
      {reply && reply.total > rows.length && (
        <p className={styles.rest}>{countWords(reply)}. Type more words to narrow them.</p>
      )}
      {reply && reply.guides.length > 0 && <GuideHits guides={reply.guides} />}
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

/** Guides that the words of the query lead to: below the codes, each opening at its place on the page of its first code. */
function GuideHits({ guides }: { guides: SearchReply['guides'] }) {
  const { openCode } = useCommands();
  return (
    <ul className={styles.guides} aria-label="Guides">
      {guides.map(({ id, title, summary, codes: [first] }) => (
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
  return total > rows.length
    ? `First ${rows.length} of ${total.toLocaleString('en-US')} codes`
    : codes(total);
}

const codes = (count: number): string => (count === 1 ? '1 code' : `${count} codes`);
