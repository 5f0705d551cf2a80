import MiniSearch from 'minisearch';
import type { Guide } from './guide';

export type GuideHit = { id: string; title: string; summary: string; codes: string[] };

const mostHits = 3;

/**
 * Finds guides by their words: all words of the query, the last one also as a beginning. Titles count most. Guides
 * stand below codes, so there are few and no guesses among them.
 */
export function createGuideSearch(guides: readonly Guide[]): (query: string) => GuideHit[] {
  const index = new MiniSearch<{ id: string; title: string; summary: string; body: string }>({
    fields: ['title', 'summary', 'body'],
  });
  index.addAll(
    guides.map(({ id, title, summary, sections }) => ({
      id,
      title,
      summary,
      body: sections.map(({ name, body }) => `${name} ${body}`).join(' '),
    })),
  );
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
