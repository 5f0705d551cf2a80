import type { CodeRecord, StarterFacts } from '../../code/record';
import { isHcpcs } from './record';

const codeShape = /\b[A-Z]\d{4}\b/g;

/** `Now J9312, by 10 mg.`, `Now J1443, J1444 or J1445.`: a note's own sentence about what came after. */
function namedInNote(note: string): string[] {
  const sentence = /(?:^|[.;] )((?:Then [^.;]*, )?now [^.;]*)/i.exec(note)?.[1] ?? '';
  return sentence.replace(/^then [^,]*, /i, '').match(codeShape) ?? [];
}

/** What came after a code: CMS's cross-references first, then the starter catalog's note (docs/domain/releases.md). */
export const hcpcsSuccessors = (record: CodeRecord, starter: StarterFacts | null): string[][] => [
  isHcpcs(record) ? (record.facts?.xref ?? []) : [],
  namedInNote(starter?.note ?? ''),
];
