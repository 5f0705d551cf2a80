import { allActions } from '../../core/actions/actions';
import { allKeysOf, type KeyMap } from '../../core/actions/key-map';
import { choosingKeys } from '../features/favorites/list-keys';

type KeyLine = { keys: string; label: string };

/** Every key that there is, for the list of keys; an action without one has no line. */
export function keyGroups(map: KeyMap): { title: string; keys: readonly KeyLine[] }[] {
  const linesOf = (place: 'anywhere' | 'favorites'): KeyLine[] =>
    allActions
      .filter((action) => action.place === place)
      .map((action) => ({ keys: allKeysOf(map, action), label: action.label }))
      .filter(({ keys }) => keys !== '');
  return [
    { title: 'Anywhere', keys: linesOf('anywhere') },
    {
      title: 'In the search box',
      keys: [
        { keys: '↑↓', label: 'Move in the results' },
        { keys: '→', label: 'Go to the code’s page' },
      ],
    },
    { title: 'On the favorites', keys: [...choosingKeys, ...linesOf('favorites')] },
  ];
}
