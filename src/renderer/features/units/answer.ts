import { amountInWords, amountOf, countFor, familyOf, isNoc, parseUnit } from '../../../core/units';
import type { Amount, Modifier, Need, OpenedKind, Step } from '../../../core/units';
import type { Payer } from '../../../core/claims';
import type { IsoDate } from '../../../core/code/validity';
import type { Unit } from '../../../core/code/record';
import type { CodeReply } from '../../../core/lookup/messages';
import type { PanelInput } from './input';
import { askedFor } from './panel/asked-words';
import { plainNumber } from './plain-number';
import { containerCount } from './vial-text';

/** What the panel needs to know of a code. */
export type CodeFacts = Pick<CodeReply, 'record' | 'unit' | 'unitLabel' | 'links'>;

export type Counted = {
  state: 'counted';
  /** What units that were entered stand for, `40 mg` or `at most 40 mg`; null where a dose was counted. */
  covers: string | null;
  units: string;
  discardedUnits: string | null;
  discarded: Amount | null;
  modifiers: Modifier[];
  vials: OpenedKind[];
  /** What was given, in the unit's measure; null where nothing tells. */
  amount: Amount | null;
  steps: Step[];
  /** Drug and amount of an unclassified code. */
  narrative: string;
};

export type Answer =
  { state: 'empty'; hint: string } | { state: 'refused'; reason: string; needs: Need | null } | Counted;

export function isUnclassified({ record, links }: CodeFacts): boolean {
  return isNoc(record) || (links.noc === true && /^[CJQ]/.test(record.code));
}

/** Codes of drugs and biologicals, where payers ask for JW or JZ. */
export function isDrug(facts: CodeFacts): boolean {
  return /^[JQC]/.test(facts.record.code) && facts.unit !== null && !isUnclassified(facts);
}

/** Without a unit there is nothing to count a dose in: only the units themselves can be entered. */
export function directionOf(facts: CodeFacts, { direction }: PanelInput): PanelInput['direction'] {
  return facts.unit || isUnclassified(facts) ? direction : 'units';
}

/** What the fields come to: a number with its explanation, or what is missing, in words. */
export function answerFor(facts: CodeFacts, input: PanelInput, payer: Payer, on: IsoDate): Answer {
  if (directionOf(facts, input) === 'units') return fromUnits(facts, input);
  const isNarrative = isUnclassified(facts) || !facts.unit;
  if (input.dose.trim() === '') {
    return { state: 'empty', hint: isNarrative ? narrativeHint : askedFor(facts.unit).hint };
  }
  const isBareCount = isNarrative && /^\s*\d{1,4}\s*$/.test(input.vials);
  const result = countFor({
    record: facts.unit ? { ...facts.record, unit: facts.unit } : facts.record,
    isUnclassified: isNarrative,
    noc: payer.noc,
    containers: containerCount(input.vials),
    dose: input.dose,
    strength: input.strength.trim() === '' ? null : input.strength,
    vials: input.vials.trim() === '' || isBareCount ? [] : [input.vials],
    container: input.container,
    restGoesOn: input.restGoesOn,
    on,
    ...(input.time === '' ? {} : { time: input.time }),
    ...(input.vialsAre === 'either' ? {} : { vialsAre: input.vialsAre }),
    ...(input.usedBefore.trim() === '' ? {} : { usedBefore: input.usedBefore }),
  });
  if ('refused' in result) return refused(result.refused, result.needs);
  const narrative = isNarrative ? [input.drug.trim(), result.narrative].filter(Boolean).join(' ') : '';
  return { ...result, state: 'counted', covers: null, narrative };
}

/** A unit of one piece or one mile: so many units are so many of them. */
const isOwnCount = ({ amount, measure }: Unit): boolean =>
  amount === '1' && (measure === 'each' || measure === 'mile');

/** Codes that an NDC may go with: those of drugs and biologicals, and whatever the crosswalk has packages of. */
export function takesNdc(facts: CodeFacts): boolean {
  const { record, unit, links } = facts;
  if (links.ndcs.length > 0 || isUnclassified(facts) || /^(?:J|A9[5-7]|C9|Q5)/.test(record.code)) return true;
  const family = unit && familyOf(unit.measure);
  const isMeasured = family === 'mass' || family === 'volume' || family === 'activity';
  return isMeasured && /^[ABCPQS]/.test(record.code);
}

const narrativeHint = 'Enter the dose: it goes into the narrative of the unclassified code.';

function refused(reason: string, needs?: Need): Answer {
  return { state: 'refused', reason, needs: needs ?? null };
}

const nothingOpened = { discardedUnits: null, discarded: null, modifiers: [], vials: [] };

function whyNoUnit(descriptor: string): string {
  const parsed = parseUnit(descriptor);
  const why = 'refused' in parsed ? parsed.refused : 'It is not known what one unit is.';
  return `${why} Enter the billing units themselves.`;
}

/** Units entered as they are: how much they stand for. */
function fromUnits(facts: CodeFacts, { units: text, drug }: PanelInput): Answer {
  const { unit, record } = facts;
  if (text.trim() === '') {
    return {
      state: 'empty',
      hint: unit ? 'Enter billing units to see what they stand for.' : whyNoUnit(record.long),
    };
  }
  const units = plainNumber(text);
  const isMileage = unit?.measure === 'mile';
  if (units === null || !/^(?:0|[1-9]\d{0,8})(?:\.\d{1,2})?$/.test(units) || !/[1-9]/.test(units)) {
    return refused(`"${text.trim()}" is not a number of billing units.`, 'dose');
  }
  if (units.includes('.') && !isMileage) {
    return refused('Units are whole numbers; only mileage has decimals.', 'dose');
  }
  const narrative = isUnclassified(facts) ? drug.trim() : '';
  const counted = { ...nothingOpened, state: 'counted' as const, units, narrative, covers: null };
  if (!unit) {
    const text = 'the descriptor does not state a unit: the number is taken as entered';
    return { ...counted, amount: null, steps: [{ rule: 'arithmetic', text }] };
  }
  const amount = amountOf(unit, units);
  const covered = amountInWords(amount);
  const count = `${units} ${units === '1' ? 'unit' : 'units'}`;
  const each = amountInWords(unit);
  const step: Step = unit.upTo
    ? { rule: 'up to', text: `${count} of up to ${each} cover at most ${covered}` }
    : { rule: 'arithmetic', text: `${count} × ${each} = ${covered}` };
  const covers = isOwnCount(unit) ? null : `${unit.upTo ? 'at most' : '='} ${covered}`;
  return { ...counted, covers, amount, steps: [step] };
}
