import { countText } from '../../../core/code/numbers';
import { useState, type DragEvent } from 'react';
import type { CodeKey } from '../../../core/code/ref';
import { bringsFavorites, droppedKeys } from './drag';
import styles from './FolderPane.module.css';

type PlaceButtonProps = {
  name: string;
  isHere: boolean;
  /** Null while nothing can be counted. */
  count: number | null;
  onClick: () => void;
  onDropped?: (keys: ReadonlySet<CodeKey>) => void;
};

/** One place of the folder pane; rows are dropped on those that hold them. */
export function SectionButton({ name, isHere, count, onClick, onDropped }: PlaceButtonProps) {
  const [isOver, setIsOver] = useState(false);
  const isOurs = (event: DragEvent) => onDropped !== undefined && bringsFavorites(event);
  return (
    <button
      type="button"
      className={styles.place}
      aria-current={isHere ? 'true' : undefined}
      data-over={isOver}
      title={name}
      onClick={onClick}
      onDragOver={(event) => {
        if (!isOurs(event)) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        if (!isOurs(event)) return;
        event.preventDefault();
        setIsOver(false);
        onDropped?.(droppedKeys(event));
      }}
    >
      <span className={styles.name}>{name}</span>
      {count !== null && <span className={styles.count}>{countText(count)}</span>}
    </button>
  );
}
