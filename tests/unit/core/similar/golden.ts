import { readFileSync } from 'node:fs';
import type { HcpcsRecord } from '../../../../src/core/systems/hcpcs/record';

export type Group = { codes: string[]; what: string; half: string };

const file = new URL('../../../golden/similar.tsv', import.meta.url);

/** The hand-written groups of codes that should find each other. */
export function readGroups(): Group[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [codes = '', what = '', half = ''] = line.split('\t');
      return { codes: codes.split(' '), what, half };
    });
}

export type Recall = {
  /** Of all pairs, how many are found. */
  pairs: number;
  /** The same with as many expected as eight places can hold, averaged over codes. */
  perCode: number;
  codes: number;
};

/** How much of what a group's codes should find stands in the first eight. Only codes that the release has in use count. */
export function recallOf(
  groups: readonly Group[],
  records: readonly HcpcsRecord[],
  firstEight: (code: string) => readonly string[],
): Recall {
  const usable = new Set(records.filter(({ facts }) => !facts?.ended).map(({ code }) => code));
  const answers = new Map<string, readonly string[]>();
  let found = 0;
  let wanted = 0;
  let shares = 0;
  let codes = 0;
  for (const group of groups) {
    const present = group.codes.filter((code) => usable.has(code));
    for (const code of present) {
      const others = present.filter((other) => other !== code);
      if (others.length === 0) continue;
      const answer = answers.get(code) ?? firstEight(code);
      answers.set(code, answer);
      const hits = others.filter((other) => answer.includes(other)).length;
      found += hits;
      wanted += others.length;
      shares += hits / Math.min(8, others.length);
      codes++;
    }
  }
  return { pairs: found / wanted, perCode: shares / codes, codes };
}
