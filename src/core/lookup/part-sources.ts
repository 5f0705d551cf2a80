import type { CodeRecord } from '../code/record';
import { unitSource } from '../units';
import type { FactSources, SourceRef } from './merge-sources';

/** Which source held says what of a code: its words, its dates, its other facts, and what one unit is. */
export type PartSources = FactSources & { unit: SourceRef };

/** The unit is read from the words, unless they name none and our own do. */
export function partSources(record: CodeRecord, sources: FactSources): PartSources {
  const ours = unitSource(record);
  const unit: SourceRef = ours === null ? sources.text : { title: ours, kind: 'starter-catalog', from: null };
  return { ...sources, unit };
}
