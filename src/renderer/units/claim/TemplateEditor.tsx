import { useId, useRef } from 'react';
import { templateFields, type DescribedLine, type UserTemplate } from '../../../core/claims';
import { Button } from '../../ui/Button';
import { Labelled, TextField } from '../panel/Field';
import { Preview } from './Preview';
import { checkTemplate, fieldNames } from './template-check';
import styles from './TemplatesDialog.module.css';

type TemplateEditorProps = {
  template: UserTemplate;
  example: DescribedLine;
  onChange: (template: UserTemplate) => void;
  onRemove: () => void;
};

/** One template: its name, its text with fields to put in, and what it makes of the line at hand. */
export function TemplateEditor({ template, example, onChange, onRemove }: TemplateEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const errorsId = useId();
  const checked = checkTemplate(template.text, example);
  const errors = 'errors' in checked ? checked.errors : [];

  const putIn = (field: string) => {
    const at = area.current?.selectionStart ?? template.text.length;
    const end = area.current?.selectionEnd ?? at;
    onChange({ ...template, text: `${template.text.slice(0, at)}{${field}}${template.text.slice(end)}` });
    area.current?.focus();
  };

  return (
    <div className={styles.editor}>
      <TextField label="Name" value={template.name} onValue={(name) => onChange({ ...template, name })} />
      <Labelled label="Text">
        {(id) => (
          <textarea
            id={id}
            className={styles.area}
            ref={area}
            rows={3}
            spellCheck={false}
            value={template.text}
            aria-invalid={errors.length > 0 || undefined}
            aria-describedby={errors.length > 0 ? errorsId : undefined}
            onChange={(event) => onChange({ ...template, text: event.target.value })}
          />
        )}
      </Labelled>
      <p className={styles.fields} role="group" aria-label="Fields to put in">
        {fieldNames.map((field) => (
          <button
            key={field}
            type="button"
            title={templateFields[field as keyof typeof templateFields]}
            onClick={() => putIn(field)}
          >
            {`{${field}}`}
          </button>
        ))}
      </p>
      {'copied' in checked ? (
        <Preview label="What the template makes" copied={checked.copied} width={null} />
      ) : (
        <ul id={errorsId} className={styles.errors} aria-label="Errors in the template">
          {errors.map((error) => (
            <li key={error}>
              <span aria-hidden="true">▲ </span>
              {error}
            </li>
          ))}
        </ul>
      )}
      <p>
        <Button look="quiet" onClick={onRemove}>
          Remove this template
        </Button>
      </p>
    </div>
  );
}
