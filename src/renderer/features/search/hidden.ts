import { countText } from '../../../core/code/numbers';
import type { LookupFilter, SearchReply } from '../../../core/lookup/messages';
import { categoryOf } from './categories';

/**
 * What the switches of the list hide: a filter that stays on for the next search must not look like "not found".
 * @returns null where they hide nothing
 */
export function hiddenBy(
  { counts, total }: Pick<SearchReply, 'counts' | 'total'>,
  filter: LookupFilter,
): { count: number; words: string } | null {
  const names = [
    ...(filter.liveOnly ? ['“Live only”'] : []),
    ...(filter.favoritesOnly ? ['“Favorites only”'] : []),
  ];
  if (names.length === 0) return null;
  const chosen = categoryOf(filter);
  const found = chosen ? (counts[chosen] ?? 0) : Object.values(counts).reduce((sum, count) => sum + count, 0);
  const count = found - total;
  if (count <= 0) return null;
  const what = count === 1 ? '1 code is' : `${countText(count)} codes are`;
  return { count, words: `${what} hidden by ${names.join(' and ')}` };
}

/** Whether nothing answers what was typed: no row, and none that a switch hides. */
export const foundNothing = (reply: SearchReply, filter: LookupFilter): boolean =>
  reply.rows.length === 0 && hiddenBy(reply, filter) === null;
