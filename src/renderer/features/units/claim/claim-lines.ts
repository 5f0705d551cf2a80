import { amountSaid, lineProblems, linesFor, sharesFor, splitForItem24G } from '../../../../core/claims';
import type { ClaimLine, DescribedLine, NdcFor, Payer, ServiceFacts, Share } from '../../../../core/claims';
import type { IsoDate } from '../../../../core/code/validity';
import { usualNdcMeasure } from '../../../../core/units';
import type { NdcMeasure, Refused, Strength } from '../../../../core/units';
import { isUnclassified, type Answer, type CodeFacts, type Counted } from '../answer';
import type { PanelInput } from '../input';
import { plainNumber } from '../plain-number';
import { readVials, strengthFrom } from '../vial-text';
import { ndcsByKind, ndcsForKinds, type KindNdc } from './kind-ndcs';
import { ndcTexts, readNdc, type NdcReading } from './ndc-reading';
import { noNdcCodes, nothingWrong, type LineCheck, type NdcCodes } from './line-check';

/** What the panel makes of its fields for the claim. */
export type Claim = {
  /** As item 24 takes them: split above 999 units where the coder wants it. */
  lines: DescribedLine[];
  /** As every other form takes them. */
  whole: DescribedLine[];
  /** Why there are no lines. */
  blocked: string | null;
  ndc: NdcReading;
  /** The opened sizes with their NDCs, where there are several. */
  kinds: KindNdc[];
  /** The quantities beside a read NDC; null without one. */
  quantity: Share[] | Refused | null;
  /** The measure in which the quantity is counted, chosen or suggested; null where nothing suggests one. */
  measure: NdcMeasure | null;
  /** Why texts with an NDC are refused although the rest is clear. */
  ndcProblem: string | null;
};

export function claimOf(
  facts: CodeFacts,
  input: PanelInput,
  answer: Answer,
  payer: Payer,
  on: IsoDate | null = null,
  /** What is wrong with modifiers and place by what the data know of them, and under which codes they have the NDCs. */
  check: LineCheck = nothingWrong,
  ndcCodes: NdcCodes = noNdcCodes,
): Claim {
  const kinds = kindsOf(facts, input, answer);
  const readings = readingsOf(facts, input, answer);
  const given = readings.filter(({ state }) => state !== 'empty');
  const ndc = given.find(({ state }) => state !== 'read') ?? given[0] ?? readNdc('', []);
  const strength = strengthFrom(input.strength, input.dose, input.vials);
  const measure = input.ndcMeasure === '' ? suggestedMeasure(facts, input, strength) : input.ndcMeasure;
  const nothing = { lines: [], whole: [], ndc, kinds, quantity: null, measure, ndcProblem: null };
  if (answer.state !== 'counted') {
    const blocked = answer.state === 'empty' ? answer.hint : answer.reason;
    return { ...nothing, blocked };
  }
  const wrong = check.modifiers ?? check.place ?? unnamed(facts, input);
  if (wrong !== null) return { ...nothing, blocked: wrong };
  const price = plainNumber(input.price.trim().replace(/^\$\s*/, ''));
  if (input.price.trim() !== '' && (price === null || !/^\d{1,7}(?:\.\d{1,4})?$/.test(price))) {
    return { ...nothing, blocked: `"${input.price.trim()}" is not a charge such as 12.50.` };
  }
  // An unclassified drug has no unit that its dose could be counted in; its NDC tells the dose all the same.
  const amount = answer.amount ?? (input.direction === 'dose' ? amountSaid(input.dose) : null);
  const counted = { ...kept(answer, input), amount };
  const isRead = ndc.state === 'read';
  const quantity = isRead
    ? quantities(facts, counted, input, { readings, kinds, measure, strength, payer })
    : null;
  const shares = quantity && !('refused' in quantity) ? quantity : withoutNdc(counted);
  const whole = linesFor(counted, {
    code: facts.record.code,
    modifiers: ownModifiers(input, counted),
    shares,
    description: answer.narrative,
    service: serviceOf(input, on),
    ...(price === null ? {} : { pricePerUnit: price }),
  });
  const described = (line: ClaimLine): DescribedLine => ({
    line,
    descriptor: facts.record.long,
    unitLabel: facts.unitLabel,
    system: facts.record.system,
  });
  return {
    ...nothing,
    lines: (input.split ? splitForItem24G(whole) : whole).map(described),
    whole: whole.map(described),
    blocked: null,
    quantity,
    ndcProblem:
      problemOf(ndc) ??
      otherCode(facts, readings, ndcCodes) ??
      (quantity && 'refused' in quantity ? quantity.refused : null),
  };
}

/** The opened sizes with their NDCs, where there are several. */
function kindsOf(facts: CodeFacts, input: PanelInput, answer: Answer): KindNdc[] {
  const opened = answer.state === 'counted' ? answer.vials : [];
  return opened.length > 1 ? ndcsByKind(facts, input, opened) : [];
}

/** What stands in the fields for NDCs: in one for all, or in one for each size. */
export function readingsOf(facts: CodeFacts, input: PanelInput, answer: Answer): NdcReading[] {
  const kinds = kindsOf(facts, input, answer);
  return kinds.length > 0
    ? kinds.map(({ reading }) => reading)
    : ndcTexts(input.ndc).map((text) => readNdc(text, facts.links.ndcs));
}

function withoutNdc({ units, discardedUnits }: Counted): Share[] {
  return [{ units, discardedUnits: discardedUnits ?? '0', ndc: null, discardedNdc: null }];
}

type NdcQuestion = {
  readings: readonly NdcReading[];
  kinds: readonly KindNdc[];
  measure: NdcMeasure | null;
  strength: Strength | null;
  payer: Payer;
};

function quantities(
  facts: CodeFacts,
  counted: Counted,
  input: PanelInput,
  { readings, kinds, measure, strength, payer }: NdcQuestion,
): Share[] | Refused {
  const ndcs =
    kinds.length > 0 ? several(facts, input, kinds) : alone(counted, input, readings, { measure, payer });
  if ('refused' in ndcs) return ndcs;
  const onDiscarded = input.ndcOnDiscarded === '' ? payer.ndcOnEveryLine : input.ndcOnDiscarded === 'yes';
  const { decimals, refuses } = payer;
  return sharesFor({ ...counted, unit: facts.unit }, ndcs, { strength, onDiscarded, decimals, refuses });
}

/** One NDC a size; a quantity that is typed for all would stand on each of their lines. */
function several(facts: CodeFacts, input: PanelInput, kinds: readonly KindNdc[]): NdcFor[] | Refused {
  if (input.ndcQuantity.trim() !== '') {
    return { refused: 'One NDC quantity was typed for several sizes: take it out, each size has its own.' };
  }
  return ndcsForKinds(facts, kinds, input.ndcMeasure);
}

/** The NDC of the only size there is, or of a dose without containers. */
function alone(
  { amount, vials }: Counted,
  { ndcQuantity }: PanelInput,
  readings: readonly NdcReading[],
  { measure, payer }: Pick<NdcQuestion, 'measure' | 'payer'>,
): NdcFor[] | Refused {
  if (measure === null) {
    return { refused: 'A solution (ML) or pieces such as vials of powder (UN)? Choose the NDC measure.' };
  }
  const own = ownQuantity(ndcQuantity.trim(), measure, payer);
  if (own && typeof own !== 'string') return own;
  if (amount === null && vials.length === 0 && own === null) {
    return { refused: 'The NDC quantity is not known: enter it.', needs: 'dose' };
  }
  const quantity = own === null ? {} : { quantity: own };
  return readings.flatMap((reading) =>
    reading.state === 'read' ? [{ digits: reading.digits, label: null, measure, ...quantity }] : [],
  );
}

function serviceOf({ place, pointers, revenue }: PanelInput, on: IsoDate | null): ServiceFacts {
  const letters = pointers.toUpperCase().replace(/[\s,;]+/g, '');
  return {
    ...(on === null ? {} : { from: on }),
    ...(place.trim() === '' ? {} : { place: place.trim() }),
    ...(letters === '' ? {} : { pointers: letters }),
    ...(revenue.trim() === '' ? {} : { revenue: revenue.trim() }),
  };
}

/** Settings that JW and JZ are not for have neither the modifiers nor the second line. */
function kept(answer: Counted, { wasteModifiers }: PanelInput): Counted {
  return wasteModifiers ? answer : { ...answer, modifiers: [] };
}

/** What is counted for this patient goes before a JW or JZ that is only usual for the code. */
function ownModifiers({ modifiers, areUsual }: PanelInput, counted: Counted): string[] {
  const own = modifiersOf(modifiers);
  const isCounted = areUsual && counted.modifiers.length > 0;
  return isCounted ? own.filter((modifier) => modifier !== 'JW' && modifier !== 'JZ') : own;
}

/** `rt, kx` → RT and KX. Whether there are too many is told with the line. */
export function modifiersOf(text: string): string[] {
  return text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
}

/** A volume on the label or a strength says liquid; an item that is counted is a piece; a bare "40 mg" says neither. */
function suggestedMeasure(
  { unit }: CodeFacts,
  { vials, dose }: PanelInput,
  strength: Strength | null,
): NdcMeasure | null {
  const [vial] = readVials(vials === '' ? dose : vials);
  if (vial && usualNdcMeasure(vial) === 'ML') return 'ML';
  if (strength) return 'ML';
  const isCounted =
    unit !== null && /^(?:each|vial|box|pair|implant|dose|treatment dose)$/.test(unit.measure);
  return isCounted ? 'UN' : null;
}

/** A quantity that the coder states, held against what the payer takes; null where there is none. */
function ownQuantity(
  typed: string,
  measure: NdcMeasure,
  { refuses, decimals }: Payer,
): string | Refused | null {
  if (typed === '') return null;
  const quantity = plainNumber(typed);
  if (quantity === null) return { refused: `"${typed}" is not a quantity such as 1.5.` };
  if (refuses.includes(measure)) return { refused: `This payer does not take ${measure}.` };
  if ((quantity.split('.')[1]?.length ?? 0) > decimals) {
    return { refused: `This payer takes ${decimals} decimals.` };
  }
  return quantity;
}

/** An unclassified code says nothing of what was given: without the name the narrative is half of one. */
function unnamed(facts: CodeFacts, { drug }: PanelInput): string | null {
  return isUnclassified(facts) && drug.trim() === ''
    ? `${facts.record.code} says nothing of what was given: enter the drug’s name for the narrative.`
    : null;
}

/** The digits that the crosswalk does not have under this code: it may have them under another. */
export function strangeNdcs(facts: CodeFacts, readings: readonly NdcReading[]): string[] {
  if (isUnclassified(facts)) return [];
  return readings.flatMap((reading) =>
    reading.state === 'read' && reading.product === null ? [reading.digits] : [],
  );
}

/** That an NDC is one of another code, in the words of the check; the crosswalk is no full list, so only that says something. */
export function otherCode(
  facts: CodeFacts,
  readings: readonly NdcReading[],
  { codes, failure }: NdcCodes,
): string | null {
  const { code } = facts.record;
  const strange = strangeNdcs(facts, readings);
  if (strange.length > 0 && failure !== null) {
    return `The NDC could not be held against the crosswalk: ${failure}`;
  }
  for (const digits of strange) {
    const others = codes.get(digits) ?? [];
    if (others.length > 0 && !others.includes(code)) {
      return `CMS lists this NDC under ${others.join(' and ')}, not under ${code}.`;
    }
  }
  return null;
}

function problemOf(ndc: NdcReading): string | null {
  return ndc.state === 'empty' || ndc.state === 'read' ? null : ndc.reason;
}

/** Why the lines cannot be collected, in words; null where they can. */
export function claimProblem({ blocked, ndcProblem, lines }: Claim): string | null {
  if (blocked !== null) return blocked;
  if (ndcProblem !== null) return `NDC: ${ndcProblem}`;
  const problems = new Set(lines.flatMap(({ line }) => lineProblems(line)));
  return problems.size > 0 ? [...problems].join(' ') : null;
}
