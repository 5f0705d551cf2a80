import type { Question } from './disturb';

export type Ask = (query: string) => string[];
export type Score = { first: number; five: number; ten: number; of: number };

/** Whether a code answers a question: it is a right one, or stands below one. */
export const isRight = (code: string, right: readonly string[]): boolean =>
  right.some((one) => code.startsWith(one));

/** Part of the questions whose right code stands first, in the first five, in the first ten. */
export function quality(
  ask: Ask,
  questions: readonly Question[],
  missed?: (question: Question, got: string[]) => void,
): Score {
  const score = { first: 0, five: 0, ten: 0, of: questions.length };
  for (const question of questions) {
    const got = ask(question.query);
    const rank = got.findIndex((code) => isRight(code, question.right));
    if (rank === 0) score.first++;
    if (rank >= 0 && rank < 5) score.five++;
    if (rank >= 0 && rank < 10) score.ten++;
    if (rank !== 0) missed?.(question, got);
  }
  return score;
}

export const shown = ({ first, five, ten, of }: Score): string =>
  [first, five, ten].map((count) => (count / Math.max(1, of)).toFixed(3)).join(' / ');
