import type { Counts } from '../../core/codes';
import type { ReleaseEntry } from '../../bridge/schemas';

const number = (value: number): string => value.toLocaleString('en-US');

/** What every screen says it speaks from: "HCPCS 2019". */
export function releaseName(entry: Pick<ReleaseEntry, 'kind' | 'title'>): string {
  switch (entry.kind) {
    case 'cms-release':
      return `HCPCS ${entry.title}`;
    case 'descriptor-list':
      return `HCPCS ${entry.title}, descriptors only`;
    case 'starter-catalog':
      return 'Starter catalog';
  }
}

export function countWords({ procedures, modifiers }: Counts): string {
  return `${number(procedures)} codes, ${number(modifiers)} modifiers`;
}

/** What an import says when it is done: "2019 release: 6,440 codes, 360 modifiers". */
export function importedWords(entry: Pick<ReleaseEntry, 'kind' | 'title' | 'counts'>): string {
  if (entry.kind === 'starter-catalog') return countWords(entry.counts);
  const what = entry.kind === 'cms-release' ? 'release' : 'list';
  return `${entry.title} ${what}: ${countWords(entry.counts)}`;
}
