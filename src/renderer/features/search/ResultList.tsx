import { memo, useRef, type ReactNode } from 'react';
import { hcpcsRef, keyOf, type CodeRef } from '../../../core/code/ref';
import { privateSystem } from '../../../core/systems/private/record';
import { formatCode, kindToTell } from '../../../core/systems/registry';
import type { HitReason } from '../../../core/search/types';
import { useKeys } from '../../shell/actions/keys';
import { useCommands } from '../../shell/commands';
import { dragsCode } from '../compare/drag';
import type { LookupFilter, Row, SearchReply } from '../../../core/lookup/messages';
import { Marked } from '../../ui/Marked';
import { StatusChip } from '../../ui/StatusChip';
import { RowsInPlace } from '../../ui/RowsInPlace';
import { useVirtualRows } from '../../ui/useVirtualRows';
import { FilterBar } from './FilterBar';
import { optionId, resultListId } from './ids';
import styles from './ResultList.module.css';

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
  onPick: (index: number) => void;
  /** Shown where there is nothing to list. */
  children: ReactNode;
};

const noRows: readonly Row[] = [];

/** The list stays mounted even when empty, so that the search box always has the list it names. */
export function ResultList(props: ResultListProps) {
  const { reply, filter, onFilter, active, isStale, elsewhere, onPick, children } = props;
  const list = useRef<HTMLDivElement>(null);
  const rows = reply?.rows ?? noRows;
  const indexes = useVirtualRows(list, rows.length, active);
  const rowAt = (index: number) => {
    const row = rows[index];
    if (!row) return null;
    const isActive = index === active;
    return (
      <ResultRow
        key={keyOf(row)}
        row={row}
        index={index}
        count={rows.length}
        isActive={isActive}
        onPick={onPick}
      />
    );
  };

  return (
    <div className={styles.pane}>
      <div className={styles.head} data-shown={reply !== null}>
        <p className="visually-hidden" role="status">
          {reply ? countWords(reply) : ''}
        </p>
        {reply && <FilterBar counts={reply.counts} filter={filter} onFilter={onFilter} />}
        {elsewhere && rows.length > 0 && <Elsewhere code={elsewhere.code} />}
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
        <RowsInPlace indexes={indexes} count={rows.length}>
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

/** Guides that the words of the query lead to: below the codes, each opening the page of its first code. */
function GuideHits({ guides }: { guides: SearchReply['guides'] }) {
  const { openCode } = useCommands();
  return (
    <ul className={styles.guides} aria-label="Guides">
      {guides.map(({ id, title, summary, codes: [first] }) => (
        <li key={id}>
          <button type="button" onClick={() => first && openCode(hcpcsRef(first))}>
            <strong>Guide: {title}</strong> <span>{summary}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

type ResultRowProps = {
  row: Row;
  index: number;
  count: number;
  isActive: boolean;
  onPick: (index: number) => void;
};

const ResultRow = memo(function ResultRow({ row, index, count, isActive, onPick }: ResultRowProps) {
  const reason = row.reasons[0];
  const isPrivate = row.system === privateSystem;
  const kindName = kindToTell(row);
  return (
    <div
      id={optionId(row)}
      role="option"
      aria-selected={isActive}
      aria-posinset={index + 1}
      aria-setsize={count}
      className={styles.row}
      data-code={row.code}
      {...(isPrivate ? {} : dragsCode(row))}
      onClick={() => onPick(index)}
    >
      <span className={styles.code}>{formatCode(row)}</span>
      <span className={styles.text}>
        <Marked text={row.text} matched={row.matched} />
        {reason && <span className={styles.reason}>{reasonWords(reason)}</span>}
      </span>
      {kindName && <span className={styles.kind}>{kindName}</span>}
      {(row.status === 'ended' || row.status === 'not yet' || row.status === 'header') && (
        <StatusChip status={row.status} ended={row.ended} />
      )}
      <span className={styles.unit}>{row.unit}</span>
    </div>
  );
});

/** Why a row is there when its own words do not show it. */
export function reasonWords(reason: HitReason): string {
  switch (reason.kind) {
    case 'brand':
      // What is not that brand itself is not called so.
      if (reason.as === 'biosimilar') return `biosimilar; ${reason.brand} is ${reason.substance}`;
      if (reason.as === 'substance') return `${reason.brand} is ${reason.substance}`;
      return `brand ${reason.brand} of ${reason.substance}`;
    case 'synonym':
      return `${reason.typed}: ${reason.meant}`;
    case 'spelling':
      return `spelled like ${reason.meant}`;
    case 'ndc':
      return `NDC ${reason.ndc}, ${reason.product}`;
    case 'alias':
      return `your name: ${reason.alias}`;
  }
}

function countWords({ rows, total }: SearchReply): string {
  return total > rows.length
    ? `First ${rows.length} of ${total.toLocaleString('en-US')} codes`
    : codes(total);
}

const codes = (count: number): string => (count === 1 ? '1 code' : `${count} codes`);
