import type { DescribedLine } from '../claims';
import { hcpcsRef, privateRef, type CodeRef } from '../code/ref';
import { privateSystem } from '../systems/private/record';
import { distinctLines, limits, noteText, oneLine } from './limits';
import { freshOrders, type OrderKey } from './order';

/** A billing line that the coder worked out and saved. It tells of codes and amounts, never of a patient. */
export type WorksheetLine = CodeRef & {
  id: string;
  order: OrderKey;
  modifiers: readonly string[];
  /** Billing units as they were shown: exact decimal text. */
  units: string;
  /** Dollars as decimal text; null where none was entered. */
  charge: string | null;
  ndc: DescribedLine['line']['ndc'];
  /** Drug and amount of an unclassified code. */
  description: string;
  /** What the code's source says of it, and of one unit. */
  descriptor: string;
  unitLabel: string | null;
  createdAt: string;
  changedAt: string;
};

/** Lines of a worksheet in their order, as they are saved: what stands there is replaced as a whole. */
export function worksheetLines(
  lines: readonly DescribedLine[],
  newId: () => string,
  now: string,
): WorksheetLine[] {
  const orders = freshOrders(lines.length);
  return lines.map(({ line, descriptor, unitLabel, system }, index) => ({
    ...(system === privateSystem ? privateRef(line.code) : hcpcsRef(line.code)),
    id: newId(),
    order: orders[index] ?? '',
    modifiers: distinctLines(line.modifiers, limits.modifiers, limits.modifier),
    units: oneLine(line.units, limits.dose),
    charge: line.charge === null ? null : oneLine(line.charge, limits.value),
    ndc: line.ndc,
    description: noteText(line.description),
    descriptor: oneLine(descriptor, limits.descriptor),
    unitLabel: unitLabel === null ? null : oneLine(unitLabel, limits.name),
    createdAt: now,
    changedAt: now,
  }));
}

/** Saved lines as they were, in their order. */
export function describedLines(rows: readonly WorksheetLine[]): DescribedLine[] {
  const inOrder = [...rows].sort((one, other) => (one.order < other.order ? -1 : 1));
  return inOrder.map(
    ({ system, code, modifiers, units, charge, ndc, description, descriptor, unitLabel }) => ({
      line: { code, modifiers: [...modifiers], units, charge, ndc, description },
      descriptor,
      unitLabel,
      system,
    }),
  );
}
