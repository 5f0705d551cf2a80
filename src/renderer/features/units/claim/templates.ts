import { useEffect, useMemo } from 'react';
import {
  editedTemplate,
  newTemplate,
  templatesInOrder,
  type TemplateFields,
} from '../../../../core/user-data/templates';
import { useUserRows, useUserStore, type UserStore } from '../../../shell/user-data';
import { useWhenGone } from '../../../ui/useWhenGone';
import { createStore, useStore } from '../../../shell/store';
import type { ClaimTemplate } from '../../../../core/user-data/rows';

/*
 * The coder's own claim texts. They live with the rest of the coder's data; what is being typed is shown, and copied,
 * before it is saved, or Escape and a copy in one breath would copy the text before.
 */

const restMs = 400;

/** What was typed and is not yet saved, by template. */
const drafts = createStore<ReadonlyMap<string, TemplateFields>>(new Map());

/** All templates as they read now, in the order in which they were made. */
export function useTemplates(): readonly ClaimTemplate[] {
  const rows = useUserRows('claimTemplates');
  const typed = useStore(drafts);
  return useMemo(
    () => templatesInOrder(rows).map((row) => ({ ...row, ...typed.get(row.id) })),
    [rows, typed],
  );
}

/** Saves what was typed. What could not be saved stays typed, and the store tells why. */
async function saveDrafts(store: UserStore): Promise<void> {
  const typed = drafts.get();
  if (typed.size === 0) return;
  const done = await store.change(({ claimTemplates }, now) => {
    const put = claimTemplates.flatMap((row) => {
      const fields = typed.get(row.id);
      return fields ? [editedTemplate(row, fields, now)] : [];
    });
    return { claimTemplates: { put } };
  });
  const isThere = (id: string) => store.getState().data.claimTemplates.some((row) => row.id === id);
  drafts.update((now) => {
    const left = [...now].filter(([id, fields]) => isThere(id) && (!done || typed.get(id) !== fields));
    return left.length === now.size ? now : new Map(left);
  });
}

/** What the templates dialog does; it saves a moment after the last key, and when it goes. */
export function useTemplateEditing() {
  const store = useUserStore();
  const typed = useStore(drafts);
  useEffect(() => {
    const timer = setTimeout(() => void saveDrafts(store), restMs);
    return () => clearTimeout(timer);
  }, [store, typed]);
  useWhenGone(() => void saveDrafts(store));
  return {
    /** Takes a template in, a new one or one that was removed. False where it could not be saved. */
    add: async (template: ClaimTemplate) =>
      (await store.change(() => ({ claimTemplates: { put: [template] } }))) !== null,
    write: (id: string, fields: TemplateFields) =>
      drafts.update((now) => new Map(now).set(id, { ...now.get(id), ...fields })),
    remove: async (id: string) => (await store.change(() => ({ claimTemplates: { remove: [id] } }))) !== null,
  };
}

export const blankTemplate = (count: number): ClaimTemplate =>
  newTemplate(
    {
      id: `template-${crypto.randomUUID()}`,
      name: `Template ${count + 1}`,
      text: '{code} {modifiers} x {units}',
    },
    new Date().toISOString(),
  );
