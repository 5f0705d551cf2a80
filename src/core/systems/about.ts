import type { CodeRef, SystemId } from '../code/ref';
import type { SystemAbout } from './code-system';
import { aboutCustomerCodes } from './customer/about';
import { aboutHcpcs } from './hcpcs/about';
import { aboutIcd10cm } from './icd10cm/about';
import { aboutIcd10pcs } from './icd10pcs/about';
import { aboutPlaceOfService } from './place-of-service/about';
import { aboutPrivateCodes } from './private/about';

/** Every code system that this version knows, in the order in which answers name them. */
export const systems: readonly SystemAbout[] = [
  aboutHcpcs,
  aboutIcd10cm,
  aboutIcd10pcs,
  aboutPlaceOfService,
  aboutCustomerCodes,
  aboutPrivateCodes,
];

/** A system by its id; undefined for one that this version does not know. */
export const systemOf = (id: SystemId): SystemAbout | undefined => systems.find((system) => system.id === id);

/** What people are told of a code's system and kind: `HCPCS Level II modifier`; an unknown system by its id. */
export function systemName(id: SystemId): string {
  return systemOf(id)?.name ?? id;
}

/** A code as coders write it: `M54.50`; as it is where its system is not known. */
export const formatCode = ({ system, code }: Pick<CodeRef, 'system' | 'code'>): string =>
  systemOf(system)?.format(code) ?? code;

/** The name of a code's kind where it is not its system's usual one, or where the system is not the one asked most. */
export function kindToTell({ system, kind }: Pick<CodeRef, 'system' | 'kind'>): string | null {
  const known = systemOf(system);
  if (known === systems[0] && kind === known?.kinds[0]?.kind) return null;
  return known?.kinds.find((one) => one.kind === kind)?.name ?? `${system} ${kind}`;
}

/** Whether a code goes on a service line with units: a system's usual kind, where the system is billed by line. */
export function isServiceLine({ system, kind }: Pick<CodeRef, 'system' | 'kind'>): boolean {
  const known = systemOf(system);
  return known?.claim === 'service line' && kind === known.kinds[0]?.kind;
}
