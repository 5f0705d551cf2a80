import Big from 'big.js';
import { isDay } from '../../src/core/code/dates';
import { normaliseCode } from '../../src/core/code/normalise';
import type { Unit } from '../../src/core/code/record';
import type { MueSource } from '../../src/core/import/source';
import { messageOf } from '../../src/core/message-of';
import type { MergedRecord } from '../../src/core/lookup/merge-sources';
import { limitDoubt } from '../../src/core/releases/in-force';
import { linkSources, type Links } from '../../src/core/releases/links';
import { checkMue, countFor, explain, mostUnitsPerLine, splitUnits, unitOf } from '../../src/core/units';
import type { Need, TimeRounding } from '../../src/core/units';
import { readArgs } from '../args';
import { loadData } from '../data';
import type { Data } from '../data';
import { done, no, UsageError } from '../io';
import type { Io } from '../io';
import { timeRounding, timeRule, times } from '../time-rule';
import { loadRecords, type Records } from '../records';

type Question = {
  code: string;
  dose: string;
  vial: string[];
  strength: string | null;
  on: string | null;
  time: TimeRounding | null;
  container: Container | null;
};

const containers = ['single-dose', 'multi-dose'] as const;
type Container = (typeof containers)[number];

/** Dollars as decimal text: the limit of one unit, and of the units given. */
type Payment = { limit: string; total: string; quarter: string | null; caution?: string };

/** Whole numbers are integers; only mileage has decimals, and those are text. */
type Count = number | string;

type Answer = {
  code: string;
  /** The release that the descriptor is from. */
  release?: string;
  unit: Unit | null;
  dose: string;
  units: Count | null;
  /** Null where the opened containers are not known. */
  discardedUnits: Count | null;
  modifiers: string[];
  vials: string[];
  explanation: string;
  /** The payment limit of the units, where a limit is among the data. */
  payment?: Payment;
  warnings?: string[];
  refused?: string;
  needs?: Need;
};

function count(text: string): Count {
  return /^\d{1,15}$/.test(text) ? Number(text) : text;
}

function refusal(code: string, dose: string, unit: Unit | null, refused: string, needs?: Need): Answer {
  const nothing = { units: null, discardedUnits: null, modifiers: [], vials: [], explanation: '' };
  return { code, unit, dose, ...nothing, refused, ...(needs === undefined ? {} : { needs }) };
}

/** What is worth knowing beside the number: the three digits of item 24G, and edits among the data. */
function warningsFor(code: string, units: string, discarded: string | null, data: Data): string[] {
  const warnings: string[] = [];
  if (Number(units) > mostUnitsPerLine) {
    warnings.push(
      `Item 24G holds three digits: ${linesInWords(splitUnits(units))} on lines of their own on the CMS-1500; other forms take them whole.`,
    );
  }
  const tables = data.sources.filter((source): source is MueSource => source.kind === 'mue');
  for (const { setting, lines } of tables) {
    const edit = lines.find((line) => line.code === code);
    const check = edit && checkMue(units, discarded, { value: String(edit.value), mai: edit.mai });
    if (check && !check.within) warnings.push(`${setting}: ${check.text}.`);
  }
  return warnings;
}

/** Lines one by one; of many only how many there are. */
function linesInWords(lines: readonly string[]): string {
  if (lines.length <= 6) return lines.join(' + ');
  const full = lines.filter((units) => units === lines[0]).length;
  return `${full} × ${lines[0] ?? ''}${full < lines.length ? ` + ${lines.at(-1) ?? ''}` : ''}`;
}

function paymentFor(links: Links, units: string, on: string): Payment | null {
  const limit = links.paymentLimit;
  if (!limit || limit.limit === null) return null;
  const caution = limitDoubt(limit.from, limit.quarter, on)?.whole ?? null;
  const total = new Big(limit.limit).times(units).toFixed(2, Big.roundHalfUp);
  return { limit: limit.limit, total, quarter: limit.quarter, ...(caution === null ? {} : { caution }) };
}

function answerWith(
  data: Data,
  recordsOn: (on: string | null) => Records,
  today: string,
): (question: Question) => Answer {
  const links = linkSources(data.sources);
  return (question) => {
    const code = normaliseCode(question.code);
    const records = recordsOn(question.on);
    const merged = records.find(code);
    return merged
      ? counted(question, merged, records)
      : refusal(code, question.dose, null, records.missing(code));
  };

  function counted(question: Question, merged: MergedRecord, records: Records): Answer {
    const { dose, vial, strength, on, time, container } = question;
    const { record, sources } = merged;
    const { code } = record;
    const release = sources.text.title;
    const result = countFor({
      record,
      dose,
      vials: vial,
      strength,
      on,
      ...(time ? { time } : {}),
      ...(container ? { container } : {}),
    });
    if ('refused' in result) {
      return { ...refusal(code, dose, unitOf(record), result.refused, result.needs), release };
    }
    const day = on ?? today;
    const payment = paymentFor(links.of(code, day), result.units, day);
    const warnings = [
      ...warningsFor(code, result.units, result.discardedUnits, data),
      ...records.cautions(merged, day, on !== null),
    ];
    return {
      code,
      release,
      unit: result.unit,
      dose,
      units: count(result.units),
      discardedUnits: result.discardedUnits === null ? null : count(result.discardedUnits),
      modifiers: result.modifiers,
      vials: result.vials.flatMap(({ label, count: times }) => Array.from({ length: times }, () => label)),
      explanation: explain(result.steps),
      ...(payment ? { payment } : {}),
      ...(warnings.length > 0 ? { warnings } : {}),
    };
  }
}

/** `{"code": "J0475", "dose": "45 mg", "vial": ["40 mg"], "strength": "10 mg/mL"}`; all but code and dose may be left out. */
function readQuestion(line: string): Question | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'The line is not JSON.';
  }
  if (typeof value !== 'object' || value === null) return 'The line is not a JSON object.';
  const {
    code,
    dose,
    vial = [],
    strength = null,
    on = null,
    time = null,
    container = null,
  } = value as Record<string, unknown>;
  const vials = typeof vial === 'string' ? [vial] : (vial ?? []);
  if (typeof code !== 'string' || typeof dose !== 'string') {
    return 'The line needs "code" and "dose" as texts.';
  }
  const texts = Array.isArray(vials) && vials.every((one): one is string => typeof one === 'string');
  if (!texts) return '"vial" is not a list of texts.';
  if (strength !== null && typeof strength !== 'string') return '"strength" is not a text.';
  if (on !== null && (typeof on !== 'string' || !isDay(on))) {
    return '"on" is not a date; write it as 2019-01-31.';
  }
  const kind = containers.find((one) => one === container) ?? null;
  if (container !== null && kind === null) return `"container" is not one of ${containers.join(', ')}.`;
  const rounding = typeof time === 'string' ? timeRounding(time) : null;
  if (time !== null && rounding === null) return `"time" is not one of ${times.join(', ')}.`;
  return { code, dose, vial: vials, strength, on, time: rounding, container: kind };
}

/** One answer a line, whatever the line holds: a batch never stops halfway. Exit 1 where one of them was refused. */
async function batch(answer: (question: Question) => Answer, on: string | null, io: Io): Promise<number> {
  let failed = false;
  for await (const line of io.lines()) {
    const question = readQuestion(line);
    let result: Answer;
    try {
      result =
        typeof question === 'string'
          ? refusal('', '', null, question)
          : answer({ ...question, on: question.on ?? on });
    } catch (error) {
      const { code, dose } = typeof question === 'string' ? { code: '', dose: '' } : question;
      result = refusal(code, dose, null, messageOf(error));
    }
    failed ||= result.refused !== undefined;
    await io.out(JSON.stringify(result));
  }
  return failed ? no : done;
}

const flags = [
  ...(['json', 'data', 'on', 'batch', 'dose', 'vial'] as const),
  ...(['strength', 'time', 'time-rule', 'multi-dose'] as const),
];

/** `units CODE --dose DOSE`, `units --batch`. Exit 1 where nothing can be calculated. */
export async function units(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, flags);
  const [code, ...more] = args.words;
  const single = code !== undefined && args.dose !== null && more.length === 0;
  if (args.batch ? code !== undefined || args.dose !== null : !single) {
    throw new UsageError('One code and a dose, please: codedesk units J0475 --dose "45 mg"');
  }
  const data = await loadData(args.data, io);
  const answer = answerWith(data, loadRecords(data), io.today());
  if (args.batch) return batch(answer, args.on, io);
  const { vial, strength, on } = args;
  const time = timeRule(args);
  const container = args.multiDose ? 'multi-dose' : null;
  const result = answer({ code: code ?? '', dose: args.dose ?? '', vial, strength, on, time, container });
  if (args.json) await io.out(JSON.stringify(result));
  else if (result.refused === undefined) await io.out(inText(result));
  if (result.refused !== undefined) io.err(result.refused);
  return result.refused === undefined ? done : no;
}

function inText({
  code,
  unit,
  dose,
  units: billed,
  discardedUnits,
  modifiers,
  vials,
  explanation,
  payment,
  warnings,
}: Answer): string {
  const jw = modifiers.includes('JW') ? `, ${String(discardedUnits)} discarded with JW` : '';
  const jz = modifiers.includes('JZ') ? ', JZ' : '';
  return [
    `${code}  ${dose}: ${String(billed)} ${billed === 1 ? 'unit' : 'units'}${unit ? ` of ${unit.text}` : ''}${jw}${jz}`,
    ...(vials.length > 0 ? [`  vials: ${vials.join(', ')}`] : []),
    `  ${explanation}`,
    ...(payment ? [paymentInText(payment)] : []),
    ...(warnings ?? []).map((warning) => `  Note: ${warning}`),
  ].join('\n');
}

function paymentInText({ limit, total, quarter, caution }: Payment): string {
  return `  payment limit: $${limit} a unit, $${total} for these${quarter === null ? '' : ` (${quarter})`}${caution === undefined ? '' : `; ${caution}`}`;
}
