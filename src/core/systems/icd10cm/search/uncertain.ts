/** A query in which a diagnosis is not confirmed: what is stated beside it, what is not confirmed, and the words that say so. */
export type Uncertain = { stated: string; unconfirmed: string; said: string };

/** How charts say that a diagnosis is not confirmed (ICD-10-CM guidelines IV.H, "or other similar terms indicating uncertainty"). */
const says =
  /\br\/o\b|\brul(?:e|ing) out\b|\b(?:probable|probably|possible|possibly|questionable|likely|presumed|presumptive)\b|\bsuspect(?:ed|ing)?\b(?! exposure)|\bsuspicious for\b|\bconcern(?:ing|ed)? (?:for|about)\b|\b(?:consistent|compatible) with\b|\bc\/w\b|\bworking (?:diagnosis|dx)\b|(?<=^|\s)\?(?=\s?\w)/i;

/** Codes that are about a suspicion: exposure, abuse, a fetus, a glaucoma suspect, what was ruled out. */
const isCoded =
  /\bexpos|\bcontact\b|\babus|\bneglect|\bmaltreat|\bassault|\bfetal\b|\bfetus\b|\bfeto|\bobservation\b|\bruled out\b|\bknown or suspected\b|\bglaucoma suspect|\bsuspect (?:glaucoma|right|left|bilat|injured)|\b(?:un|not )likely\b|\bsuspect\s*$/i;

/**
 * Reads "chest pain r/o mi" as a chest pain, with an infarction that is not confirmed; null where nothing is unconfirmed. A query of the
 * words alone asks for them.
 */
export function readUncertain(query: string): Uncertain | null {
  const found = says.exec(query);
  if (!found || isCoded.test(query)) return null;
  const stated = query
    .slice(0, found.index)
    .replace(/[\s,;:-]+$/, '')
    .trim();
  const unconfirmed = query
    .slice(found.index + found[0].length)
    .replace(/^[\s,;:]+/, '')
    .trim();
  return unconfirmed === '' ? null : { stated, unconfirmed, said: found[0] };
}

/** What is said to the coder: the rule, where it stands, and what the rows below are. */
export function uncertainAdvice({ stated, unconfirmed, said }: Uncertain): string {
  const rule =
    `“${said} ${unconfirmed}” is not confirmed, and an outpatient claim does not code it as if it were: code the sign, symptom, ` +
    'abnormal test or other reason for the visit (ICD-10-CM guidelines IV.H).';
  return stated === ''
    ? `${rule} Type that reason. The codes below say that the condition is there.`
    : `${rule} The codes below are for “${stated}”.`;
}
