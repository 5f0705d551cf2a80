import type { Rule } from '../rule';
import { addOnAlone } from './add-on-alone';
import { ambulancePair } from './ambulance-pair';
import { chargeAmount } from './charge-amount';
import { codeDates } from './code-dates';
import { codeHeader } from './code-header';
import { codeNotAService } from './code-not-a-service';
import { codeTwoSystems } from './code-two-systems';
import { codeUnknown } from './code-unknown';
import { codeUnreadable } from './code-unreadable';
import { dateOfService } from './date-of-service';
import { dateSpan } from './date-span';
import { diagnosisCode } from './diagnosis-code';
import { diagnosisCodeFirst } from './diagnosis-code-first';
import { diagnosisExcludes } from './diagnosis-excludes';
import { diagnosisFirst } from './diagnosis-first';
import { diagnosisList } from './diagnosis-list';
import { diagnosisPointers } from './diagnosis-pointers';
import { diagnosisSide } from './diagnosis-side';
import { discardedAlone } from './discarded-alone';
import { lineTwice } from './line-twice';
import { modifierBothSides } from './modifier-both-sides';
import { modifierFeeSchedule } from './modifier-fee-schedule';
import { modifierJwJz } from './modifier-jw-jz';
import { modifierJwJzMissing } from './modifier-jw-jz-missing';
import { modifierLiability } from './modifier-liability';
import { modifierOrder } from './modifier-order';
import { modifierPart } from './modifier-part';
import { modifierPlaces } from './modifier-places';
import { modifierRentalMonth } from './modifier-rental-month';
import { modifierSides } from './modifier-sides';
import { modifierUnknown } from './modifier-unknown';
import { ndcCode } from './ndc-code';
import { ndcQuantity } from './ndc-quantity';
import { ndcShape } from './ndc-shape';
import { nocLine } from './noc-line';
import { pairEdit } from './pair-edit';
import { placeOfService } from './place-of-service';
import { unitsDays } from './units-days';
import { unitsDose } from './units-dose';
import { unitsForm } from './units-form';
import { unitsMue } from './units-mue';
import { unitsMueDay } from './units-mue-day';
import { unitsNumber } from './units-number';
import { unitsRental } from './units-rental';
import { unitsWhole } from './units-whole';

/** Every rule, in the order in which their findings stand: the code first, then what stands beside it, then the claim. */
export const rules: readonly Rule[] = [
  codeUnreadable,
  codeUnknown,
  codeDates,
  codeHeader,
  codeTwoSystems,
  codeNotAService,
  modifierUnknown,
  modifierPlaces,
  modifierJwJz,
  modifierJwJzMissing,
  modifierSides,
  modifierLiability,
  modifierFeeSchedule,
  modifierRentalMonth,
  modifierPart,
  modifierBothSides,
  modifierOrder,
  unitsNumber,
  unitsWhole,
  unitsForm,
  unitsDays,
  unitsRental,
  unitsDose,
  unitsMue,
  unitsMueDay,
  ndcShape,
  ndcCode,
  ndcQuantity,
  nocLine,
  placeOfService,
  chargeAmount,
  dateOfService,
  dateSpan,
  diagnosisCode,
  diagnosisList,
  diagnosisPointers,
  diagnosisFirst,
  diagnosisCodeFirst,
  diagnosisExcludes,
  diagnosisSide,
  pairEdit,
  lineTwice,
  addOnAlone,
  ambulancePair,
  discardedAlone,
];
