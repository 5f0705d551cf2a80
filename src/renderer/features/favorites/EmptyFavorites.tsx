import type { UserState } from '../../shell/user-data';
import { useKeys } from '../../shell/actions/keys';
import type { Section } from './sections';

type EmptyFavoritesProps = { phase: UserState['phase']; hasAny: boolean; filter: string; section: Section };

/** What stands where no rows are, and what to do about it. */
export function EmptyFavorites(props: EmptyFavoritesProps) {
  const keys = useKeys();
  return <p>{keys.words(words(props))}</p>;
}

function words({ phase, hasAny, filter, section }: EmptyFavoritesProps): string {
  if (phase === 'opening') return 'Opening your favorites';
  if (phase === 'failed') {
    return 'Your favorites cannot be shown. The line at the top says why, and what to do.';
  }
  if (!hasAny) {
    return 'No favorites yet. Find a code and press {star}: it is kept here, with your notes and names.';
  }
  if (filter.trim()) return 'No favorite here has all of these words.';
  switch (section.kind) {
    case 'news':
      return 'Nothing changed among your favorites.';
    case 'unfiled':
      return 'All your favorites are in folders.';
    default:
      return 'This folder is empty. Go to “All”, choose favorites and press {move-to} or “Move to”, or drag them onto the folder.';
  }
}
