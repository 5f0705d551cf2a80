import type { CodeRef, SystemId } from '../code/ref';
import { oncePer } from '../once';
import { isProcedureCode, isModifierCode } from '../systems/hcpcs/record';
import { customerSystem } from '../systems/customer/record';
import { isClaimLine } from './claim-line';
import { apartFromModifiers } from './grown-modifiers';
import type { ClaimLine } from './claim-line';
import type { CheckContext, ReadDiagnosis, ReadLine } from './rule';

const isCpt = (code: string): boolean => /^\d{5}$|^\d{4}[AFMTU]$/.test(code);
const isCdt = (code: string): boolean => /^D\d{4}$/.test(code);

/** The codes that a text may be, the likeliest first: a dot is a diagnosis and nothing else. */
function candidates(text: string, isService: boolean): CodeRef[] {
  const diagnosis = { system: 'icd10cm', kind: 'diagnosis', code: text.replace('.', '') };
  // The second character of ICD-10-CM is always a digit.
  const isDiagnosis = /^[A-Z]\d[0-9A-Z]{1,5}$/.test(diagnosis.code);
  if (text.includes('.')) return isDiagnosis && text.indexOf('.') === 3 ? [diagnosis] : [];
  const refs: CodeRef[] = [];
  if (isProcedureCode(text) && !isCdt(text)) refs.push({ system: 'hcpcs', kind: 'procedure', code: text });
  if (isModifierCode(text) && !isService) refs.push({ system: 'hcpcs', kind: 'modifier', code: text });
  if (isDiagnosis) refs.push(diagnosis);
  if (/^[0-9A-HJ-NP-Z]{7}$/.test(text)) refs.push({ system: 'icd10pcs', kind: 'procedure', code: text });
  return refs;
}

/** What a code of a list is: the same for every line that has it. */
type Meant = Pick<ReadLine, 'ref' | 'known' | 'licensed'>;

function meantBy(code: string, isService: boolean, context: CheckContext): Meant {
  const owner = isCpt(code) ? 'CPT' : isCdt(code) ? 'CDT' : null;
  // A licensed code is known where the customer's own list has it, and is otherwise nobody's to judge.
  const own: CodeRef = { system: customerSystem, kind: 'code', code };
  const licensed = owner && context.find(own) ? null : owner;
  const refs = licensed || code === '' ? [] : owner ? [own] : candidates(code, isService);
  for (const ref of refs) {
    const known = context.find(ref);
    if (known) return { ref, known, licensed };
  }
  return { ref: refs[0] ?? null, known: null, licensed };
}

type Read = {
  services: Map<string, Meant>;
  others: Map<string, Meant>;
  diagnoses: Map<string, ReadDiagnosis>;
};

/** What was read with a context: a list of thousands of lines has few codes. */
const readWith = oncePer<CheckContext, Read>(() => ({
  services: new Map(),
  others: new Map(),
  diagnoses: new Map(),
}));

function kept<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/**
 * What the data know of a line. Where no system held has the code, the likeliest reading by its shape stands without a record; on
 * a service line that is HCPCS, for `E1140` beside units is no diagnosis.
 */
export function readLine(written: ClaimLine, context: CheckContext): ReadLine {
  const line = apartFromModifiers(written, context);
  const isService = isClaimLine(line);
  const read = readWith(context);
  const { ref, known, licensed } = kept(isService ? read.services : read.others, line.code, () =>
    meantBy(line.code, isService, context),
  );
  return {
    ...line,
    ref,
    known,
    licensed,
    isService,
    on: line.from ?? context.on,
    read: (line.diagnoses ?? []).map((text) =>
      kept(read.diagnoses, text, () => {
        const code = text.replace('.', '');
        return { text, code, known: context.find({ system: 'icd10cm', kind: 'diagnosis', code }) };
      }),
    ),
  };
}

/** The system that a verdict names: only one whose data have the code. */
export const systemOfLine = ({ known, ref }: ReadLine): SystemId | null =>
  known ? (ref?.system ?? null) : null;
