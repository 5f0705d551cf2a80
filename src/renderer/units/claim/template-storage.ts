import type { UserTemplate } from '../../../core/claims';
import { readText, writeText } from '../remembered';
import { createStore } from '../store';

/*
 * Where the coder's templates are kept. The only module that knows, so that they can move elsewhere.
 */

const key = 'claim-templates';

function isTemplate(value: unknown): value is UserTemplate {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, text } = value as Record<string, unknown>;
  return typeof id === 'string' && typeof name === 'string' && typeof text === 'string';
}

/** Reads what was kept; anything that is no template is left out. */
export function templatesOf(text: string | null): UserTemplate[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter(isTemplate) : [];
  } catch {
    return [];
  }
}

export const templates = createStore<readonly UserTemplate[]>(templatesOf(readText(key)));

/** Returns false where the computer refused to keep them; they hold until the window closes. */
export function keepTemplates(list: readonly UserTemplate[]): boolean {
  templates.set(list);
  return writeText(key, JSON.stringify(list));
}
