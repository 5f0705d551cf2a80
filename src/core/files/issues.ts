import type { SourceIssue } from '../code/record';
import { counted } from './text';

/** Issues beyond this number are counted, not kept: a wrecked file must not fill the screen or the memory. */
const keptIssues = 1000;

export type IssueList = {
  add(line: number | null, message: string): void;
  /** In the order of the lines; what concerns no line comes first. */
  all(): SourceIssue[];
};

/** Collects what is worth telling about one source. */
export function createIssueList(): IssueList {
  const kept: SourceIssue[] = [];
  let more = 0;
  return {
    add(line, message) {
      if (kept.length < keptIssues) kept.push({ line, message });
      else more++;
    },
    all() {
      const sorted = [...kept].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
      if (more > 0) sorted.push({ line: null, message: `${counted(more, 'more issue')} of this kind.` });
      return sorted;
    },
  };
}
