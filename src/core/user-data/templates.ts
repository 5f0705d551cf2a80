import { byText } from '../text/sorted';
import type { UserTemplate } from '../claims';
import { limits, noteText, oneLine } from './limits';
import type { ClaimTemplate } from './rows';

/** What a coder writes of a template. */
export type TemplateFields = Partial<Pick<ClaimTemplate, 'name' | 'text'>>;

/** A template as it is saved: within the limits, without control characters. */
export function newTemplate({ id, name, text }: UserTemplate, now: string): ClaimTemplate {
  return editedTemplate({ id, name: '', text: '', createdAt: now, changedAt: now }, { name, text }, now);
}

export function editedTemplate(template: ClaimTemplate, fields: TemplateFields, now: string): ClaimTemplate {
  const { name = template.name, text = template.text } = fields;
  return {
    ...template,
    name: oneLine(name, limits.name),
    text: noteText(text, limits.template),
    changedAt: now,
  };
}

/** In the order in which they were made; one that was removed and came back is at its old place. */
export const templatesInOrder = (templates: readonly ClaimTemplate[]): ClaimTemplate[] =>
  [...templates].sort((a, b) => byText(a.createdAt, b.createdAt) || byText(a.id, b.id));
