import type { HcpcsRecord } from '../systems/hcpcs/record';
import { differenceOf } from './aspects';
import { drugReasons, type Side } from './drug-reasons';
import type { Corpus } from './corpus';
import { termsOf } from './reading';
import { substanceOf } from './substance';
import type { SimilarReason } from './types';
import { isUnclassified } from './unclassified';

/** A first phrase shares this part of its words before two codes are called the same item. */
const sameItemShare = 0.5;
/** Words in fewer texts than this are worth naming as what two codes share. */
const mostShared = 60;

function endedWords({ valid }: HcpcsRecord): string {
  return valid?.to ? ` (ended ${valid.to})` : '';
}

export type Reasons = (position: number, other: number) => SimilarReason[];

/** Says why two codes stand beside each other; the strongest reason first, at least one. */
export function createReasons(corpus: Corpus): Reasons {
  const { records, starters, readings, links, guides, wordText, uses } = corpus;
  const sideOf = (position: number): Side | null => {
    const record = records[position];
    if (!record) return null;
    const starter = starters[position];
    return {
      record,
      starter,
      text: record.long === '' ? record.short : record.long,
      substance: substanceOf(record, starter),
    };
  };

  const itemReasons = (position: number, other: number, mine: Side, theirs: Side): SimilarReason[] => {
    const [one, two] = [readings[position], readings[other]];
    if (!one || !two) return [];
    const shared = two.head.filter((word) => one.head.includes(word)).map(wordText);
    const telling = shared.filter((word) => !/^(?:\d.*|injection|infusion)$/.test(word));
    const share = shared.length / Math.max(1, Math.min(one.head.length, two.head.length));
    const names = sharedNames(mine, theirs);
    // Two drugs are no one item because both are injected.
    const drugs = mine.substance !== null && theirs.substance !== null;
    if (!drugs && ((share >= sameItemShare && telling.length > 0) || names !== null)) {
      const { aspect, words } = differenceOf(mine.text, theirs.text);
      const what = names ?? telling.slice(0, 4).join(' ');
      const how = words === '' ? `not ${differenceOf(theirs.text, mine.text).words}` : words;
      return [
        { kind: 'item', words: `same item (${what}), ${aspect === null ? '' : `other ${aspect}: `}${how}` },
      ];
    }
    const rare = two.words
      .filter((word) => (uses[word] ?? 0) <= mostShared && one.words.includes(word))
      .map(wordText)
      .filter((word) => /^[a-z].{2}/.test(word));
    return rare.length > 0 ? [{ kind: 'family', words: `both name ${rare.slice(0, 3).join(', ')}` }] : [];
  };

  return (position, other) => {
    const mine = sideOf(position);
    const theirs = sideOf(other);
    if (!mine || !theirs) return [];
    const out: SimilarReason[] = [];
    const link = links.get(mine.record.code)?.get(theirs.record.code);
    if (link === 'successor') {
      out.push({ kind: 'successor', words: `replaces ${mine.record.code}${endedWords(mine.record)}` });
    }
    if (link === 'predecessor') {
      out.push({ kind: 'predecessor', words: `replaced by ${mine.record.code}${endedWords(theirs.record)}` });
    }
    out.push(...drugReasons(mine, theirs));
    if (out.length === 0 || link === 'successor' || link === 'predecessor') {
      if (!out.some(({ kind }) => kind === 'unit' || kind === 'form')) {
        out.push(...itemReasons(position, other, mine, theirs));
      }
    }
    if (link === 'named') out.push({ kind: 'cross-reference', words: 'one names the other' });
    if (link === 'lookalike') {
      out.push({ kind: 'cross-reference', words: 'its guide names it as a lookalike' });
    }
    const family = theirs.starter?.family;
    if (out.length === 0 && family !== undefined && family === mine.starter?.family) {
      out.push({ kind: 'family', words: `same family: ${family}` });
    }
    if (out.length === 0 && [...(guides[position] ?? [])].some((guide) => guides[other]?.has(guide))) {
      out.push({ kind: 'family', words: 'same guide' });
    }
    if (isUnclassified(theirs.record) && !isUnclassified(mine.record)) {
      out.push({ kind: 'unclassified', words: 'for what has no code of its own' });
    }
    if (out.length === 0) {
      out.push({ kind: 'neighbour', words: `next in the book, beside ${mine.record.code}` });
    }
    return out;
  };
}

/** The name that the starter catalog gives to both, where it is the same but for what is in the form. */
function sharedNames({ starter }: Side, { starter: other }: Side): string | null {
  if (!starter || !other) return null;
  const theirs = new Set(termsOf(other.name));
  const common = termsOf(starter.name).filter((term) => theirs.has(term));
  return common.length > 0 && common.length === theirs.size ? other.name : null;
}
