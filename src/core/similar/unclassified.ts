import type { HcpcsRecord } from '../systems/hcpcs/record';
import { unitOf } from '../units';
import { familyOf } from '../units/measures';
import type { Corpus } from './corpus';

const catchAll =
  /\b(?:not otherwise (?:specified|classified)|not elsewhere (?:specified|classified)|unlisted|unclassified|miscellaneous|n\.?o\.?[cs]\.?)\b/i;

/** What is for anything at all, not for one kind of thing. */
const general =
  /^(?:unlisted|unclassified|miscellaneous|not otherwise|noc)\b|^durable medical equipment, misc/i;

/**
 * Whether a code is for what has no code of its own. "Immune globulin, not otherwise specified, 500 mg" is none: what is counted
 * in milligrams is one substance.
 */
export function isUnclassified(record: HcpcsRecord): boolean {
  if (record.kind === 'modifier' || !catchAll.test(record.long)) return false;
  const unit = unitOf(record);
  return unit === null || familyOf(unit.measure) === 'count';
}

/** Words of a reading that say what a thing is. */
function tellingWords({ readings, wordText }: Corpus, position: number): string[] {
  const words = readings[position]?.words ?? [];
  return words
    .map(wordText)
    .filter((word) => !/^(?:\d.*|injection|infusion|device|drug|service|supply)$/.test(word));
}

/**
 * Which of a release's codes for what has none a code falls back to. Such a code closes its series: J7699 that of J7604 on. So it
 * stands above the code and is paid alike; it closes the same hundred, or speaks of the same thing, or is for anything. Otherwise
 * there is none: a wrong one would be worse.
 */
export function createFallback(corpus: Corpus): (position: number) => number | null {
  const { records, out, starters } = corpus;
  const all = records.flatMap((record, position) =>
    !out[position] && isUnclassified(record) ? [{ record, position }] : [],
  );
  return (position) => {
    const record = records[position];
    if (!record || record.kind === 'modifier' || isUnclassified(record)) return null;
    const above = all.filter(
      ({ record: { code, facts } }) =>
        code.charAt(0) === record.code.charAt(0) &&
        code > record.code &&
        facts?.betos === record.facts?.betos,
    );
    const family = starters[position]?.family;
    const related = above.filter(
      ({ position: other }) => (starters[other]?.family ?? family) === (family ?? starters[other]?.family),
    );
    const hundred = record.code.slice(0, 3);
    const words = new Set(tellingWords(corpus, position));
    const chosen =
      related.find(({ record: { code } }) => code.startsWith(hundred)) ??
      related.find(({ position: other }) => tellingWords(corpus, other).some((word) => words.has(word))) ??
      above.find(({ record: { long } }) => general.test(long));
    return chosen?.position ?? null;
  };
}
