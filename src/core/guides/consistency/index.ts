import type { IsoDate } from '../../code/validity';
import type { HcpcsRecord } from '../../systems/hcpcs/record';
import { parseGuide, type GuideProblem } from '../guide';
import { readEndings } from './endings';
import { readExamples } from './examples';
import { readCodes, readModifiers } from './named';
import { factsOfCatalog, linesOf, statementKinds, type Statement, type StatementKind } from './statement';
import { readUnits } from './units';

export type Consistency = {
  /** Statements that contradict the catalog, as problems with their place. */
  problems: GuideProblem[];
  /** How many statements of each kind were read and held against the catalog. */
  read: Record<StatementKind, number>;
  /** What looks like a statement and was not understood. */
  unread: Statement[];
};

/**
 * Holds what guides say of codes against the catalog: names, modifiers, units, worked examples and last days
 * (docs/domain/units.md has the rules by which an example is worked out). Only plain shapes of words are read.
 * @param on the day on which a code counts as ended, as a rule the catalog's own
 */
export function checkConsistency(
  files: readonly { name: string; text: string }[],
  records: readonly HcpcsRecord[],
  on: IsoDate,
): Consistency {
  const facts = factsOfCatalog(records);
  const all = files.flatMap(({ name, text }) => {
    const { guide } = parseGuide(name, text);
    const lines = linesOf(name, text);
    return [
      ...readCodes(lines, facts, on, [...(guide?.codes ?? []), ...(guide?.lookalikes ?? [])]),
      ...readModifiers(lines, facts),
      ...readUnits(lines, facts),
      ...readExamples(lines, facts, guide?.codes ?? []),
      ...readEndings(lines, facts),
    ];
  });
  const held = all.filter((statement) => !statement.unread);
  const count = (kind: StatementKind) => held.filter((statement) => statement.kind === kind).length;
  return {
    problems: held.flatMap(({ file, line, wrong }) => (wrong ? [{ file, line, message: wrong }] : [])),
    read: Object.fromEntries(statementKinds.map((kind) => [kind, count(kind)])) as Record<
      StatementKind,
      number
    >,
    unread: all.filter((statement) => statement.unread),
  };
}
