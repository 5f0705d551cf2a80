import { counted } from '../../../../core/files/text';
import { useId, useState, type KeyboardEvent } from 'react';
import type { CodeRecord } from '../../../../core/code/record';
import { keyOf, type CodeRef } from '../../../../core/code/ref';
import type { IsoDate } from '../../../../core/code/validity';
import type { CompletionReply } from '../../../../core/lookup/messages';
import type { Chosen } from '../../../../core/systems/complete';
import { formatCode } from '../../../../core/systems/about';
import { useCommands } from '../../../shell/commands';
import { useEngineState } from '../../../shell/engine/EngineContext';
import { useAnswer } from '../../../shell/engine/useAnswer';
import { Button } from '../../../ui/Button';
import type { OpenCode } from '../LinkedText';
import styles from './CompletionPanel.module.css';
import { stepIn } from './step-in';

type CompletionPanelProps = { record: CodeRecord; on: IsoDate; onCode: OpenCode };

type Item = { id: string; label: string; count: number | null; open: CodeRef | null; choose: Chosen | null };

/** From a header to one code that can be billed: one question after the other, by arrows, digits and Enter. */
export function CompletionPanel({ record, on, onCode }: CompletionPanelProps) {
  const { client } = useCommands();
  const engine = useEngineState();
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const [active, setActive] = useState(0);
  const title = useId();
  const { system, code } = record;
  const question = { text: code, system, chosen, on };
  const { reply, failure, isCurrent } = useAnswer(client, engine, 'complete', question);
  const [found] = reply ?? [];
  const items = found ? itemsOf(found) : [];
  const at = Math.min(active, items.length - 1);

  const goBack = () => {
    setChosen(chosen.slice(0, -1));
    setActive(0);
  };
  const take = (item: Item | undefined) => {
    // While the next question is on its way, its answers are not known: a key would answer the former one.
    if (!item || !isCurrent) return;
    if (item.open) onCode(item.open);
    else if (item.choose) {
      setChosen([...chosen, item.choose]);
      setActive(0);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = stepIn(event.key, at, items.length);
    if (step === null) return;
    event.preventDefault();
    if (step.type === 'move') {
      if (isCurrent) setActive(step.to);
    } else if (step.type === 'take') take(items[step.at]);
    else goBack();
  };

  if (failure) return <p role="alert">The codes below could not be read: {failure}</p>;
  if (found?.refused !== undefined) return <p className={styles.note}>{found.refused}</p>;
  return (
    <section className={styles.panel} aria-labelledby={title}>
      <h3 id={title}>{found ? questionOf(found) : 'Codes below'}</h3>
      <p className={styles.note} role="status">
        {found && counted(found.left, 'code')}
        {chosen.map(({ axis, label }) => (
          <span key={`${axis} ${label}`} className={styles.chosen}>
            {axis}: {label}
          </span>
        ))}
        {chosen.length > 0 && (
          <Button look="quiet" onClick={goBack}>
            Take the last choice back
          </Button>
        )}
      </p>
      <div
        role="listbox"
        tabIndex={0}
        data-completion
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
            <kbd className={styles.digit}>{index < 9 ? index + 1 : ''}</kbd>
            {item.open && <span className="code">{formatCode(item.open)}</span>}
            <span>{item.label}</span>
            {item.count !== null && <span className={styles.count}>{counted(item.count, 'code')}</span>}
          </div>
        ))}
      </div>
      {found && found.axis === null && found.left > found.codes.length && (
        <p className={styles.note}>
          {counted(found.left - found.codes.length, 'code')} more. Type more of the code to see them.
        </p>
      )}
    </section>
  );
}

type Found = Extract<CompletionReply, { left: number }>;

function itemsOf(found: CompletionReply): Item[] {
  if (found.refused !== undefined) return [];
  const { axis, codes } = found;
  if (!axis) {
    return codes.map((one) => ({
      id: `complete-${keyOf(one)}`,
      label: one.long,
      count: null,
      open: one,
      choose: null,
    }));
  }
  return axis.choices.map(({ label, count, only, isUnspecified }, index) => ({
    id: `complete-choice-${index}`,
    // Where the words do not say that nothing is specified, the list does.
    label: isUnspecified && !/unspecified/i.test(label) ? `${label} (unspecified)` : label,
    count: only ? null : count,
    open: only,
    choose: only ? null : { axis: axis.name, label },
  }));
}

const questionOf = ({ axis }: Found): string => (axis ? `Which ${axis.name}?` : 'Which code?');
