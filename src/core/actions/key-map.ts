import type { Action } from './action';
import { actionOf, allActions, isActionId, type ActionId } from './actions';
import { chordOf, chordWords, isChord, type Chord, type Press } from './chord';

/** Keys that the coder has set, by action; null where an action shall have none. What is not named keeps its own. */
export type KeyChoices = Readonly<Record<string, Chord | null>>;

export type KeyMap = {
  isMac: boolean;
  /** The keys of an action, the one shown on its button first. */
  chordsOf: (id: ActionId) => readonly Chord[];
  /** The action that a press of keys means; the first of those that share a key. */
  actionAt: (press: Press) => ActionId | null;
};

/** What each action's keys are where nothing was chosen. */
export function usualKeys(
  { keys, macKeys }: Pick<Action, 'keys' | 'macKeys'>,
  isMac: boolean,
): readonly Chord[] {
  return isMac ? (macKeys ?? keys) : keys;
}

/** The keys as they are now. Choices that name no action or no combination are left out. */
export function keyMap(choices: KeyChoices, isMac: boolean): KeyMap {
  const chords = new Map<ActionId, readonly Chord[]>();
  const byChord = new Map<Chord, ActionId>();
  for (const action of allActions) {
    const own = chosenKeys(action, choices) ?? usualKeys(action, isMac);
    chords.set(action.id, own);
    for (const chord of own) if (!byChord.has(chord)) byChord.set(chord, action.id);
  }
  return {
    isMac,
    chordsOf: (id) => chords.get(id) ?? [],
    actionAt: (press) => {
      const chord = chordOf(press, isMac);
      return chord === null ? null : (byChord.get(chord) ?? null);
    },
  };
}

function chosenKeys({ id, isFixed }: Action, choices: KeyChoices): readonly Chord[] | null {
  if (isFixed || !Object.hasOwn(choices, id)) return null;
  const chosen = choices[id] ?? null;
  if (chosen === null) return [];
  return isChord(chosen) ? [chosen] : null;
}

/** The key of an action as it is written here, for its button; empty where it has none. */
export function keysOf(map: KeyMap, id: ActionId): string {
  const [first] = map.chordsOf(id);
  return first === undefined ? '' : chordWords(first, map.isMac);
}

/** All of its keys, for lists: `F1 or ?`, `Alt+1 … 9`; empty where it has none. */
export function allKeysOf(map: KeyMap, { id, keysAs }: Action): string {
  if (keysAs) return map.isMac ? keysAs.mac : keysAs.usual;
  if (!isActionId(id)) return '';
  return map
    .chordsOf(id)
    .map((chord) => chordWords(chord, map.isMac))
    .join(' or ');
}

/** A text in which `{id}` stands for the key of that action; one that has no key is named by what it does. */
export function withKeys(text: string, map: KeyMap): string {
  return text.replace(/\{([a-z-]+)\}/g, (whole, id: string) =>
    isActionId(id) ? keysOf(map, id) || `“${actionOf(id).label}”` : whole,
  );
}

/** Actions that share a key: only the first is ever reached by it. */
export function clashes(map: KeyMap): { chord: Chord; ids: readonly ActionId[] }[] {
  const owners = new Map<Chord, ActionId[]>();
  for (const { id } of allActions) {
    for (const chord of map.chordsOf(id)) owners.set(chord, [...(owners.get(chord) ?? []), id]);
  }
  return [...owners].filter(([, ids]) => ids.length > 1).map(([chord, ids]) => ({ chord, ids }));
}

/** Keys of the system and of the window, which no action gets. */
const taken = new Map<Chord, string>([
  ['Mod+C', 'copies what is selected'],
  ['Mod+X', 'cuts what is selected'],
  ['Mod+V', 'pastes'],
  ['Mod+R', 'reloads the window'],
  ['Mod+W', 'closes the window'],
  ['Mod+Q', 'ends the program'],
  ['Mod+0', 'sets the usual size'],
  ['Mod++', 'makes everything larger'],
  ['Mod+=', 'makes everything larger'],
  ['Mod+-', 'makes everything smaller'],
  ['Tab', 'goes to the next control'],
  ['Shift+Tab', 'goes to the control before'],
  ['Escape', 'steps back'],
  ['F5', 'reloads the window'],
  ['F11', 'fills the screen'],
  ['Alt+F4', 'ends the program'],
  ['Mod+Shift+I', 'is reserved for developers'],
]);
const takenOnMac = new Map<Chord, string>([
  ['Mod+H', 'hides the program'],
  ['Mod+M', 'minimizes the window'],
]);

/** Why a combination cannot be the key of an action, as a sentence; null where it can. */
export function keyRefusal(chord: Chord, isMac: boolean): string | null {
  const words = chordWords(chord, isMac);
  const use = taken.get(chord) ?? (isMac ? takenOnMac.get(chord) : undefined);
  if (use) return `${words} ${use}.`;
  const pinned = allActions.find((action) => action.isFixed && usualKeys(action, isMac).includes(chord));
  if (pinned) return `${words} is fixed: ${pinned.label.toLowerCase()}.`;
  const isBare = !/^(Mod|Alt)\+/.test(chord);
  if (isBare && !/(^|\+)(F\d+|Enter|Delete|Arrow\w+)$/.test(chord)) {
    return `${words} alone is text for the search box. Hold ${isMac ? '⌘' : 'Ctrl or Alt'} with it.`;
  }
  return null;
}
