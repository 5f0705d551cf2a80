import type { UserTemplate } from '../../../core/claims';
import { newTemplate } from '../../../core/user-data/templates';
import type { UserStore } from './store';

/** Claim templates lay here before the database had a place for them. */
export const formerKey = 'claim-templates';

const isTemplate = (value: unknown): value is UserTemplate => {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, text } = value as Record<string, unknown>;
  return (
    typeof id === 'string' &&
    /^[0-9a-z-]{1,64}$/.test(id) &&
    typeof name === 'string' &&
    typeof text === 'string'
  );
};

/** What lies there; anything that is no template is left out. */
export function formerTemplates(text: string | null): UserTemplate[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(kept) ? kept.filter(isTemplate) : [];
  } catch {
    return [];
  }
}

/** Takes them into the database, once: only when they are saved there do they go from where they were. */
export async function adoptFormerTemplates(
  store: UserStore,
  storage: Pick<Storage, 'getItem' | 'removeItem'>,
): Promise<void> {
  const former = formerTemplates(storage.getItem(formerKey));
  if (former.length === 0) return;
  const isThere = ({ id }: UserTemplate) =>
    store.getState().data.claimTemplates.some((template) => template.id === id);
  await store.change(
    (_, now) => ({
      claimTemplates: {
        put: former.filter((template) => !isThere(template)).map((template) => newTemplate(template, now)),
      },
    }),
    { isQuiet: true, goesFirst: true },
  );
  if (former.every(isThere)) storage.removeItem(formerKey);
}
