import { inWords } from '../../src/core/systems/hcpcs/words';
import { normaliseCode, statusOn } from '../../src/core/code/record';
import type { CodeRecord, Release } from '../../src/core/code/record';
import { historyOf } from '../../src/core/releases/history';
import { linkSources } from '../../src/core/releases/links';
import type { Links } from '../../src/core/releases/links';
import { unitOf } from '../../src/core/units';
import { readArgs } from '../args';
import { findRecord, loadData, releaseOn } from '../data';
import { done, no, UsageError } from '../io';
import type { Io } from '../io';
import { codeShape, statusInWords } from '../shape';

/** Name and value of each line of the text page; empty values leave their line out. */
function lines(record: CodeRecord, release: Release, on: string): [string, string][] {
  const { facts, starter } = record;
  const words = (field: Parameters<typeof inWords>[0], value: string) => {
    const meaning = inWords(field, value);
    return meaning === null ? value : `${value} (${meaning})`;
  };
  return [
    ['', `${record.code}  ${record.long}`],
    ['short', record.short],
    ['unit', unitOf(record)?.text ?? 'not known'],
    ['status', `${statusInWords(statusOn(record, on))} on ${on}`],
    ['brands', starter?.brands.join(', ') ?? ''],
    ['note', starter?.note ?? ''],
    ['coverage', facts?.coverage ? words('coverage', facts.coverage) : ''],
    ['pricing', (facts?.pricing ?? []).map((value) => words('pricing', value)).join(', ')],
    ['BETOS', facts?.betos ? words('betos', facts.betos) : ''],
    [
      'type of service',
      (facts?.tos ?? '')
        .split('')
        .map((value) => words('typeOfService', value))
        .join(', '),
    ],
    ['added', facts?.added ?? ''],
    [
      'last action',
      facts?.action ? `${words('action', facts.action)}${facts.effective ? `, ${facts.effective}` : ''}` : '',
    ],
    ['ended', facts?.ended ?? ''],
    ['see', facts?.xref.join(', ') ?? ''],
    ['from', release.title],
  ];
}

/** Payment limit, products and edits for people. */
function linkLines({ paymentLimit, ndcs, mue, noc, corrections }: Links): string[] {
  const lines: string[] = [];
  if (noc) lines.push('Not otherwise classified: the claim line needs a narrative.');
  if (paymentLimit) {
    lines.push(
      `Payment limit: ${paymentLimit.limit === null ? 'not stated' : `$${paymentLimit.limit}`} per ${paymentLimit.dosage} (${paymentLimit.quarter ?? paymentLimit.source})`,
    );
  }
  for (const { setting, value, mai, quarter, source } of mue) {
    lines.push(`MUE, ${setting}: ${value}${mai === null ? '' : `, MAI ${mai}`} (${quarter ?? source})`);
  }
  for (const { action, effective, source } of corrections) {
    lines.push(`Correction: ${action}${effective === null ? '' : `, ${effective}`} (${source})`);
  }
  for (const { ndc, drug, labeler, unitsPerItem, computedUnits, unitsPerPackage, quarter } of ndcs) {
    lines.push(
      `${ndc.padEnd(13)} ${drug}, ${labeler}: ${unitsPerItem ?? '?'} units per item, ${computedUnits ?? unitsPerPackage ?? '?'} per package (${quarter ?? ''})`,
    );
  }
  return lines;
}

/** `code CODE [--on DATE]`: one code's record and its status. Exit 1 where the release does not have it. */
export async function code(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, ['json', 'data', 'on']);
  const [word, ...more] = args.words;
  if (word === undefined || more.length > 0) throw new UsageError('One code, please: codedesk code J0475');
  const data = await loadData(args.data, io);
  const release = releaseOn(data, args.on);
  const asked = normaliseCode(word);
  const record = findRecord(release, asked);
  const kind = record?.kind ?? (asked.length === 2 ? 'modifier' : 'procedure');
  const history = historyOf(asked, kind, data.releases);
  const links = linkSources(data.sources).of(asked, args.on);
  if (!record) {
    const elsewhere = history.filter(({ listed }) => listed).map(({ release: title }) => title);
    const error = `${asked} is not in ${release.title}${elsewhere.length > 0 ? `, but in ${elsewhere.join(', ')}` : ''}.`;
    const answer = { code: asked, status: 'unknown', release: release.title, error, ...links, history };
    if (args.json) await io.out(JSON.stringify(answer));
    io.err(error);
    return no;
  }
  const on = args.on ?? io.today();
  if (args.json) {
    const status = statusOn(record, on);
    await io.out(
      JSON.stringify({ ...codeShape(record), status, on, release: release.title, ...links, history }),
    );
    return done;
  }
  for (const [name, value] of lines(record, release, on)) {
    if (value !== '') await io.out(name === '' ? value : `  ${`${name}:`.padEnd(17)} ${value}`);
  }
  for (const line of linkLines(links)) await io.out(`  ${line}`);
  return done;
}
