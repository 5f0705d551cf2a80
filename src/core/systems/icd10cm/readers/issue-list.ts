import { counted } from '../../../files/text';
import type { SourceIssue } from '../../../code/record';

/** So many issues are told one by one. */
const told = 50;

/** Issues of a file, the first of them in full and the rest as a number. */
export function issueList(): { tell: (message: string) => void; all: () => SourceIssue[] } {
  const issues: SourceIssue[] = [];
  let more = 0;
  return {
    tell: (message) => {
      if (issues.length < told) issues.push({ line: null, message });
      else more++;
    },
    all: () =>
      more === 0
        ? issues
        : [...issues, { line: null, message: `${counted(more, 'more issue')} of such kinds.` }],
  };
}
