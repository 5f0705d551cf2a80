import { createStore } from '../../shell/store';
import { emptySelection, type ListSelection } from './list-selection';
import { allFavorites, type Section } from './sections';

/*
 * Where the coder is among the favorites, for as long as the window lives: going to a code's page and back finds the
 * same folder, filter and row.
 */

export type ListView = { section: Section; filter: string; chosen: ListSelection };

export const listView = createStore<ListView>({ section: allFavorites, filter: '', chosen: emptySelection });

export const changeView = (change: Partial<ListView>): void =>
  listView.update((now) => ({ ...now, ...change }));

/** The section of what changed, for the next time that the favorites are in front. */
export const lookAtNews = (): void => changeView({ section: { kind: 'news' }, filter: '' });
