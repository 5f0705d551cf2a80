import { parseDose, parseStrength, parseVial, vialOf, vialParts } from '../../../core/units';
import type { PackageLine, Strength, Vial } from '../../../core/units';
import type { Unit } from '../../../core/code/record';

/** The vials that can be read; what cannot is told by the calculation. */
export function readVials(text: string): Vial[] {
  return vialParts(text).flatMap((part) => {
    const vial = parseVial(part);
    return 'refused' in vial ? [] : [vial];
  });
}

/** A bare number of containers, or the sum of those named. */
export function containerCount(text: string): number | null {
  if (/^\s*\d{1,4}\s*$/.test(text)) return Number(text);
  const count = readVials(text).reduce((sum, vial) => sum + vial.count, 0);
  return count > 0 ? count : null;
}

/** The strength that was entered, said with the dose, or printed on the first label. */
export function strengthFrom(strength: string, dose: string, vials: string): Strength | null {
  const named = strength.trim() === '' ? null : parseStrength(strength);
  if (named) return 'refused' in named ? null : named;
  const said = parseDose(dose);
  if (!('refused' in said) && said.strength) return said.strength;
  const [vial] = readVials(vials);
  const [substance, other] = vial?.holds ?? [];
  return vial?.volume && substance && !other ? { substance, in: vial.volume } : null;
}

const mostSizes = 8;

/** The sizes of the packages that the crosswalk knows, smallest first, each once. */
export function knownSizes(unit: Unit | null, packages: readonly PackageLine[]): string[] {
  if (!unit) return [];
  const sizes = new Map<string, number>();
  for (const line of packages) {
    const vial = vialOf(unit, line);
    if (vial) sizes.set(vial.label, Number(vial.holds[0]?.amount));
  }
  return [...sizes]
    .sort(([, one], [, other]) => one - other)
    .slice(0, mostSizes)
    .map(([label]) => label);
}

/** Takes the containers of one label out of the field; what else stands in it stays. */
export function withoutKind(text: string, label: string): string {
  const kept = vialParts(text).filter((part) => {
    const vial = parseVial(part);
    return 'refused' in vial || vial.label !== label;
  });
  const [only, ...others] = kept;
  // Joined by a plus they were opened; where only one is left, its count says so.
  const isBare = only !== undefined && others.length === 0 && text.includes('+') && !/^\d+ ?x/i.test(only);
  return isBare ? `1 x ${only}` : kept.join(text.includes('+') ? ' + ' : ', ');
}

/** Adds a size to the field; what stands in it already stays. */
export function withSize(text: string, size: string): string {
  return text.trim() === '' ? size : `${text.trim().replace(/[,;+]$/, '')}, ${size}`;
}
