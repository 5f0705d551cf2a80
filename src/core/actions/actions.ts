import type { Action } from './action';
import { codePageActions } from './list/code-page';
import { favoriteActions } from './list/favorites';
import { lookUpActions } from './list/look-up';
import { screens } from './list/screens';
import { windowActions } from './list/window';

/**
 * Every action, each said once in one of the lists. Their order is that of the palette, the settings and the list of keys, and of
 * two actions with one key the first has it.
 */
const actions = [
  ...lookUpActions,
  ...codePageActions,
  ...screens,
  ...windowActions,
  ...favoriteActions,
] as const;

export type ActionId = (typeof actions)[number]['id'];
export type ScreenName = 'lookup' | Extract<(typeof actions)[number], { isScreen: true }>['id'];

/** All actions, as what they have in common. */
export const allActions: readonly (Action & { id: ActionId })[] = actions;

const byId = new Map(allActions.map((action) => [action.id, action]));

/** The action of that id. */
export function actionOf(id: ActionId): Action & { id: ActionId } {
  const found = byId.get(id);
  if (!found) throw new Error(`There is no action ${id}.`);
  return found;
}

/** True for the id of an action; a settings file or a message may name others. */
export const isActionId = (id: string): id is ActionId => byId.has(id as ActionId);

/** The window's screens beside the look-up, in the order of their buttons. */
export const screenActions = allActions.filter(
  (action): action is Action & { id: Exclude<ScreenName, 'lookup'> } => action.isScreen === true,
);
