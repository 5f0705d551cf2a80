import type { Of } from './counting';
import type { Dose } from './dose/type';
import { resolve } from './resolve';
import type { Resolved } from './resolved';
import type { UnitFacts } from './unit-facts';
import type { Refused, Strength, Vial } from './values';

/** What one container holds, in the measure of the unit. */
export function resolveVial(
  facts: UnitFacts,
  vial: Vial,
  strength: Strength | null,
  of: Of | null = null,
): Resolved | Refused {
  const dose: Dose = { amounts: vial.holds, strength: strengthOf(vial), vials: [], steps: [] };
  const resolved = resolve({ ...facts, ceiling: null }, dose, strength, of);
  if (!('refused' in resolved)) return resolved;
  // What is wrong with a container is mended at the container; only a strength may be said elsewhere.
  const needs = resolved.needs === 'strength' ? resolved.needs : 'vials';
  return { refused: `Vial of ${vial.label}: ${resolved.refused}`, needs };
}

/** The strength that a label states: `40 mg/20 mL`. */
export function strengthOf({ holds, volume }: Vial): Strength | null {
  const [substance] = holds;
  return volume && substance && holds.length === 1 ? { substance, in: volume } : null;
}
