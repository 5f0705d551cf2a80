import {
  amountSaid,
  isTrip,
  lineProblems,
  linesFor,
  payerOf,
  payers,
  sharesFor,
} from '../../src/core/claims';
import type { ClaimLine, LineDetails, NdcFor, Payer, ServiceFacts } from '../../src/core/claims';
import { normaliseCode } from '../../src/core/code/normalise';
import {
  amountInWords,
  claimNdc,
  countFor,
  ndcMeasures,
  parseDose,
  parseNdc,
  parseStrength,
  parseVial,
} from '../../src/core/units';
import type { Counted, NdcMeasure, Refused, Strength } from '../../src/core/units';
import { isModifierCode } from '../../src/core/systems/hcpcs/record';
import { readArgs } from '../args';
import type { Args } from '../args';
import { findingsOn } from '../claim-check';
import { textsOf } from '../claim-texts';
import { loadData } from '../data';
import { done, no, UsageError } from '../io';
import type { Io } from '../io';
import { loadRecords, type Records } from '../records';
import { timeRule } from '../time-rule';

function isNdcMeasure(text: string): text is NdcMeasure {
  return Object.hasOwn(ndcMeasures, text);
}

/** `70121-2505-02` for the only kind of container; `100 mg=50242-0051-21` where there are several. */
function readNdc(text: string, measure: NdcMeasure | null): NdcFor | Refused {
  const [left = '', right] = text.split('=').map((part) => part.trim());
  const vial = right === undefined ? null : parseVial(left);
  if (vial && 'refused' in vial) return vial;
  const ndc = parseNdc(right ?? left);
  if ('refused' in ndc) return ndc;
  if (ndc.kind !== 'ndc') return { refused: `${ndc.text} is not an NDC.` };
  const digits = claimNdc(ndc);
  return typeof digits === 'string' ? { digits, label: vial?.label ?? null, measure } : digits;
}

/** The NDCs as they go on the lines: several without sizes stand in the order of the containers. */
function ndcsFor(args: Args, result: Counted): NdcFor[] | Refused {
  const measure = args.ndcMeasure?.toUpperCase() ?? null;
  if (measure !== null && !isNdcMeasure(measure)) {
    return { refused: `${measure} is not one of ${Object.keys(ndcMeasures).join(', ')}.` };
  }
  const ndcs: NdcFor[] = [];
  for (const text of args.ndc) {
    const ndc = readNdc(text, measure);
    if ('refused' in ndc) return ndc;
    ndcs.push(ndc);
  }
  const inOrder =
    ndcs.length > 1 && ndcs.length === result.vials.length && ndcs.every(({ label }) => label === null);
  return inOrder ? ndcs.map((ndc, index) => ({ ...ndc, label: result.vials[index]?.label ?? null })) : ndcs;
}

/** The strength as named, or as the dose itself says it. */
function strengthOf(args: Args): Strength | null {
  const said = args.strength === null ? null : parseStrength(args.strength);
  if (said && !('refused' in said)) return said;
  const dose = parseDose(args.dose ?? '');
  return 'refused' in dose ? null : dose.strength;
}

function serviceOf({ on, to, place, pointers, revenue }: Args): ServiceFacts {
  return {
    ...(on === null ? {} : { from: on }),
    ...(to === null ? {} : { to }),
    ...(place === null ? {} : { place }),
    ...(pointers === null ? {} : { pointers: pointers.toUpperCase().replace(/[\s,]/g, '') }),
    ...(revenue === null ? {} : { revenue }),
  };
}

function linesOf(args: Args, code: string, result: Counted, payer: Payer): ClaimLine[] | Refused {
  const ndcs = ndcsFor(args, result);
  if ('refused' in ndcs) return ndcs;
  const { decimals, refuses, ndcOnEveryLine: onDiscarded } = payer;
  const amount = result.amount ?? amountSaid(args.dose ?? '');
  const shares = sharesFor({ ...result, amount }, ndcs, {
    strength: strengthOf(args),
    onDiscarded,
    decimals,
    refuses,
  });
  if ('refused' in shares) return shares;
  const drug = args.drug?.trim() ?? '';
  if (result.narrative !== '' && drug === '') {
    return {
      refused: `${code} says nothing of what was given: name the drug for its narrative, with --drug.`,
    };
  }
  const words = [drug, result.narrative].filter(Boolean).join(' ');
  const lost = result.discarded ? `${amountInWords(result.discarded)} discarded` : '';
  const details: LineDetails = {
    code,
    shares,
    modifiers: args.modifier.map((modifier) => modifier.toUpperCase()),
    description: result.narrative === '' ? '' : words,
    ...(result.narrative === '' ? {} : { discardedDescription: [drug, lost].filter(Boolean).join(' ') }),
    service: serviceOf(args),
    ...(args.price === null ? {} : { pricePerUnit: args.price }),
  };
  const lines = linesFor(result, details);
  if (lines.length === 0) return { refused: `${result.units} units: there is nothing to bill.` };
  // One unit of an unclassified drug is whatever was given: its charge says nothing of what was discarded.
  if (result.narrative !== '') {
    for (const line of lines) if (line.modifiers.includes('JW')) line.charge = null;
  }
  const problems = [...new Set(lines.flatMap(lineProblems))];
  return problems.length > 0 ? { refused: problems.join(' ') } : lines;
}

/**
 * A modifier that the data have. Those of two digits are CPT's and cannot be looked up; what has not the shape of a modifier is told
 * with the line.
 */
function isKnownModifier(modifier: string, of: string, records: Records): boolean {
  const code = modifier.toUpperCase();
  return !isModifierCode(code) || isTrip(of, code) || records.find(code)?.record.kind === 'modifier';
}

const flags = [
  ...([
    'json',
    'data',
    'on',
    'to',
    'dose',
    'vial',
    'strength',
    'ndc',
    'ndc-measure',
    'time',
    'time-rule',
    'multi-dose',
    'drug',
  ] as const),
  ...(['place', 'pointers', 'revenue', 'price', 'payer', 'modifier'] as const),
];

/** `claim CODE --dose DOSE`: the texts for every form. Exit 1 where nothing can be calculated. */
export async function claim(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, flags);
  const [word, ...more] = args.words;
  if (word === undefined || more.length > 0 || args.dose === null) {
    throw new UsageError('One code and a dose, please: codedesk claim J0475 --dose "40 mg"');
  }
  if (args.payer !== null && !payers.some(({ id }) => id === args.payer)) {
    throw new UsageError(`--payer is one of ${payers.map(({ id }) => id).join(', ')}`);
  }
  if (args.price !== null && !/^\d{1,7}(?:\.\d{1,4})?$/.test(args.price)) {
    throw new UsageError('--price is the charge for one unit, such as 12.50');
  }
  const payer = payerOf(args.payer);
  const time = timeRule(args);
  const data = await loadData(args.data, io);
  const records = loadRecords(data)(args.on);
  const code = normaliseCode(word);
  const refuse = async (refused: string): Promise<number> => {
    if (args.json) await io.out(JSON.stringify({ code, lines: [], refused }));
    io.err(refused);
    return no;
  };
  const merged = records.find(code);
  if (!merged) return refuse(records.missing(code));
  const result = countFor({
    record: merged.record,
    dose: args.dose,
    vials: args.vial,
    strength: args.strength,
    on: args.on,
    noc: payer.noc,
    ...(time ? { time } : {}),
    ...(args.multiDose ? { container: 'multi-dose' as const } : {}),
  });
  if ('refused' in result) return refuse(result.refused);
  const unknown = args.modifier.find((modifier) => !isKnownModifier(modifier, code, records));
  if (unknown !== undefined) return refuse(`${unknown} is not a modifier in ${merged.sources.text.title}.`);
  const lines = linesOf(args, code, result, payer);
  if ('refused' in lines) return refuse(lines.refused);
  const { on, multiDose: isMultiDose } = args;
  const found = await findingsOn(lines, { data, today: io.today(), on, isMultiDose });
  if (found.refused.length > 0) return refuse(found.refused.join(' '));
  const texts = lines.map((line) => textsOf(line, payer, args.payer === null ? null : payer.shaded));
  const release = merged.sources.text.title;
  const warnings = [...records.cautions(merged, on ?? io.today(), on !== null), ...found.warnings];
  const cautions = warnings.length > 0 ? { warnings } : {};
  if (args.json) await io.out(JSON.stringify({ code, release, lines: texts, ...cautions }));
  else {
    for (const [index, { texts: forms, refused }] of texts.entries()) {
      if (texts.length > 1) await io.out(`Line ${index + 1} of ${texts.length}`);
      for (const [name, text] of Object.entries(forms)) {
        await io.out(`${name}: ${text.replaceAll('\n', ' ')}`);
      }
      for (const [name, reason] of Object.entries(refused)) io.err(`${name}: ${reason}`);
    }
  }
  for (const warning of warnings) io.err(`Note: ${warning}`);
  return done;
}
