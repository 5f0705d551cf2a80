import type { CodeRef, SystemId } from '../code/ref';
import { isProcedureCode, isModifierCode } from '../systems/hcpcs/record';
import { customerSystem } from '../systems/customer/record';
import { isClaimLine } from './claim-line';
import type { ClaimLine } from './claim-line';
import type { CheckContext, KnownCode, ReadDiagnosis, ReadLine } from './rule';

const isCpt = (code: string): boolean => /^\d{5}$|^\d{4}[A-Z]$/.test(code);
const isCdt = (code: string): boolean => /^D\d{4}$/.test(code);

/** The codes that a text may be, the likeliest first: a dot is a diagnosis and nothing else. */
function candidates(text: string, isService: boolean): CodeRef[] {
  const diagnosis = { system: 'icd10cm', kind: 'diagnosis', code: text.replace('.', '') };
  if (text.includes('.')) return text.indexOf('.') === 3 ? [diagnosis] : [];
  const refs: CodeRef[] = [];
  if (isProcedureCode(text) && !isCdt(text)) refs.push({ system: 'hcpcs', kind: 'procedure', code: text });
  if (isModifierCode(text) && !isService) refs.push({ system: 'hcpcs', kind: 'modifier', code: text });
  if (/^[A-Z][0-9A-Z]{2,6}$/.test(text) && /\d/.test(text)) refs.push(diagnosis);
  if (/^[0-9A-HJ-NP-Z]{7}$/.test(text)) refs.push({ system: 'icd10pcs', kind: 'procedure', code: text });
  return refs;
}

/**
 * What the data know of a line. Where no system held has the code, the likeliest reading by its shape stands without a record; on
 * a service line that is HCPCS, for `E1140` beside units is no diagnosis.
 */
export function readLine(line: ClaimLine, context: CheckContext): ReadLine {
  const isService = isClaimLine(line);
  const owner = isCpt(line.code) ? 'CPT' : isCdt(line.code) ? 'CDT' : null;
  // A licensed code is known where the customer's own list has it, and is otherwise nobody's to judge.
  const own: CodeRef = { system: customerSystem, kind: 'code', code: line.code };
  const licensed = owner && context.find(own) ? null : owner;
  const refs = licensed || line.code === '' ? [] : owner ? [own] : candidates(line.code, isService);
  let known: KnownCode | null = null;
  let ref: CodeRef | null = refs[0] ?? null;
  for (const candidate of refs) {
    const found = context.find(candidate);
    if (!found) continue;
    known = found;
    ref = candidate;
    break;
  }
  return {
    ...line,
    ref,
    known,
    licensed,
    isService,
    on: line.from ?? context.on,
    read: (line.diagnoses ?? []).map((text): ReadDiagnosis => {
      const code = text.replace('.', '');
      return { text, code, known: context.find({ system: 'icd10cm', kind: 'diagnosis', code }) };
    }),
  };
}

/** The system that a verdict names: only one whose data have the code. */
export const systemOfLine = ({ known, ref }: ReadLine): SystemId | null =>
  known ? (ref?.system ?? null) : null;
