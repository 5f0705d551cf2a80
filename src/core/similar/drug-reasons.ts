import type { StarterFacts } from '../code/record';
import type { HcpcsRecord } from '../systems/hcpcs/record';
import { sameUnit, unitLabel, unitOf } from '../units';
import { differenceOf } from './aspects';
import type { Substance } from './substance';
import type { SimilarReason } from './types';

/** One of two codes that are held beside each other. */
export type Side = {
  record: HcpcsRecord;
  starter: StarterFacts | undefined;
  text: string;
  substance: Substance | null;
};

function esrdOf({ record, starter }: Side): 'esrd' | 'non' | null {
  const text = `${record.long} ${starter?.form ?? ''}`.toLowerCase();
  if (/\bnon[- ]?esrd|\bnot on dialysis|\bnon-dialysis/.test(text)) return 'non';
  return /\besrd\b|end stage renal|\bon dialysis|\bfor dialysis/.test(text) ? 'esrd' : null;
}

function isTrial({ record, starter }: Side): boolean {
  return /\btrial\b/i.test(`${record.long} ${starter?.form ?? ''}`);
}

/** How the other code's drug is given or made, where that is other than this one's. */
function formWords(mine: Side, theirs: Side): string {
  const form = theirs.starter?.form;
  if (form !== undefined && mine.starter) {
    if (form !== mine.starter.form) return form;
    const [brands, others] = [mine.starter.brands.join(', '), theirs.starter?.brands.join(', ') ?? ''];
    return brands === others ? '' : others;
  }
  const unit = unitOf(theirs.record);
  const { words } = differenceOf(mine.text, unit ? theirs.text.replace(unit.text, ' ') : theirs.text);
  return words.replace(/^[\d. …]+$/, '');
}

/** Why two drugs stand beside each other; empty where the substances differ and no brand joins them. */
export function drugReasons(mine: Side, theirs: Side): SimilarReason[] {
  const [one, two] = [mine.substance, theirs.substance];
  if (!one || !two) return [];
  if (one.key !== two.key) {
    const brand = mine.starter?.brands.find((name) => theirs.starter?.brands.includes(name));
    return brand === undefined ? [] : [{ kind: 'brand', words: `same brand (${brand}): ${two.name}` }];
  }
  const out: SimilarReason[] = [];
  const [esrd, otherEsrd] = [esrdOf(mine), esrdOf(theirs)];
  if (esrd !== otherEsrd && (esrd ?? otherEsrd) !== null) {
    const words =
      otherEsrd === 'esrd'
        ? 'for ESRD on dialysis'
        : otherEsrd === 'non'
          ? 'for non-ESRD use'
          : 'ESRD is not named';
    out.push({ kind: 'esrd', words: `same substance (${two.key}), ${words}` });
  }
  if (isTrial(mine) !== isTrial(theirs)) {
    out.push({
      kind: 'trial',
      words: `same substance (${two.key}), ${isTrial(theirs) ? 'for the trial' : 'not for the trial'}`,
    });
  }
  if (one.suffix !== two.suffix) {
    const brands = theirs.starter?.brands.join(', ') ?? '';
    out.push({
      kind: 'brand',
      words: `same substance (${two.key}) as ${two.name}${brands === '' ? '' : `, ${brands}`}`,
    });
  }
  const [unit, otherUnit] = [unitOf(mine.record), unitOf(theirs.record)];
  if (unit && otherUnit && !sameUnit(unit, otherUnit)) {
    out.push({
      kind: 'unit',
      words: `same substance (${two.key}), other unit: ${unitLabel(otherUnit)}, not ${unitLabel(unit)}`,
    });
  }
  const form = out.some(({ kind }) => kind !== 'unit') ? '' : formWords(mine, theirs);
  if (out.length === 0 || form !== '') {
    const words = form === '' ? 'in another code' : `other route, form or maker: ${form}`;
    out.push({ kind: 'form', words: `same substance (${two.key}), ${words}` });
  }
  return out;
}
