import { isHcpcs } from '../systems/hcpcs/record';
import { formatCode } from '../systems/about';
import { substanceOf } from '../similar/substance';
import type { ComparedCode, WhichLine } from './types';

/** Words of which a text has at most one, and what having it means. */
const opposites: readonly (readonly [shape: RegExp, words: string][])[] = [
  [
    [/\bprefabricated\b/i, 'prefabricated'],
    [/\bcustom[- ](?:fabricated|made|molded)\b|\bmolded to patient\b/i, 'made for the patient'],
  ],
  [
    [/\bnon-?emergency\b/i, 'for non-emergency use'],
    [/(?<!non)(?<!non-)(?<!non )\bemergency\b/i, 'for emergencies'],
  ],
  [
    [/\badult\b/i, 'for adults'],
    [/\b(?:pediatric|child|infant)\b/i, 'for children'],
  ],
  [
    [/\binitial\b/i, 'for the first time'],
    [/\bsubsequent\b/i, 'for later times'],
  ],
  [
    [/\bnon-?sterile\b/i, 'not sterile'],
    [/(?<!non-)(?<!non)\bsterile\b/i, 'sterile'],
  ],
  [
    [/\bnon[- ]?esrd\b/i, 'for non-ESRD use'],
    [/(?<!non-)(?<!non)(?<!non )\besrd\b|\bend stage renal disease\b/i, 'for ESRD patients'],
  ],
];

/** Says it of each code that has one of the words while every other code has an opposite one. */
function fromOpposites(codes: readonly ComparedCode[]): WhichLine[] {
  const lines: WhichLine[] = [];
  for (const set of opposites) {
    const found = codes.map(({ record }) => set.filter(([shape]) => shape.test(record.long)));
    if (!found.every((hits) => hits.length === 1)) continue;
    if (new Set(found.map(([hit]) => hit?.[1])).size < 2) continue;
    for (const [at, { record }] of codes.entries()) {
      lines.push({
        code: record.code,
        words: `${formatCode(record)} is ${found[at]?.[0]?.[1] ?? ''}.`,
        source: 'descriptor',
      });
    }
  }
  return lines;
}

/** A trial code among others of the same substance: "J0476 is for the intrathecal trial". */
function fromTrial(codes: readonly ComparedCode[]): WhichLine[] {
  const keys = codes.map(({ record, starter }) => substanceOf(record, starter ?? undefined)?.key);
  if (keys[0] === undefined || new Set(keys).size > 1) return [];
  const isTrial = codes.map(({ record, starter }) =>
    /\btrial\b/i.test(`${record.long} ${starter?.form ?? ''}`),
  );
  if (!isTrial.includes(true) || !isTrial.includes(false)) return [];
  return codes.flatMap(({ record, starter }, at): WhichLine[] => {
    if (!isTrial[at]) return [];
    const { code, long } = record;
    const printed = formatCode(record);
    // The catalog's words are fuller ("intrathecal, screening trial"); the descriptor speaks where it has none.
    const parts = (starter?.form ?? '').split(',').map((part) => part.trim());
    const form = parts.find((part) => /\btrial\b/i.test(part));
    if (form !== undefined) {
      const words = form === parts[0] ? form : `${parts[0] ?? ''} ${form}`;
      return [{ code, words: `${printed} is for the ${words}.`, source: 'starter catalog' }];
    }
    const said = /\bfor ((?:\w+ ){0,2}trial)\b/i.exec(long)?.[1]?.toLowerCase() ?? 'trial';
    return [{ code, words: `${printed} is for the ${said}.`, source: 'descriptor' }];
  });
}

/** What the starter catalog's notes say of another code in the comparison. */
function fromNotes(codes: readonly ComparedCode[]): WhichLine[] {
  return codes.flatMap(({ record, starter }): WhichLine[] => {
    const note = starter?.note ?? '';
    const others = codes.filter((other) => other.record.code !== record.code);
    if (!others.some((other) => note.includes(other.record.code))) return [];
    return [{ code: record.code, words: `${formatCode(record)}: ${note}`, source: 'starter catalog' }];
  });
}

/** An ended code whose cross-reference is in the comparison too. */
function fromDates(codes: readonly ComparedCode[], on: string): WhichLine[] {
  return codes.flatMap(({ record }): WhichLine[] => {
    const ended = record.valid?.to;
    if (!ended || on <= ended) return [];
    const next = codes.find((other) => isHcpcs(record) && record.facts?.xref.includes(other.record.code));
    const instead = next ? `; ${formatCode(next.record)} took its place` : '';
    return [
      { code: record.code, words: `${formatCode(record)} ended on ${ended}${instead}.`, source: 'release' },
    ];
  });
}

/** Which code is for what, as far as facts say it; empty where they do not. */
export function whichOne(codes: readonly ComparedCode[], on: string): WhichLine[] {
  return [...fromDates(codes, on), ...fromTrial(codes), ...fromOpposites(codes), ...fromNotes(codes)];
}
