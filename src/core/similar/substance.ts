import type { StarterFacts } from '../code/record';
import type { CodeRecord } from '../code/record';
import { pieces } from '../text/pieces';
import { unitOf } from '../units';
import { familyOf } from '../units/measures';

/** A drug's name taken apart. */
export type Substance = {
  /** Without salt and biosimilar suffix, for comparing: `infliximab`. */
  key: string;
  /** As it is written, lower case: `infliximab-dyyb`. */
  name: string;
  /** The four letters of a biosimilar or of a newer original: `dyyb`. */
  suffix: string;
};

const salts = new Set(
  (
    'sodium potassium calcium hydrochloride hcl acetate phosphate sulfate sulphate citrate chloride bromide succinate tartrate mesylate ' +
    'maleate fumarate besylate lactate gluconate nitrate decanoate enanthate cypionate undecanoate pamoate hydrobromide dihydrate anhydrous ' +
    'monohydrate hemihydrate trihydrate dimeglumine meglumine tromethamine human recombinant'
  ).split(' '),
);

/** Words with which the name of a drug is over. */
const ends = new Set(
  'per for oral inhalation injection infusion implant intravitreal intravenous topical powder solution suspension extended up not excludes with in via by to biosimilar'.split(
    ' ',
  ),
);

const drugFamilies = new Set<string>([
  'mass',
  'volume',
  'activity',
  'kallikrein activity',
  'equivalents',
  'cells',
  'vector genomes',
]);
const drugCategories = new Set(['Drugs', 'Chemotherapy', 'Contrast', 'Radiopharmaceuticals']);

function isDrug(record: CodeRecord, starter: StarterFacts | undefined): boolean {
  if (starter) return drugCategories.has(starter.category);
  if (/^(?:injection|infusion)\b/i.test(record.long) || record.code.startsWith('J')) return true;
  if (!/^[QCSA]/.test(record.code)) return false;
  const unit = unitOf(record);
  return unit !== null && drugFamilies.has(familyOf(unit.measure));
}

function read(text: string): Substance | null {
  const words: string[] = [];
  let suffix = '';
  for (const piece of pieces(text)) {
    if (piece.kind === 'mark') {
      if (words.length > 0) break;
      continue;
    }
    if (words.length === 0 && /^(?:injection|infusion|inj)$/.test(piece.text)) continue;
    if (words.length > 0 && (ends.has(piece.text) || piece.kind === 'number')) break;
    if (piece.kind === 'glued' && /^[a-z]{4}$/.test(piece.text)) suffix = piece.text;
    else words.push(piece.text);
  }
  if (words.length === 0) return null;
  const core = words.filter((word) => !salts.has(word));
  const name = words.join(' ') + (suffix === '' ? '' : `-${suffix}`);
  return { key: (core.length > 0 ? core : words).join(' '), name, suffix };
}

/** What a drug code is about, by the starter catalog where that knows it, else by the descriptor; null for what is no drug. */
export function substanceOf(record: CodeRecord, starter: StarterFacts | undefined): Substance | null {
  if (record.kind === 'modifier' || !isDrug(record, starter)) return null;
  return read(starter?.name ?? record.long);
}
