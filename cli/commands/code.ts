import type { CodeRef } from '../../src/core/code/ref';
import { foreignShape, typedRefs } from '../../src/core/lookup/foreign-shapes';
import type { CodeReply } from '../../src/core/lookup/messages';
import { historyOf } from '../../src/core/releases/history';
import { datingDoubt } from '../../src/core/releases/in-force';
import { linkSources, type Links } from '../../src/core/releases/links';
import { systemOf } from '../../src/core/systems/registry';
import { readArgs } from '../args';
import { loadData, dataTitle, type Data } from '../data';
import { done, no, UsageError, type Io } from '../io';
import { loadLookup } from '../lookup';
import { codeShape, statusInWords } from '../shape';

/** The page for people: the same groups of facts as in the window, with the source of each part. */
function pageLines(
  { record, unitLabel, status, factGroups, sources, fieldTexts }: CodeReply,
  on: string,
): string[] {
  const { text, dates, facts } = sources;
  const said = dates ? `, says ${dates.title}` : '';
  const doubt = datingDoubt(dates?.from ?? text.from, on, systemOf(record.system)?.cadence);
  const lines: [string, string][] = [
    ['short', record.short],
    ['unit', unitLabel ?? (fieldTexts.length > 0 ? '' : 'not known')],
    ['status', `${statusInWords(status)} on ${on}${said}`],
    ['caution', doubt ?? ''],
    ...factGroups.flatMap((group) =>
      group.facts.map(({ label, words, raw }): [string, string] => [
        label,
        raw && raw !== words ? `${raw} (${words})` : words,
      ]),
    ),
    ...fieldTexts.map((field): [string, string] => [field.field, field.text]),
    ['from', text.title],
    ['facts from', facts && facts.title !== text.title ? facts.title : ''],
  ];
  return [
    `${systemOf(record.system)?.format(record.code) ?? record.code}  ${record.long}`,
    ...lines.flatMap(([name, value]) => (value === '' ? [] : [`  ${`${name}:`.padEnd(17)} ${value}`])),
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

/** What the command says of one code that the data have. */
function answerFor(ref: CodeRef, page: CodeReply, data: Data, on: string, asked: string | null) {
  const { record, sources, status } = page;
  const history = historyOf(ref, data.releases);
  const links = linkSources(data.sources).of(ref.code, asked);
  const release = sources.text.title;
  const ended = record.valid?.to ?? null;
  return { ...codeShape(record), status, ended, on, release, sources, ...links, history };
}

/** `code CODE [--on DATE]`: the records of a code in every system and its status. Exit 1 where nothing held has it. */
export async function code(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, ['json', 'data', 'on', 'system']);
  const [word, ...more] = args.words;
  if (word === undefined || more.length > 0) throw new UsageError('One code, please: codedesk code J0475');
  const data = await loadData(args.data, io);
  const lookup = await loadLookup(data, args);
  const on = args.on ?? io.today();
  const found = typedRefs(word, lookup.systems).flatMap((ref) => {
    const page = lookup.code(ref, on);
    return page ? [{ ref, page }] : [];
  });
  if (found.length === 0) {
    const shape = foreignShape(word, lookup.held);
    const asked = word.toUpperCase();
    const title = dataTitle(data, args.on);
    const error = shape
      ? `${asked} is not in ${title}. It looks like ${shape.name}. ${shape.advice}`
      : `${asked} is not in ${title}.`;
    if (args.json) await io.out(JSON.stringify({ code: asked, status: 'unknown', release: title, error }));
    io.err(error);
    return no;
  }
  if (args.json) {
    const answers = found.map(({ ref, page }) => answerFor(ref, page, data, on, args.on));
    await io.out(JSON.stringify(answers.length === 1 ? answers[0] : answers));
    return done;
  }
  for (const { page } of found) {
    for (const line of pageLines(page, on)) await io.out(line);
    for (const line of linkLines(page.links)) await io.out(`  ${line}`);
  }
  return done;
}
