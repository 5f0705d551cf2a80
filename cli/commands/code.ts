import type { CodeRef } from '../../src/core/code/ref';
import { foreignShape, typedRefs } from '../../src/core/lookup/foreign-shapes';
import type { CodeReply } from '../../src/core/lookup/messages';
import { historyOf } from '../../src/core/releases/history';
import { codeDoubt, limitDoubt } from '../../src/core/releases/in-force';
import { areaOf, type PaymentPart } from '../../src/core/payment';
import type { Links } from '../../src/core/releases/links';
import { formatCode, systemOf } from '../../src/core/systems/about';
import { readArgs } from '../args';
import { loadData, dataTitle, withCustomerFiles, type Data } from '../data';
import { done, no, UsageError, type Io } from '../io';
import { loadLookup } from '../lookup';
import { sectionLines } from '../section-lines';
import { codeShape, statusInWords } from '../shape';

/** Where what is held does not really speak of the day: a release of its system's cadence may have come since. */
const datingCaution = ({ record, sources }: Pick<CodeReply, 'record' | 'sources'>, on: string) =>
  codeDoubt(sources, record.valid, on, systemOf(record.system)?.cadence);

/** The page for people: the same groups of facts as in the window, with the source of each part. */
function pageLines(
  { record, unitLabel, status, factGroups, sources, fieldTexts, successors }: CodeReply,
  on: string,
): string[] {
  const { text, dates, facts } = sources;
  const said = dates ? `, says ${dates.title}` : '';
  const isBilledByUnit = systemOf(record.system)?.claim === 'service line' && fieldTexts.length === 0;
  const lines: [string, string][] = [
    ['short', record.short],
    ['unit', unitLabel ?? (isBilledByUnit ? 'not known' : '')],
    ['status', `${statusInWords(status)} on ${on}${said}`],
    ['replaced by', successors.map((next) => `${formatCode(next)} ${next.long}`).join('; ')],
    ['caution', datingCaution({ record, sources }, on) ?? ''],
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
    `${formatCode(record)}  ${record.long}`,
    ...lines.flatMap(([name, value]) => (value === '' ? [] : [`  ${`${name}:`.padEnd(17)} ${value}`])),
  ];
}

/** Payment limit, products and edits for people. */
function linkLines({ paymentLimit, ndcs, mue, noc, corrections }: Links, on: string): string[] {
  const lines: string[] = [];
  if (noc) lines.push('Not otherwise classified: the claim line needs a narrative.');
  if (paymentLimit) {
    const doubt = limitDoubt(paymentLimit.from, paymentLimit.quarter, on);
    const caution = doubt === null ? '' : ` ${doubt.whole}`;
    lines.push(
      `Payment limit: ${paymentLimit.limit === null ? 'not stated' : `$${paymentLimit.limit}`} per ${paymentLimit.dosage} (${paymentLimit.quarter ?? paymentLimit.source})${caution}`,
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

/** The tables that are not among the links, for people: what each says, its quarter, and why it may not hold. */
const paymentLines = (parts: readonly PaymentPart[]): string[] =>
  parts
    .filter(({ id }) => id !== 'limit' && id !== 'mue')
    .flatMap(({ title, lines, source, doubt }) => [
      `${title} (${source})${doubt === null ? '' : ` ${doubt}`}`,
      ...lines.map(({ text, detail }) => `  ${text}${detail === undefined ? '' : ` ${detail}`}`),
    ]);

/** What the command says of one code that the data have. */
function answerFor(
  ref: CodeRef,
  { record, sources, sections, status, links, payment, successors }: CodeReply,
  data: Data,
  on: string,
) {
  const limit = links.paymentLimit;
  const limitCaution = limit && (limitDoubt(limit.from, limit.quarter, on)?.whole ?? null);
  return {
    ...codeShape(record),
    status,
    ended: record.valid?.to ?? null,
    replacedBy: successors.map((next) => ({ code: formatCode(next), long: next.long })),
    on,
    caution: datingCaution({ record, sources }, on),
    release: sources.text.title,
    sources,
    sections,
    ...links,
    payment,
    limitCaution,
    history: historyOf(ref, data.releases),
  };
}

/** `code CODE [--on DATE] [--state LETTERS]`: the records of a code in every system and its status. Exit 1 where nothing held has it. */
export async function code(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, ['json', 'data', 'customer', 'licence', 'on', 'system', 'state']);
  const [word, ...more] = args.words;
  if (word === undefined || more.length > 0) throw new UsageError('One code, please: codedesk code J0475');
  const data = await withCustomerFiles(await loadData(args.data, io), args, io);
  const lookup = await loadLookup(data, args);
  const on = args.on ?? io.today();
  const state = args.state === null ? null : areaOf(args.state);
  if (args.state !== null && state === null) {
    throw new UsageError(`"${args.state}" is not a state; write its two letters, such as TX.`);
  }
  const found = typedRefs(word, lookup.systems).flatMap((ref) => {
    const page = lookup.code(ref, on, state);
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
    const answers = found.map(({ ref, page }) => answerFor(ref, page, data, on));
    await io.out(JSON.stringify(answers.length === 1 ? answers[0] : answers));
    return done;
  }
  for (const { page } of found) {
    for (const line of pageLines(page, on)) await io.out(line);
    for (const line of sectionLines(page.sections)) await io.out(`  ${line}`);
    for (const line of linkLines(page.links, on)) await io.out(`  ${line}`);
    for (const line of paymentLines(page.payment)) await io.out(`  ${line}`);
  }
  return done;
}
