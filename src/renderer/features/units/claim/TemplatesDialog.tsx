import { useRef, useState } from 'react';
import type { DescribedLine } from '../../../../core/claims';
import { useUserState } from '../../../shell/user-data';
import { Button } from '../../../ui/Button';
import { ModalDialog } from '../../../ui/ModalDialog';
import { formatChosen } from './choices';
import { exampleLine } from './template-check';
import { TemplateEditor } from './TemplateEditor';
import { blankTemplate, useTemplateEditing, useTemplates } from './templates';
import { Icon } from '../../../ui/Icon';
import styles from './TemplatesDialog.module.css';
import type { ClaimTemplate } from '../../../../core/user-data/rows';

type TemplatesDialogProps = { example: DescribedLine | null; onClose: () => void };

/** The coder's own texts, saved while they are written; a removed template can be brought back. */
export function TemplatesDialog({ example, onClose }: TemplatesDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useTemplates();
  const editing = useTemplateEditing();
  const { phase, error } = useUserState();
  const [chosenId, setChosenId] = useState(list[0]?.id ?? null);
  const [removed, setRemoved] = useState<ClaimTemplate | null>(null);
  const chosen = list.find(({ id }) => id === chosenId) ?? list[0];

  /** The button that was pressed may go, and would take the focus out of the dialog. */
  const keepFocus = () => dialog.current?.focus();

  const add = async (template: ClaimTemplate) => {
    if (!(await editing.add(template))) return;
    if (template.id === removed?.id) setRemoved(null);
    setChosenId(template.id);
    formatChosen.set(template.id);
  };
  const remove = async (template: ClaimTemplate) => {
    keepFocus();
    if (await editing.remove(template.id)) setRemoved(template);
  };

  return (
    <ModalDialog ref={dialog} title="Templates" isWide onClose={onClose}>
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
            <Button disabled={phase !== 'ready'} onClick={() => void add(blankTemplate(list.length))}>
              New template
            </Button>
          </li>
          {removed && (
            <li>
              <Button
                look="quiet"
                onClick={() => {
                  keepFocus();
                  void add(removed);
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
            onChange={(fields) => editing.write(chosen.id, fields)}
            onRemove={() => void remove(chosen)}
          />
        ) : (
          <p className={styles.none}>A template is a text with named fields, such as {'{code} x {units}'}.</p>
        )}
      </div>
      {error && (
        <p role="alert">
          <Icon name="caution" /> {error.message}
        </p>
      )}
      <Button onClick={onClose}>Close</Button>
    </ModalDialog>
  );
}
