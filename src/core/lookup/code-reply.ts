import { identity, type CodeRef } from '../code/ref';
import type { CodeRecord, StarterFacts } from '../code/record';
import { statusOn, type IsoDate } from '../code/validity';
import type { Guide } from '../guides/guide';
import type { Links } from '../releases/links';
import type { CodeSystem } from '../systems/code-system';
import type { PageSection } from '../systems/page';
import { unitOf } from '../units';
import type { MergedRecord } from './merge-sources';
import type { CodeReply, CrossReference } from './messages';
import { partSources } from './part-sources';

/** A record with its sources, and the words for its unit where it has one. */
export type Found = MergedRecord & { unit: string | null };

/** What is known of a code besides its record. */
type Known = {
  /** Date of service. */
  on: IsoDate;
  system: CodeSystem;
  sections: PageSection[];
  guide: Guide | null;
  starter: StarterFacts | null;
  links: Links;
  payment: CodeReply['payment'];
  successors: readonly CodeRecord[];
  find: (ref: CodeRef) => Found | undefined;
};

/** All that a code's page says. */
export function codeReply({ record, sources, unit: unitLabel }: Found, known: Known): CodeReply {
  const { on, system, sections, guide, starter, links, payment, successors, find } = known;
  const unit = system.claim === 'service line' ? unitOf(record) : null;
  return {
    record,
    sources: partSources(record, sources),
    unit,
    unitLabel,
    status: statusOn(record, on),
    factGroups: system.factGroups(record, { unit, starter }),
    missingFacts: system.missingFacts(record),
    fieldTexts: system.fieldTexts(record),
    xrefs: (system.crossReferences?.(record) ?? []).map((text) => crossReference(text, system, find)),
    sections,
    guide,
    starter,
    links,
    payment,
    successors: successors.map((next) => ({
      ...identity(next),
      long: next.long,
      unit: find(next)?.unit ?? null,
    })),
    namesake: null,
  };
}

function crossReference(text: string, system: CodeSystem, find: Known['find']): CrossReference {
  const [typed] = system.parse(text);
  const target = typed && find({ system: system.id, ...typed })?.record;
  return { text, target: target ? { ...identity(target), long: target.long } : null };
}
