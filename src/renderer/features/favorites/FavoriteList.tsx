import {
  useId,
  useRef,
  useState,
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
} from 'react';
import type { CodeKey } from '../../../core/code/ref';
import { RowsInPlace } from '../../ui/RowsInPlace';
import { rowHeight, useVirtualRows } from '../../ui/useVirtualRows';
import { bringsFavorites, dragFavorites, droppedKeys } from './drag';
import styles from './FavoriteList.module.css';
import { FavoriteRow, favoriteRowId } from './FavoriteRow';
import type { AllFavoriteNews } from './useFavoriteNews';
import type { Selection } from './useSelection';
import type { Favorite } from '../../../core/user-data/rows';

type FavoriteListProps = {
  ref: Ref<HTMLDivElement>;
  rows: readonly Favorite[];
  favoriteNews: AllFavoriteNews;
  selection: Selection;
  onKeyDown: (event: KeyboardEvent) => void;
  onOpen: (favorite: Favorite) => void;
  /** Moves what was dropped before the row at this place. */
  onMove: (keys: ReadonlySet<CodeKey>, to: number) => void;
  /** What is said where there are no rows; the list itself stays, so that the focus and the keys do. */
  children: ReactNode;
};

/** The list: one stop for Tab, arrows inside, any number of rows chosen, rows dragged to their places. */
export function FavoriteList({
  ref,
  rows,
  favoriteNews,
  selection,
  onKeyDown,
  onOpen,
  onMove,
  children,
}: FavoriteListProps) {
  const own = useRef<HTMLDivElement>(null);
  const emptyId = useId();
  const { index, keys, row: activeRow, goTo, chosen } = selection;
  const indexes = useVirtualRows(own, rows.length, index);
  const [dropAt, setDropAt] = useState<number | null>(null);

  const press = (at: number, event: MouseEvent) =>
    goTo(at, event.shiftKey ? 'extend' : event.ctrlKey || event.metaKey ? 'toggle' : 'alone');

  const startDrag = (at: number, event: DragEvent) => {
    const row = rows[at];
    if (!row) return;
    if (!keys.has(row.key)) goTo(at, 'alone');
    dragFavorites(event, keys.has(row.key) ? chosen : [row]);
  };

  const placeOf = (event: DragEvent): number => {
    const element = own.current;
    if (!element) return 0;
    const y = event.clientY - element.getBoundingClientRect().top + element.scrollTop;
    return Math.max(0, Math.min(rows.length, Math.round(y / rowHeight)));
  };

  const rowAt = (at: number) => {
    const favorite = rows[at];
    if (!favorite) return null;
    const isActive = at === index;
    return (
      <FavoriteRow
        key={favorite.key}
        favorite={favorite}
        news={favoriteNews.byKey.get(favorite.key)}
        index={at}
        count={rows.length}
        isActive={isActive}
        isChosen={keys.size ? keys.has(favorite.key) : isActive}
        onPress={press}
        onOpen={onOpen}
        onDragStart={startDrag}
      />
    );
  };

  return (
    <div className={styles.frame}>
      <div
        ref={(element) => {
          own.current = element;
          if (typeof ref === 'function') ref(element);
          else if (ref) ref.current = element;
        }}
        role="listbox"
        aria-label="Favorites"
        aria-multiselectable="true"
        aria-describedby={rows.length ? undefined : emptyId}
        aria-activedescendant={activeRow ? favoriteRowId(activeRow) : undefined}
        tabIndex={0}
        className={styles.list}
        onKeyDown={onKeyDown}
        onDragOver={(event) => {
          if (!bringsFavorites(event)) return;
          event.preventDefault();
          setDropAt(placeOf(event));
        }}
        onDragLeave={() => setDropAt(null)}
        onDrop={(event) => {
          if (!bringsFavorites(event)) return;
          event.preventDefault();
          setDropAt(null);
          onMove(droppedKeys(event), placeOf(event));
        }}
      >
        <RowsInPlace indexes={indexes} count={rows.length}>
          {rowAt}
        </RowsInPlace>
        {dropAt !== null && (
          <div role="presentation" className={styles.drop} style={{ top: dropAt * rowHeight }} />
        )}
      </div>
      {!rows.length && (
        <div id={emptyId} className={styles.empty}>
          {children}
        </div>
      )}
    </div>
  );
}
