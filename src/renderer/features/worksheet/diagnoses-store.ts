import { pointerLetter, withDiagnosis, type ListedDiagnosis } from '../../../core/claims/diagnoses';
import { headerRefusal } from '../../../core/lookup/copy-choice';
import type { CodeReply } from '../../../core/lookup/messages';
import { formatCode } from '../../../core/systems/about';
import { createStore } from '../../shell/store';
import { moved } from './worksheet-store';

/** A diagnosis on the worksheet; the id stays with it wherever it is moved. */
export type SheetDiagnosis = ListedDiagnosis & { id: number; system: string; kind: string };

/** In memory: diagnoses are forgotten with the window. */
export const diagnoses = createStore<readonly SheetDiagnosis[]>([]);

let lastId = 0;

/** Puts the diagnosis of a page at the end of the list. Returns what is said of it. */
export function addDiagnosis({ record, sections }: CodeReply): string {
  const header = headerRefusal(record, 'added');
  if (header !== null) return header;
  const warnings = sections.flatMap((section) => (section.kind === 'warnings' ? section.lines : []));
  const { system, kind, code, long: title } = record;
  const added = { code, title, neverFirst: warnings.join(' ') || null };
  const list = diagnoses.get();
  const next = withDiagnosis(list, added);
  if ('refused' in next) return `Nothing added: ${next.refused}`;
  diagnoses.set([...list, { ...added, id: ++lastId, system, kind }]);
  return `${formatCode(record)} is diagnosis ${pointerLetter(list.length) ?? ''} of the worksheet`;
}

export const removeDiagnosis = (id: number): void =>
  diagnoses.update((list) => list.filter((one) => one.id !== id));

export const moveDiagnosis = (id: number, by: -1 | 1): void =>
  diagnoses.update((list) => moved(list, id, by));
