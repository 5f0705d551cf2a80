import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { folderTree } from '../../../core/user-data/folders';
import { ActionButton } from '../../shell/actions/ActionButton';
import styles from './MoveTo.module.css';
import { findTyped, nothingTyped, typedOn } from './type-ahead';
import type { Favorite, Folder } from '../../../core/user-data/rows';

type MoveToProps = {
  /** The button, which the key for it presses. */
  opener: Ref<HTMLButtonElement>;
  folders: readonly Folder[];
  chosen: readonly Favorite[];
  onMove: (folderId: string | null, name: string) => void;
  /** A folder is to be made for them: its name is asked for. */
  onNew: () => void;
  /** Moved or not: the list has the keys again. */
  onDone: () => void;
};

type Target = { id: string | null; name: string; path: string; isNew?: true };

/** The folders as a list that opens over the screen: nothing moves before Enter or a click, Escape moves nothing. */
export function MoveTo({ opener, folders, chosen, onMove, onNew, onDone }: MoveToProps) {
  const list = useRef<HTMLUListElement>(null);
  const typed = useRef(nothingTyped);
  const id = useId();
  const [active, setActive] = useState(0);
  const targets = targetsOf(folders);
  const here = new Set(chosen.map(({ folderId }) => folderId));
  const isHere = ({ id: of, isNew }: Target) => !isNew && here.size === 1 && here.has(of);

  useLayoutEffect(() => {
    // Opening it gives it the keys in the same moment. React knows this attribute for fields and buttons only.
    list.current?.setAttribute('autofocus', '');
  }, []);
  useLayoutEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [active]);

  const close = () => {
    list.current?.hidePopover();
    onDone();
  };
  const choose = (target: Target | undefined) => {
    if (target?.isNew) {
      list.current?.hidePopover();
      onNew();
      return;
    }
    close();
    if (target && !isHere(target)) onMove(target.id, target.name);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const last = targets.length - 1;
    if (event.key === 'Tab') list.current?.hidePopover();
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' || event.key === ' ') choose(targets[active]);
    else if (event.key === 'ArrowDown') setActive(Math.min(last, active + 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(0, active - 1));
    else if (event.key === 'Home') setActive(0);
    else if (event.key === 'End') setActive(last);
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      typed.current = typedOn(typed.current, event.key, event.timeStamp);
      const names = targets.map(({ name }) => name);
      setActive(findTyped(names, typed.current.text, active));
    } else return;
    if (event.key !== 'Tab') event.preventDefault();
  };

  return (
    <span className={styles.place}>
      <ActionButton
        ref={opener}
        action="move-to"
        disabled={!chosen.length}
        aria-haspopup="listbox"
        popoverTarget={id}
      >
        Move to
      </ActionButton>
      <ul
        ref={list}
        id={id}
        popover="auto"
        role="listbox"
        aria-label="Folder to move to"
        aria-activedescendant={`${id}-${active}`}
        tabIndex={-1}
        className={styles.list}
        onKeyDown={onKeyDown}
        onBeforeToggle={(event) => {
          if (event.newState === 'open') setActive(Math.max(0, targets.findIndex(isHere)));
        }}
      >
        {targets.map((target, at) => (
          <li
            key={target.isNew ? 'new' : (target.id ?? '')}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            className={styles.target}
            data-new={target.isNew}
            onClick={() => choose(target)}
          >
            <span className={styles.name}>{target.path}</span>
            {isHere(target) && <span className={styles.here}>is here now</span>}
          </li>
        ))}
      </ul>
    </span>
  );
}

const targetsOf = (folders: readonly Folder[]): Target[] => [
  { id: null, name: 'no folder', path: 'No folder' },
  ...folderTree(folders).flatMap(({ folder, children }) => [
    { id: folder.id, name: folder.name, path: folder.name },
    ...children.map(({ id, name }) => ({ id, name, path: `${folder.name} › ${name}` })),
  ]),
  { id: null, name: 'new folder', path: 'New folder …', isNew: true },
];
