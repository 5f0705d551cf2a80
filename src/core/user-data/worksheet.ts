import type { DescribedLine } from '../claims';
import { hcpcsRef, privateRef } from '../code/ref';
import { privateSystem } from '../systems/private/record';
import { distinctLines, limits, noteText, oneLine } from './limits';
import { freshOrders } from './order';
import type { WorksheetLine } from './rows';

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
