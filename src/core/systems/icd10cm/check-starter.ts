import type { CodeRecord } from '../../code/record';
import { formatDiagnosis } from './codes';

/** A disagreement of the starter with a release, told by code. */
export type StarterFinding = { code: string; message: string };

const sides = ['right', 'left', 'both', 'bilateral'] as const;

/** The sides that a text names; "both sides" and "bilateral" are one, and "both cervix and uterus", one of each, is none. */
function sidesIn(text: string): Set<string> {
  const sided = text.toLowerCase().replace(/\bboth (?=[a-z]*[a-rt-z] and [a-z]+)/g, '');
  const words: string[] = sided.match(/[a-z]+/g) ?? [];
  return new Set(
    sides.filter((side) => words.includes(side)).map((side) => (side === 'both' ? 'bilateral' : side)),
  );
}

const visitOf: Record<string, RegExp> = {
  A: /initial encounter/i,
  B: /initial encounter for open/i,
  D: /subsequent encounter/i,
  G: /delayed healing/i,
  K: /nonunion/i,
  P: /malunion/i,
  S: /sequela/i,
};

/** What our own name says of the visit, by the word that a letter adds. */
const visitWords: readonly (readonly [RegExp, string])[] = [
  [/, active treatment, open fracture$/, 'B'],
  [/, active treatment$/, 'A'],
  [/, later visit while healing$/, 'D'],
  [/, later visit, delayed healing$/, 'G'],
  [/, later visit, nonunion$/, 'K'],
  [/, later visit, malunion$/, 'P'],
  [/, sequela$/, 'S'],
];

/**
 * Holds the starter against a release: codes that it has not, headers taken for codes, headers that are missing above a code, and names
 * that contradict the official title in side or visit.
 */
export function checkStarter(
  starter: readonly CodeRecord[],
  official: readonly CodeRecord[],
): StarterFinding[] {
  const known = new Map(official.map((record) => [record.code, record]));
  const own = new Set(starter.map(({ code }) => code));
  const missing = new Set<string>();
  return starter.flatMap((record): StarterFinding[] => {
    const code = formatDiagnosis(record.code);
    const found = known.get(record.code);
    if (!found) return [{ code, message: 'no release has this code' }];
    const messages: string[] = [];
    if (found.billable !== record.billable) {
      messages.push(
        found.billable ? 'it can be billed; take the dash away' : 'it is a header; write it with a dash',
      );
    }
    if (found.parent && !own.has(found.parent) && !missing.has(found.parent)) {
      missing.add(found.parent);
      messages.push(`the header ${formatDiagnosis(found.parent)} above it is missing`);
    }
    messages.push(...contradictions(record.long, found));
    return messages.map((message) => ({ code, message }));
  });
}

function contradictions(name: string, { code, long }: CodeRecord): string[] {
  const messages: string[] = [];
  const [ours, theirs] = [sidesIn(name), sidesIn(long)];
  if (theirs.size === 1 && ours.size > 0 && [...ours].every((side) => !theirs.has(side))) {
    messages.push(`our name says ${[...ours].join(', ')}, the title ${[...theirs].join(', ')}`);
  }
  if (theirs.size === 1 && ours.size === 0) messages.push(`our name lacks the side: ${[...theirs].join('')}`);
  const letter = visitWords.find(([shape]) => shape.test(name))?.[1];
  const visit = letter === undefined ? undefined : visitOf[letter];
  if (visit && (!visit.test(long) || code.charAt(6) !== letter)) {
    messages.push(`our name says another visit than the title, "${long}"`);
  }
  return messages;
}
