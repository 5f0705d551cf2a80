import { useId, useRef } from 'react';
import { templateFields, type DescribedLine } from '../../../../core/claims';
import { limits } from '../../../../core/user-data/limits';
import type { TemplateFields } from '../../../../core/user-data/templates';
import { Button } from '../../../ui/Button';
import { Labelled, TextField } from '../panel/Field';
import { Preview } from './Preview';
import { checkTemplate, fieldNames } from './template-check';
import { Icon } from '../../../ui/Icon';
import styles from './TemplatesDialog.module.css';
import type { ClaimTemplate } from '../../../../core/user-data/rows';

type TemplateEditorProps = {
  template: ClaimTemplate;
  example: DescribedLine;
  onChange: (fields: TemplateFields) => void;
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
    onChange({ text: `${template.text.slice(0, at)}{${field}}${template.text.slice(end)}` });
    area.current?.focus();
  };

  return (
    <div className={styles.editor}>
      <TextField
        label="Name"
        maxLength={limits.name}
        value={template.name}
        onValue={(name) => onChange({ name })}
      />
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
            maxLength={limits.template}
            onChange={(event) => onChange({ text: event.target.value })}
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
              <Icon name="caution" /> {error}
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
