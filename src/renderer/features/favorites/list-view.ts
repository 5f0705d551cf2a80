import { createStore } from '../units/store';
import { nothingChosen, type Chosen } from './choosing';
import { everything, type Place } from './places';

/*
 * Where the coder is among the favorites, for as long as the window lives: going to a code's page and back finds the
 * same folder, filter and row.
 */

export type ListView = { place: Place; filter: string; chosen: Chosen };

export const listView = createStore<ListView>({ place: everything, filter: '', chosen: nothingChosen });

export const changeView = (change: Partial<ListView>): void =>
  listView.update((now) => ({ ...now, ...change }));

/** The place of what changed, for the next time that the favorites are in front. */
export const lookAtNews = (): void => changeView({ place: { kind: 'news' }, filter: '' });
