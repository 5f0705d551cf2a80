import type { SystemId } from '../../../code/ref';
import { isDiagnosisShape } from '../codes';
import { icd10cmSystem } from '../record';
import { icd10pcsSystem, isProcedureShape } from '../../icd10pcs/record';

/**
 * Which of the two a list of codes is of. A procedure has seven characters, its header three, and never an I or O; a diagnosis begins
 * with a letter and is mostly followed by a digit. Single codes can be either (B20), so all are asked.
 */
export function systemOfCodes(lines: readonly { code: string; billable: boolean }[]): SystemId {
  let diagnoses = 0;
  let procedures = 0;
  for (const { code, billable } of lines) {
    const asProcedure = isProcedureShape(code) && billable === (code.length === 7);
    const asDiagnosis = isDiagnosisShape(code);
    if (asDiagnosis && !asProcedure) diagnoses++;
    if (asProcedure && !asDiagnosis) procedures++;
    // With a letter in second place it may be a diagnosis of a new category, but most often is none.
    if (asDiagnosis && asProcedure && /^.[A-Z]/.test(code)) procedures += 0.01;
  }
  return procedures > diagnoses ? icd10pcsSystem : icd10cmSystem;
}
