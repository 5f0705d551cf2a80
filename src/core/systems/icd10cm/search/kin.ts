/** Who else had it, as offices write it: only then is a history a family's (categories Z80 to Z84). */
const kin =
  /\b(?:famil(?:y|ial|ies)|fam|f\/?h|fhx|mother|father|mom|mum|dad|parents?|sisters?|brothers?|siblings?|aunts?|uncles?|grand(?:mother|father|ma|pa|parents?)|cousins?|relatives?|daughters?|sons?|wife|husband|heredit\w*|inherit\w*|runs in|maternal|paternal)\b/i;

/** Whether a query speaks of relatives. */
export const saysKin = (query: string): boolean => kin.test(query);

const ofFamily = /^family history\b/i;
const ofPatient = /^(?:personal )?history\b/i;

/** Whether a title is about the history of the other one: of the family where the patient's is asked for, or the other way round. */
export const isOthersHistory = (title: string, isKin: boolean): boolean =>
  (isKin ? ofPatient : ofFamily).test(title);
