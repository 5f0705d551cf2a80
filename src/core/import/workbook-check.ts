import { counted, squeeze } from '../files/text';
import type { SourceIssue } from '../code/record';
import type { CmsFacts, HcpcsRecord } from '../systems/hcpcs/record';

const factNames: Record<keyof CmsFacts, string> = {
  pricing: 'pricing',
  multiplePricing: 'multiple pricing',
  ncd: 'coverage manual reference',
  mcm: 'carriers manual reference',
  statute: 'statute',
  labCertification: 'laboratory certification',
  xref: 'cross-reference',
  coverage: 'coverage',
  ascGroup: 'ASC group',
  ascEffective: 'ASC date',
  mog: 'MOG group',
  mogPolicy: 'MOG policy',
  mogEffective: 'MOG date',
  processingNote: 'processing note',
  betos: 'BETOS',
  tos: 'type of service',
  anesthesiaUnits: 'anesthesia units',
  added: 'added date',
  effective: 'action effective date',
  ended: 'termination date',
  action: 'action code',
};

const plainly = (value: string | string[] | null) => (Array.isArray(value) ? value.join(' ') : (value ?? ''));

function differences(record: HcpcsRecord, other: HcpcsRecord): string[] {
  const names: string[] = [];
  if (squeeze(record.long) !== squeeze(other.long)) names.push('long description');
  if (squeeze(record.short) !== squeeze(other.short)) names.push('short description');
  if (!record.facts || !other.facts) return names;
  for (const key of Object.keys(factNames) as (keyof CmsFacts)[]) {
    if (plainly(record.facts[key]) !== plainly(other.facts[key])) names.push(factNames[key]);
  }
  return names;
}

/**
 * Where a release's workbook says something else than its txt, one issue a field: CMS's workbooks lose dates and
 * leading zeros now and then, so the txt counts. White space is no difference.
 */
export function compareCopies(used: readonly HcpcsRecord[], copy: readonly HcpcsRecord[]): SourceIssue[] {
  const keyOf = ({ kind, code }: HcpcsRecord) => `${kind} ${code}`;
  const others = new Map(copy.map((record) => [keyOf(record), record]));
  const found = new Map<string, string[]>();
  const note = (what: string, code: string) => found.set(what, [...(found.get(what) ?? []), code]);
  for (const record of used) {
    const other = others.get(keyOf(record));
    others.delete(keyOf(record));
    if (!other) note('the code itself, missing here', record.code);
    else for (const name of differences(record, other)) note(name, record.code);
  }
  for (const { code } of others.values()) note('the code itself, missing in the txt', code);
  return [...found].map(([what, codes]) => {
    const shown = codes.slice(0, 5).join(', ');
    return {
      line: null,
      message: `Differs from the txt in ${what}: ${counted(codes.length, 'code')} (${shown}${codes.length > 5 ? ', …' : ''}). The txt counts.`,
    };
  });
}
