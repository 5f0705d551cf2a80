import type { SystemId } from '../../../core/code/ref';
import { privateSystem } from '../../../core/systems/private/record';
import type { PartSources } from '../../../core/lookup/part-sources';
import type { Starred } from '../../../core/user-data/rows';
import { sourceWords } from '../provenance';

/**
 * What a favorite remembers as its source: every source that tells a part of it, the one of its words first. The release
 * in use may lack the code, and its price, end or unit may be told by another.
 */
export function starredSource(
  system: SystemId,
  { text, facts, unit }: PartSources,
): Pick<Starred, 'source' | 'sourceKind'> {
  if (system === privateSystem) return { source: 'your private codes', sourceKind: 'private' };
  const names = [text, ...(facts ? [facts] : []), unit].map((source) => sourceWords(source, system));
  return { source: [...new Set(names)].join(' and '), sourceKind: text.kind };
}
