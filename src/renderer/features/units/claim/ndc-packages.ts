import { vialOf } from '../../../../core/units';
import type { OpenedKind, Refused } from '../../../../core/units';
import type { CodeFacts } from '../answer';
import type { NdcReading } from './ndc-reading';

/** An NDC as it goes on a line, and the opened container that it stands on; null where only one kind was opened. */
export type PackageNdc = { digits: string; label: string | null };

/**
 * Which NDC belongs to which of the opened sizes: by the crosswalk where it knows the package, else in the order in
 * which both were typed.
 */
export function packagesFor(
  { unit }: Pick<CodeFacts, 'unit'>,
  opened: readonly OpenedKind[],
  readings: readonly NdcReading[],
): PackageNdc[] | Refused {
  const read = readings.flatMap((reading) => (reading.state === 'read' ? [reading] : []));
  if (opened.length < 2) return read.map(({ digits }) => ({ digits, label: null }));
  if (read.length !== opened.length) {
    const sizes = opened.map(({ label, count }) => `${count} × ${label}`).join(' and ');
    return {
      refused: `${sizes} were opened: each size has an NDC of its own. Enter them in this order, with a comma between.`,
      needs: 'vials',
    };
  }
  const packages: PackageNdc[] = [];
  for (const [index, { digits, shown, product }] of read.entries()) {
    const size = unit && product ? vialOf(unit, product)?.holds[0]?.amount : undefined;
    const kind = size === undefined ? opened[index] : opened.find(({ each }) => each?.amount === size);
    if (!kind) {
      return {
        refused: `${shown} is a package of ${size ?? ''} ${unit?.measure ?? ''}, which was not opened.`,
        needs: 'vials',
      };
    }
    packages.push({ digits, label: kind.label });
  }
  const isClear = new Set(packages.map(({ label }) => label)).size === packages.length;
  return isClear ? packages : { refused: 'Two of the NDCs stand for the same size.', needs: 'vials' };
}
