import {
  fl43,
  fl44,
  fl46,
  item24D,
  item24G,
  linesFor,
  segments837,
  shadedLayouts,
  shadedLine,
  tabRow,
} from '../../src/core/claims';
import type { ClaimLine, Copied, NdcOnLine, ShadedLayout } from '../../src/core/claims';
import { normaliseCode } from '../../src/core/code/normalise';
import {
  claimNdc,
  computeUnits,
  ndcMeasures,
  ndcQuantity,
  parseNdc,
  parseStrength,
  parseVial,
  unitOf,
  usualNdcMeasure,
} from '../../src/core/units';
import type { NdcMeasure, Refused, Strength, UnitsResult } from '../../src/core/units';
import { readArgs } from '../args';
import type { Args } from '../args';
import { findRecord, loadData, releaseOn } from '../data';
import { done, no, UsageError } from '../io';
import type { Io } from '../io';

type Texts = { line: ClaimLine; texts: Record<string, string>; refused: Record<string, string> };

/** Every text of a line; what a form cannot hold is listed with its reason. */
function textsOf(line: ClaimLine): Texts {
  const layouts = Object.keys(shadedLayouts) as ShadedLayout[];
  const copies: [string, Copied][] = [
    ['24D', item24D(line)],
    ['24G', item24G(line)],
    ...(line.ndc
      ? layouts.map((layout): [string, Copied] => [`24 shaded, ${layout}`, shadedLine(line, layout)])
      : []),
    ['837P', segments837(line)],
    ...(line.ndc ? [['FL43', fl43(line)] as [string, Copied]] : []),
    ['FL44', fl44(line)],
    ['FL46', fl46(line)],
    ['row', tabRow(line)],
  ];
  const texts: Record<string, string> = {};
  const refused: Record<string, string> = {};
  for (const [name, copied] of copies) {
    if ('refused' in copied) refused[name] = copied.refused;
    else texts[name] = copied.text;
  }
  return { line, texts, refused };
}

/** The NDC as it goes on the line: eleven digits and a quantity in the measure asked for, or the one usual for the label. */
function ndcFor(args: Args, result: UnitsResult): NdcOnLine | Refused | null {
  if (args.ndc === null) return null;
  const ndc = parseNdc(args.ndc);
  if ('refused' in ndc) return ndc;
  if (ndc.kind !== 'ndc') return { refused: `${ndc.text} is no NDC.` };
  const digits = claimNdc(ndc);
  if (typeof digits !== 'string') return digits;
  const vials = args.vial.map(parseVial);
  const [vial] = vials;
  const label = vial && !('refused' in vial) ? vial : null;
  const measure = args.ndcMeasure?.toUpperCase() ?? (label ? usualNdcMeasure(label) : 'ML');
  if (!isNdcMeasure(measure)) {
    return { refused: `${measure} is none of ${Object.keys(ndcMeasures).join(', ')}.` };
  }
  const pieces = result.vials.reduce((sum, { count }) => sum + count, 0);
  const strength = strengthFor(args, label);
  const quantity = ndcQuantity({
    measure,
    amount: result.amount,
    strength,
    ...(pieces > 0 ? { pieces } : {}),
  });
  return 'refused' in quantity ? quantity : { digits, measure, quantity: quantity.quantity };
}

function isNdcMeasure(text: string): text is NdcMeasure {
  return Object.hasOwn(ndcMeasures, text);
}

function strengthFor(
  args: Args,
  label: Exclude<ReturnType<typeof parseVial>, Refused> | null,
): Strength | null {
  const said = args.strength === null ? null : parseStrength(args.strength);
  if (said && !('refused' in said)) return said;
  const [substance] = label?.holds ?? [];
  return label?.volume && substance ? { substance, in: label.volume } : null;
}

/** `claim CODE --dose DOSE`: the texts for every form. Exit 1 where nothing can be calculated. */
export async function claim(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, ['json', 'data', 'on', 'dose', 'vial', 'strength', 'ndc', 'ndc-measure']);
  const [word, ...more] = args.words;
  if (word === undefined || more.length > 0 || args.dose === null) {
    throw new UsageError('One code and a dose, please: codedesk claim J0475 --dose "40 mg"');
  }
  const release = releaseOn(await loadData(args.data, io), args.on);
  const code = normaliseCode(word);
  const refuse = async (refused: string): Promise<number> => {
    if (args.json) await io.out(JSON.stringify({ code, lines: [], refused }));
    io.err(refused);
    return no;
  };
  const record = findRecord(release, code);
  const unit = record && unitOf(record);
  if (!unit) {
    return refuse(
      record ? `What one unit of ${code} is, is not known.` : `${code} is not in ${release.title}.`,
    );
  }
  const result = computeUnits({
    unit,
    dose: args.dose,
    vials: args.vial,
    strength: args.strength,
    on: args.on,
  });
  if ('refused' in result) return refuse(result.refused);
  const ndc = ndcFor(args, result);
  if (ndc && 'refused' in ndc) return refuse(ndc.refused);
  const lines = linesFor(result, { code, ndc, split: true }).map(textsOf);
  if (args.json) await io.out(JSON.stringify({ code, lines }));
  else {
    for (const { texts, refused } of lines) {
      for (const [name, text] of Object.entries(texts)) {
        await io.out(`${name}: ${text.replaceAll('\n', ' ')}`);
      }
      for (const [name, reason] of Object.entries(refused)) io.err(`${name}: ${reason}`);
    }
  }
  return done;
}
