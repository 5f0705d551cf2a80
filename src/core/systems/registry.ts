import type { SystemId } from '../code/ref';
import type { CodeSystem } from './code-system';
import { customerCodes } from './customer/system';
import { hcpcs } from './hcpcs/system';
import { icd10cm } from './icd10cm/system';
import { icd10pcs } from './icd10pcs/system';
import { placeOfService } from './place-of-service/system';
import { privateCodes } from './private/system';

/** Every code system with all that it does, in the order of `systems` (about.ts): for those who search, read files and make pages. */
export const codeSystems: readonly CodeSystem[] = [
  hcpcs,
  icd10cm,
  icd10pcs,
  placeOfService,
  customerCodes,
  privateCodes,
];

/** A system with all that it does, by its id; undefined for one that this version does not know. */
export const codeSystemOf = (id: SystemId): CodeSystem | undefined =>
  codeSystems.find((system) => system.id === id);
