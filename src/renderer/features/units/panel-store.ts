import { useCallback, useSyncExternalStore } from 'react';
import type { SupplyWay } from '../../../core/claims';
import type { CodeKey } from '../../../core/code/ref';
import { untouched, type StoredInput } from './input';
import { rememberedStore } from './remembered';
import type { PanelOffer } from '../../shell/actions/offers';
import { createStore } from '../../shell/store';

/*
 * What the panel holds: one sheet, that is the fields of every code met in one search. Going to another code and back
 * loses nothing that was typed; a new search is a new sheet, because it may be for another patient. Of the sheets
 * before, only the last dose of each code is known, to be offered; closing the window forgets all of it.
 */

/** What a search brought along: its words, or null where a code was opened from elsewhere. */
export type Sheet = { query: string | null; inputs: ReadonlyMap<CodeKey, StoredInput> };

/** A wish for what a code's claim part does; it takes it once, as soon as it is there. A new sheet forgets it. */
export const claimWishes = createStore<{ key: CodeKey; what: PanelOffer } | null>(null);

export const wishForClaim = (key: CodeKey, what: PanelOffer): void => claimWishes.set({ key, what });

export function takeClaimWish(key: CodeKey): PanelOffer | null {
  const wish = claimWishes.get();
  if (wish?.key !== key) return null;
  claimWishes.set(null);
  return wish.what;
}

const sheet = createStore<Sheet>({ query: '', inputs: new Map() });
const lastDoses = new Map<CodeKey, string>();

/**
 * Begins a new sheet: nothing of the one before stays in any field.
 * @param query the words of the search; null where a code was opened without one
 */
export function startSheet(query: string | null): void {
  claimWishes.set(null);
  for (const [key, { dose }] of sheet.get().inputs) {
    if (dose !== null && dose.trim() !== '') lastDoses.set(key, dose.trim());
  }
  sheet.set({ query, inputs: new Map() });
}

export function changeInput(key: CodeKey, change: Partial<StoredInput>): void {
  sheet.update(({ query, inputs }) => ({
    query,
    inputs: new Map(inputs).set(key, { ...inputOf(key), ...change }),
  }));
}

/** The fields of a code on this sheet. */
export function inputOf(key: CodeKey): StoredInput {
  return sheet.get().inputs.get(key) ?? untouched;
}

/** The dose that was typed for the code on an earlier sheet: offered to the coder, never filled in. */
export function lastDoseOf(key: CodeKey): string | null {
  return lastDoses.get(key) ?? null;
}

export type ChangeInput = (change: Partial<StoredInput>) => void;

export type PanelSheet = {
  stored: StoredInput;
  change: ChangeInput;
  query: string | null;
  lastDose: string | null;
};

export function usePanelSheet(key: CodeKey): PanelSheet {
  const { query } = useSyncExternalStore(sheet.subscribe, sheet.get);
  const change = useCallback((part: Partial<StoredInput>) => changeInput(key, part), [key]);
  return { stored: inputOf(key), change, query, lastDose: lastDoseOf(key) };
}

/** Whether the coder wants the panel on every page: `open` or `closed`. */
export const panelWanted = rememberedStore('units-panel', 'closed');

/** Grows with every wish for the focus; the panel takes it once, as soon as it is there. */
export const focusWishes = createStore<number>(0);
let taken = 0;

export function openPanel(): void {
  panelWanted.set('open');
  focusWishes.update((count) => count + 1);
}

export function takeFocusWish(): boolean {
  const isNew = focusWishes.get() > taken;
  taken = focusWishes.get();
  return isNew;
}

/** A wish for NU, RR or UE on a code's lines; its panel takes it once, as soon as it is there. */
export const wayWishes = createStore<{ key: CodeKey; way: SupplyWay } | null>(null);

/** The panel that is closed is opened, so that what is put on the lines can be seen. */
export function wishForWay(key: CodeKey, way: SupplyWay, isShown: boolean): void {
  wayWishes.set({ key, way });
  if (!isShown) openPanel();
}

export function takeWayWish(key: CodeKey): SupplyWay | null {
  const wish = wayWishes.get();
  if (wish?.key !== key) return null;
  wayWishes.set(null);
  return wish.way;
}
