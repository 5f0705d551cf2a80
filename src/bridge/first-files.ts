import { dataAddresses } from './addresses';
import type { LoadQuestion } from '../core/lookup/messages';

export type SystemSources = LoadQuestion['systems'][number];

/** Whether nothing but what ships is held of a system. */
export const isStarterAlone = ({ baseUrl, otherUrls, starterUrl, supplementUrls }: SystemSources): boolean =>
  baseUrl === starterUrl && otherUrls.length === 0 && supplementUrls.length === 0;

/** Whether a load answers about a system at once: the one asked most, and those of which only the small starter is held. */
export const isFirst = (sources: SystemSources, nth: number): boolean => nth === 0 || isStarterAlone(sources);

/** Whether the build has made the word index of a system as it is held: for what ships, with nothing beside. */
export const hasShippedWords = (sources: SystemSources, linkedUrls: readonly string[]): boolean =>
  isStarterAlone(sources) && linkedUrls.length === 0;

/** All that a system is made of, in one text: where it is the same, so are the codes and their index. */
export const sourcesKey = (sources: SystemSources, linkedUrls: readonly string[]): string =>
  JSON.stringify([sources, linkedUrls]);

/** The releases of a system, the one in force first. */
export const releaseFiles = ({ baseUrl, starterUrl, otherUrls }: SystemSources): string[] => [
  baseUrl,
  starterUrl ?? baseUrl,
  ...otherUrls,
];

/** The files that a load needs before it answers, in the order of their weight. */
export function firstFiles({ systems, linkedUrls, guidesUrl, vocabularyUrl }: LoadQuestion): string[] {
  const first = systems.filter(isFirst);
  return [
    ...first.flatMap(releaseFiles),
    vocabularyUrl,
    guidesUrl,
    ...linkedUrls,
    ...first
      .filter((sources) => hasShippedWords(sources, linkedUrls))
      .map(({ system }) => dataAddresses.words(system)),
  ];
}
