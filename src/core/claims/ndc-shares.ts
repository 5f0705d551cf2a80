import Big from 'big.js';
import { familyOf, ndcQuantity, parseDose, parseVial, usualNdcMeasure } from '../units';
import type { Amount, NdcMeasure, OpenedKind, Refused, Strength, UnitsResult } from '../units';
import type { NdcOnLine } from './line';

/** An NDC and the opened container that it stands on. */
export type NdcFor = {
  digits: string;
  /** The container's label as the result shows it; null: the only kind there is. */
  label: string | null;
  /** Null: as the label suggests. */
  measure: NdcMeasure | null;
  /** A quantity that the coder states for the drug given. */
  quantity?: string;
};

/** One line's worth of a result: units, and the NDC with its own quantity. */
export type Share = {
  units: string;
  discardedUnits: string;
  ndc: NdcOnLine | null;
  discardedNdc: NdcOnLine | null;
};

type Counted = Pick<UnitsResult, 'units' | 'discardedUnits' | 'discarded' | 'modifiers' | 'vials'> & {
  amount: Amount | null;
  unit: UnitsResult['unit'] | null;
};

export type ShareOptions = {
  strength: Strength | null;
  /** Whether the discarded line carries the NDC, too. */
  onDiscarded: boolean;
  decimals: 2 | 3;
  refuses: readonly NdcMeasure[];
};

/** What was opened of one kind, given and lost, in the unit's measure; `each` is null where nothing was named. */
type Portion = { kind: OpenedKind | null; each: Big | null; given: Big; lost: Big; measure: string };

/**
 * The lines that a result comes to with its NDCs. Each NDC has a line and a quantity of its own: two sizes of vials
 * are two products, and one NDC for both would tell of drug that was not there.
 */
export function sharesFor(
  result: Counted,
  ndcs: readonly NdcFor[],
  options: ShareOptions,
): Share[] | Refused {
  const kinds = result.vials;
  const [only, ...others] = ndcs;
  if (!only) return [alone(result, null, null)];
  const named = ndcs.filter(({ label }) => label !== null);
  if (kinds.length > 1 && named.length < kinds.length) {
    const sizes = kinds.map(({ label, count }) => `${count} × ${label}`).join(' and ');
    return {
      refused: `${sizes} were opened: each size has an NDC of its own. Name one for each.`,
      needs: 'vials',
    };
  }
  if (kinds.length <= 1 && others.length > 0) {
    return { refused: 'There are more NDCs than kinds of containers: which one was opened?', needs: 'vials' };
  }
  const shares: Share[] = [];
  const portions = portionsOf(result);
  if ('refused' in portions) return portions;
  let before = { units: new Big(0), amount: new Big(0) };
  const size = new Big(result.unit?.amount ?? 1);
  for (const [index, portion] of portions.entries()) {
    const ndc = kinds.length > 1 ? ndcs.find(({ label }) => label === portion.kind?.label) : only;
    if (!ndc) return { refused: `No NDC stands for ${portion.kind?.label ?? ''}.`, needs: 'vials' };
    const amount = before.amount.plus(portion.given);
    const isLast = index === portions.length - 1;
    // Rounded up over all containers together, so that the parts add up to what was counted.
    const units = isLast ? new Big(result.units) : amount.div(size).round(0, Big.roundUp);
    const share = shareOf(portion, ndc, options, result);
    if ('refused' in share) return share;
    shares.push({ ...share, units: units.minus(before.units).toFixed() });
    before = { units, amount };
  }
  return lostOver(shares, portions, result);
}

function alone(result: Counted, ndc: NdcOnLine | null, discardedNdc: NdcOnLine | null): Share {
  return { units: result.units, discardedUnits: result.discardedUnits ?? '0', ndc, discardedNdc };
}

/** What was given by the words of a dose: an unclassified drug has no unit that it could be counted in. */
export function amountSaid(dose: string): Amount | null {
  const said = parseDose(dose);
  const [given, ...others] = 'refused' in said ? [] : said.amounts;
  return given && others.length === 0 && given.measure !== 'each' ? given : null;
}

/**
 * The drug given, filled from the largest containers on, and what was discarded behind it. What is neither stays out: the rest of
 * a multi-dose vial, and what earlier or later patients had, is on no line of this claim.
 */
function portionsOf({ vials, amount, discarded }: Counted): Portion[] | Refused {
  const measure = vials[0]?.each?.measure ?? amount?.measure ?? '';
  const held = vials.map((kind) => ({ kind, each: new Big(kind.each?.amount ?? 0) }));
  if (held.length === 0 || held.some(({ each }) => each.lte(0))) {
    const given = new Big(amount?.amount ?? 0);
    return [{ kind: vials[0] ?? null, each: null, given, lost: new Big(discarded?.amount ?? 0), measure }];
  }
  if (amount?.measure !== measure) {
    return { refused: 'How much of the containers was given is not known: enter the NDC quantity.' };
  }
  let left = new Big(amount.amount);
  let leftLost = discarded && discarded.measure === measure ? new Big(discarded.amount) : new Big(0);
  const bySize = [...held].sort((one, other) => other.each.cmp(one.each));
  return bySize.map(({ kind, each }) => {
    const content = each.times(kind.count);
    const given = least(left, content);
    const lost = least(leftLost, content.minus(given));
    left = left.minus(given);
    leftLost = leftLost.minus(lost);
    return { kind, each, given, lost, measure };
  });
}

const least = (one: Big, other: Big): Big => (one.lt(other) ? one : other);

function shareOf(
  portion: Portion,
  ndc: NdcFor,
  { strength, onDiscarded, decimals, refuses }: ShareOptions,
  result: Counted,
): Share | Refused {
  const { kind, each, given, lost, measure } = portion;
  const label = kind ? parseVial(kind.label) : null;
  const vial = label && !('refused' in label) ? label : null;
  const [substance] = vial?.holds ?? [];
  const own = vial?.volume && substance ? { substance, in: vial.volume } : strength;
  const chosen = ndc.measure ?? (vial ? usualNdcMeasure(vial) : familyOf(measure) === 'count' ? 'UN' : 'ML');
  const hasLost = onDiscarded && result.modifiers.includes('JW') && lost.gt(0);
  const quantity = (amount: Big, count: Big | null) =>
    ndcQuantity({
      measure: chosen,
      amount: { amount: amount.toFixed(), measure },
      strength: own,
      decimals,
      refuses,
      ...(count ? { pieces: count.toFixed() } : {}),
    });
  const lostPieces = each && hasLost ? lost.div(each).round(decimals, Big.roundHalfUp) : new Big(0);
  // Pieces are what was given and lost of them: all that were opened, but only a part where the rest is for others.
  const pieces = each ? given.plus(lost).div(each) : new Big(kind?.count ?? 0);
  // Of a kind of which nothing was given there is no line for the drug given.
  const isGiven = given.gt(0) || portion.each === null;
  const stated = ndc.quantity === undefined ? null : { measure: chosen, quantity: ndc.quantity };
  const first = isGiven ? (stated ?? quantity(given, kind ? pieces.minus(lostPieces) : null)) : null;
  if (first && 'refused' in first) return first;
  const second = hasLost ? quantity(lost, lostPieces) : null;
  if (second && 'refused' in second) return second;
  const onLine = (value: { measure: NdcMeasure; quantity: string } | null): NdcOnLine | null =>
    value && { digits: ndc.digits, measure: value.measure, quantity: value.quantity };
  return { ...alone(result, onLine(first), onLine(second)), discardedUnits: '0' };
}

/**
 * The discarded units of each kind: whole units of what was left in it. What the rounding of the drug given took
 * away, it took from the container that was begun.
 */
function lostOver(shares: readonly Share[], portions: readonly Portion[], result: Counted): Share[] {
  const size = new Big(result.unit?.amount ?? 1);
  const begun = Math.max(
    0,
    portions.findIndex(({ lost }) => lost.gt(0)),
  );
  const units = portions.map(({ lost }) => lost.div(size).round(0, Big.roundDown));
  const others = units.reduce((sum, one, index) => (index === begun ? sum : sum.plus(one)), new Big(0));
  const rest = new Big(result.discardedUnits ?? '0').minus(others);
  const isSplit = rest.gte(0);
  return shares.map((share, index) => {
    const own = index === begun ? rest : (units[index] ?? new Big(0));
    const whole = index === begun ? (result.discardedUnits ?? '0') : '0';
    return { ...share, discardedUnits: isSplit ? own.toFixed() : whole };
  });
}
