import MiniSearch from 'minisearch';
import { workThrough } from '../slices';
import type { Guide } from './guide';
import { packPlaces } from './packed-places';

export type GuideHit = { id: string; title: string; summary: string; codes: string[] };

export type GuideSearch = (query: string) => GuideHit[];

const mostHits = 3;

type Page = { id: string; title: string; summary: string; body: string };

const fields = { fields: ['title', 'summary', 'body'] };

/** Guides are many pages; a few are read at a time, so that who asks meanwhile is answered. */
const atATime = 8;

function* indexGuides(guides: readonly Guide[]): Generator<undefined, MiniSearch<Page>> {
  const index = new MiniSearch<Page>(fields);
  for (const [at, { id, title, summary, sections }] of guides.entries()) {
    if (at % atATime === 0) yield;
    const body = sections.map(({ name, body: text }) => `${name} ${text}`).join(' ');
    index.add({ id, title, summary, body });
  }
  return index;
}

/** The word index of guides as a text, of which `readGuides` makes the same index in a quarter of the time. */
export function saveGuideIndex(guides: readonly Guide[]): string {
  return JSON.stringify(workThrough(indexGuides(guides)));
}

/**
 * Finds guides by their words: all words of the query, the last one also as a beginning. Titles count most. Guides
 * stand below codes, so there are few and no guesses among them.
 * @param saved the index of just these guides, as `saveGuideIndex` wrote it; without it the guides are read
 * @returns in steps, the last of which is the search
 */
export function* readGuides(
  guides: readonly Guide[],
  saved: string | null = null,
): Generator<undefined, GuideSearch> {
  const index = saved === null ? yield* indexGuides(guides) : MiniSearch.loadJSON<Page>(saved, fields);
  yield;
  packPlaces(index);
  const byId = new Map(guides.map((guide) => [guide.id, guide]));
  return (query) => {
    const text = query.trim().slice(0, 200);
    if (text.length < 3) return [];
    const found = index.search(text, {
      combineWith: 'AND',
      boost: { title: 8, summary: 3 },
      prefix: (_term, position, terms) => position === terms.length - 1,
    });
    return found.slice(0, mostHits).flatMap(({ id }: { id: string }) => {
      const guide = byId.get(id);
      return guide ? [{ id, title: guide.title, summary: guide.summary, codes: guide.codes }] : [];
    });
  };
}
