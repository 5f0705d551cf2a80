import { useEffect, useRef, useState } from 'react';
import type { DescribedLine, UserTemplate } from '../../../core/claims';
import { Button } from '../../ui/Button';
import { useStore } from '../store';
import { formatChosen } from './choices';
import { exampleLine } from './template-check';
import { keepTemplates, templates } from './template-storage';
import { TemplateEditor } from './TemplateEditor';
import styles from './TemplatesDialog.module.css';

type TemplatesDialogProps = { example: DescribedLine | null; onClose: () => void };

const newTemplate = (count: number): UserTemplate => ({
  id: `template-${crypto.randomUUID()}`,
  name: `Template ${count + 1}`,
  text: '{code} {modifiers} x {units}',
});

/** The coder's own texts. Every change is kept at once; a removed template can be brought back. */
export function TemplatesDialog({ example, onClose }: TemplatesDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useStore(templates);
  const [chosenId, setChosenId] = useState(list[0]?.id ?? null);
  const [removed, setRemoved] = useState<UserTemplate | null>(null);
  const [isKept, setIsKept] = useState(true);
  const chosen = list.find(({ id }) => id === chosenId) ?? list[0];

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const keep = (next: readonly UserTemplate[]) => setIsKept(keepTemplates(next));
  const add = (template: UserTemplate) => {
    keep([...list, template]);
    setChosenId(template.id);
    formatChosen.set(template.id);
  };

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      // A click beside the fields keeps the focus, and with it the keys, in the dialog.
      tabIndex={-1}
      aria-labelledby="templates-title"
      onClose={onClose}
      // Keys in here belong to the dialog: the window's own commands wait.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id="templates-title">Templates</h2>
      <div className={styles.body}>
        <ul className={styles.list} aria-label="Your templates">
          {list.map((template) => (
            <li key={template.id}>
              <button
                type="button"
                className={styles.name}
                aria-current={template.id === chosen?.id}
                onClick={() => setChosenId(template.id)}
              >
                {template.name || 'Without a name'}
              </button>
            </li>
          ))}
          <li>
            <Button onClick={() => add(newTemplate(list.length))}>New template</Button>
          </li>
          {removed && (
            <li>
              <Button
                look="quiet"
                onClick={() => {
                  add(removed);
                  setRemoved(null);
                }}
              >
                Bring back {removed.name}
              </Button>
            </li>
          )}
        </ul>
        {chosen ? (
          <TemplateEditor
            key={chosen.id}
            template={chosen}
            example={example ?? exampleLine}
            onChange={(changed) => keep(list.map((one) => (one.id === changed.id ? changed : one)))}
            onRemove={() => {
              keep(list.filter(({ id }) => id !== chosen.id));
              setRemoved(chosen);
            }}
          />
        ) : (
          <p className={styles.none}>A template is a text with named fields, such as {'{code} x {units}'}.</p>
        )}
      </div>
      {!isKept && (
        <p role="alert">
          ▲ This computer refused to keep the templates; they are lost when the window closes.
        </p>
      )}
      <Button onClick={() => dialog.current?.close()}>Close</Button>
    </dialog>
  );
}
