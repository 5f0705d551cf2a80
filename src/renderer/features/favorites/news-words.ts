import type { ReleaseEntry } from '../../../bridge/schemas';
import { formatDate } from '../../../core/code/dates';
import type { IconName } from '../../ui/Icon';
import { changeWords } from '../../../core/changes/change-words';
import type { SystemId } from '../../../core/code/ref';
import { isLicensedText, withheldWords } from '../../../core/systems/licence';
import { sourceOf, type FavoriteChange, type FavoriteNews } from '../../../core/user-data/favorite-news';
import type { Favorite } from '../../../core/user-data/rows';
import { formatCode, systemName } from '../../../core/systems/about';
import { refOf } from '../../../core/code/ref';
import { releaseName, sourceWords } from '../../shell/provenance';

type Mark = { icon: IconName; words: string; tone: 'stop' | 'caution' | 'plain' };

/** The most important thing to tell about a favorite, in a word or two; null where it stands as it was starred. */
export function newsMark(
  { isListed, status, ended, changes, official }: FavoriteNews,
  system: SystemId,
): Mark | null {
  // First of all: it is the one thing that makes a claim go out with another code's meaning.
  if (official) return { icon: 'caution', words: 'now an official code too', tone: 'caution' };
  if (!isListed) {
    const words = system === 'private' ? 'private code removed' : 'not in this release';
    return { icon: 'unknown', words, tone: 'plain' };
  }
  if (status === 'ended') {
    return { icon: 'stop', words: ended ? `ended ${formatDate(ended)}` : 'ended', tone: 'stop' };
  }
  if (status === 'header') return { icon: 'group', words: 'a header, not billable', tone: 'stop' };
  const names = new Set(changes.map(({ change }) => change));
  if (names.has('unit')) return { icon: 'caution', words: 'unit changed', tone: 'caution' };
  if (names.has('ended') && ended) {
    return { icon: 'caution', words: `ends ${formatDate(ended)}`, tone: 'caution' };
  }
  if (names.has('reworded')) return { icon: 'caution', words: 'reworded', tone: 'caution' };
  if (names.has('repriced')) return { icon: 'caution', words: 'repriced', tone: 'caution' };
  if (names.has('coverage')) return { icon: 'caution', words: 'coverage changed', tone: 'caution' };
  if (changes.length) return { icon: 'caution', words: 'changed', tone: 'caution' };
  return status === 'not yet' ? { icon: 'later', words: 'not yet in force', tone: 'caution' } : null;
}

/** What a favorite's code is. Of a licensed one nothing was kept: its file says it, while it is held. */
export function textOf({ system, starred }: Favorite, news: FavoriteNews | undefined): string {
  if (!isLicensedText({ system })) return starred.long;
  return news?.now?.long ?? `${withheldWords(null)}, in a list that is not held`;
}

/** Whose license allows the text of such a favorite. */
export const licenceWords = (news: FavoriteNews | undefined): string =>
  news?.licence ? `license of ${news.licence}` : 'licensed';

/**
 * What is said to have a favorite's code or to lack it: the release in use, of whose system it is, and else all that is
 * held of the system.
 */
export function heldWords({ system }: Pick<Favorite, 'system'>, release: ReleaseEntry | null): string {
  if (release?.system === system) return releaseName(release);
  return `What is held of ${systemName(system)}`;
}

/** Why there are no facts of today: the favorite stands with those that it was starred with. */
export function unlistedWords(favorite: Favorite, source: string): string {
  const code = formatCode(favorite);
  if (favorite.system === 'private') return 'You removed this private code; its notes are kept here.';
  if (isLicensedText(favorite)) {
    return `${code} is not in any licensed list that is held. Its text was removed with its list; your notes are kept here.`;
  }
  return `${source} does not have ${code}. It is kept here with the facts of ${favorite.starred.source}.`;
}

/** Which source tells of a change, in words; null where none is known. */
export function saysWho({ key, sources }: FavoriteNews, change: FavoriteChange): string | null {
  return sources && sourceWords(sourceOf(change, sources), refOf(key)?.system);
}

/** The sources that tell of the changes, each once: the release in use is not always among them. */
export const changeSources = (news: FavoriteNews): string[] => [
  ...new Set(news.changes.flatMap((change) => saysWho(news, change) ?? [])),
];

/** The source that has the official code of a private one's name; null where none is held. */
export function officialSource({ official }: FavoriteNews): string | null {
  return official?.sources ? sourceWords(official.sources.text, official.system) : null;
}

/** All sources that the news come from, each once. */
export function newsSources(news: FavoriteNews): string[] {
  const official = officialSource(news);
  return [...new Set([...changeSources(news), ...(official === null ? [] : [official])])];
}

/** One change in words, its name before it. */
export function favoriteChangeWords(change: FavoriteChange): { label: string; words: string } {
  switch (change.change) {
    case 'unit':
      return {
        label: 'One unit',
        words: `${change.before ?? 'not stated'} → ${change.after ?? 'not stated'}`,
      };
    case 'ended':
      return { label: 'Ended', words: changeWords(change) };
    case 'header':
      return { label: 'Header now', words: changeWords(change) };
    case 'billable':
      return { label: 'Billable now', words: changeWords(change) };
    case 'reactivated':
      return { label: 'Reactivated', words: changeWords(change) };
    case 'end moved':
      return { label: 'End moved', words: changeWords(change) };
    case 'reworded':
      return { label: 'Reworded', words: changeWords(change) };
    case 'repriced':
      return { label: 'Repriced', words: changeWords(change) };
    case 'coverage':
      return { label: 'Coverage', words: changeWords(change) };
  }
}
