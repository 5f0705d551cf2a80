import { counted } from '../../../../core/files/text';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { keyOf, type CodeRef, type SystemId } from '../../../../core/code/ref';
import type { IsoDate } from '../../../../core/code/validity';
import type { BuildPart, BuildReply, LedValue } from '../../../../core/systems/builder';
import { useCommands } from '../../../shell/commands';
import { useEngineState } from '../../../shell/engine/EngineContext';
import { useAnswer } from '../../../shell/engine/useAnswer';
import { Button } from '../../../ui/Button';
import styles from '../../code/completion/CompletionPanel.module.css';
import own from './Builder.module.css';
import { stepInBuilder } from './step-in-builder';

type BuilderProps = { system: SystemId; on: IsoDate };

/** A code put together from its owner's tables, column by column: by its characters, by arrows and Enter, and back. */
export function Builder({ system, on }: BuilderProps) {
  const { client, openCode } = useCommands();
  /** The beginnings that were chosen, the last of them now. */
  const [chosen, setChosen] = useState<readonly string[]>(['']);
  const [active, setActive] = useState(0);
  const [wrong, setWrong] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const title = useId();
  const begun = chosen.at(-1) ?? '';
  const { reply, failure, isCurrent } = useAnswer(client, useEngineState(), 'build', { system, begun, on });
  const found = reply && reply.refused === undefined ? reply : null;
  const items = found ? itemsOf(found) : [];
  const at = Math.min(active, items.length - 1);
  const isShown = found !== null;
  // The characters are typed from the first moment.
  useEffect(() => {
    if (isShown) list.current?.focus();
  }, [isShown]);

  const goTo = (next: readonly string[]) => {
    setChosen(next);
    setActive(0);
    setWrong(null);
  };
  const take = (item: Item | undefined) => {
    // While the next column is on its way, its characters are not known.
    if (!item || !isCurrent) return;
    if (item.open) openCode(item.open);
    else goTo([...chosen, `${found?.step?.begun ?? ''}${item.character}`]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = stepInBuilder(
      event.key,
      at,
      items.map(({ character }) => character),
    );
    if (step === null) return;
    event.preventDefault();
    if (step.type === 'back') goTo(chosen.length > 1 ? chosen.slice(0, -1) : chosen);
    else if (!isCurrent) return;
    else if (step.type === 'move') setActive(step.to);
    else if (step.type === 'take') take(items[step.at]);
    else setWrong(step.character);
  };

  if (failure) return <p role="alert">The tables could not be read: {failure}</p>;
  if (reply?.refused !== undefined) return <p className={styles.note}>{reply.refused}</p>;
  return (
    <section className={styles.panel} aria-labelledby={title}>
      <h3 id={title}>{found ? questionOf(found) : 'Reading the tables'}</h3>
      {found?.step && <Parts parts={found.step.parts} />}
      <p className={styles.note} role="status">
        {found?.step && counted(found.step.left, 'code')}
        {wrong !== null && <span>No row of the tables goes on with {wrong}.</span>}
        {chosen.length > 1 && (
          <Button look="quiet" onClick={() => goTo(chosen.slice(0, -1))}>
            Take the last choice back
          </Button>
        )}
      </p>
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        className={styles.list}
        aria-labelledby={title}
        aria-busy={!isCurrent}
        aria-activedescendant={items[at]?.id}
        onKeyDown={onKeyDown}
      >
        {items.map((item, index) => (
          <div
            key={item.id}
            id={item.id}
            role="option"
            aria-selected={index === at}
            className={styles.choice}
            onClick={() => take(item)}
          >
            <kbd className={own.character}>{item.character}</kbd>
            <span>{item.label}</span>
            {item.open && <span className="code">{item.open.code}</span>}
            <span className={styles.count}>{item.count}</span>
          </div>
        ))}
      </div>
      {found && <Source reply={found} />}
    </section>
  );
}

type Found = Exclude<BuildReply, { refused: string }>;

type Item = { id: string; character: string; label: string; count: string; open: CodeRef | null };

function itemsOf({ step, made }: Found): Item[] {
  if (made) {
    return [
      { id: `build-${keyOf(made)}`, character: '', label: made.long, count: 'Enter opens it', open: made },
    ];
  }
  return (step?.next?.values ?? []).map(({ character, label, left, only }: LedValue) => ({
    id: `build-value-${character}`,
    character,
    label: only ? `${label}: ${only.long}` : label,
    count: counted(left, 'code'),
    open: only,
  }));
}

function questionOf({ step, made }: Found): string {
  if (!step) return 'The tables have no code that can be billed on this day';
  return made ? `${made.code} is complete` : (step.next?.column ?? '');
}

/** What is chosen so far, a column a line, with what the operation means. */
function Parts({ parts }: { parts: readonly BuildPart[] }) {
  if (parts.length === 0) return null;
  return (
    <ol className={own.parts} aria-label="Chosen so far">
      {parts.map(({ column, character, label, definition }, place) => (
        <li key={place}>
          <kbd className={own.character}>{character}</kbd> <span className={own.column}>{column}</span>{' '}
          {label}
          {definition !== null && <span className={own.column}> ({definition})</span>}
        </li>
      ))}
    </ol>
  );
}

/** Which tables these are, and how many codes they do not have. */
function Source({ reply: { source, unreached } }: { reply: Found }) {
  return (
    <p className={styles.note}>
      By the tables {source ?? 'of an edition that the file does not name'}; only codes of the order file in
      force on the date of service are offered.
      {unreached > 0 &&
        ` ${counted(unreached, 'code')} in force ${unreached === 1 ? 'is' : 'are'} not in any table that is held and cannot be reached here: import the tables of the same edition.`}
    </p>
  );
}
