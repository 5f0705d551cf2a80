import { normaliseCode } from '../../src/core/code/normalise';
import { statusOn } from '../../src/core/code/validity';
import type { Unit } from '../../src/core/code/record';
import type { HcpcsRecord, HcpcsRelease } from '../../src/core/systems/hcpcs/record';
import type { MueSource } from '../../src/core/import/source';
import { checkMue, countFor, explain, mostUnitsPerLine, splitUnits, unitOf } from '../../src/core/units';
import type { Need, TimeRounding } from '../../src/core/units';
import { readArgs } from '../args';
import { loadData, hcpcsOn } from '../data';
import type { Data } from '../data';
import { done, no, UsageError } from '../io';
import type { Io } from '../io';

type Question = {
  code: string;
  dose: string;
  vial: string[];
  strength: string | null;
  on: string | null;
  time: TimeRounding | null;
};

/** Whole numbers are integers; only mileage has decimals, and those are text. */
type Count = number | string;

type Answer = {
  code: string;
  unit: Unit | null;
  dose: string;
  units: Count | null;
  /** Null where the opened containers are not known. */
  discardedUnits: Count | null;
  modifiers: string[];
  vials: string[];
  explanation: string;
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

/** What is worth knowing beside the number: the three digits of item 24G, edits among the data, a code that has ended. */
function warningsFor(
  record: HcpcsRecord,
  units: string,
  discarded: string | null,
  data: Data,
  on: string,
): string[] {
  const warnings: string[] = [];
  if (Number(units) > mostUnitsPerLine) {
    warnings.push(`Item 24G holds three digits: ${splitUnits(units).join(' + ')} on lines of their own.`);
  }
  const tables = data.sources.filter((source): source is MueSource => source.kind === 'mue');
  for (const { setting, lines } of tables) {
    const edit = lines.find((line) => line.code === record.code);
    const check = edit && checkMue(units, discarded, { value: String(edit.value), mai: edit.mai });
    if (check && !check.within) warnings.push(`${setting}: ${check.text}.`);
  }
  const status = statusOn(record, on);
  if (status === 'ended' || status === 'not yet') warnings.push(`${record.code} is ${status} on ${on}.`);
  return warnings;
}

function answerWith(data: Data, release: HcpcsRelease, today: string): (question: Question) => Answer {
  const byCode = new Map(release.records.map((record) => [record.code, record]));
  return (question) => {
    const code = normaliseCode(question.code);
    const record = byCode.get(code);
    if (!record) return refusal(code, question.dose, null, `${code} is not in ${release.title}.`);
    return counted(question, record);
  };

  function counted({ dose, vial, strength, on, time }: Question, record: HcpcsRecord): Answer {
    const { code } = record;
    const result = countFor({ record, dose, vials: vial, strength, on, ...(time ? { time } : {}) });
    if ('refused' in result) return refusal(code, dose, unitOf(record), result.refused, result.needs);
    const warnings = warningsFor(record, result.units, result.discardedUnits, data, on ?? today);
    return {
      code,
      unit: result.unit,
      dose,
      units: count(result.units),
      discardedUnits: result.discardedUnits === null ? null : count(result.discardedUnits),
      modifiers: result.modifiers,
      vials: result.vials.flatMap(({ label, count: times }) => Array.from({ length: times }, () => label)),
      explanation: explain(result.steps),
      ...(warnings.length > 0 ? { warnings } : {}),
    };
  }
}

const times: readonly TimeRounding[] = ['past half', 'started', 'completed'];

/** How started units of time count: `past-half`, `started`, `completed`. Null where it is none of them. */
function timeRounding(text: string): TimeRounding | null {
  return times.find((time) => time === text.replaceAll('-', ' ')) ?? null;
}

/** `{"code": "J0475", "dose": "45 mg", "vial": ["40 mg"], "strength": "10 mg/mL"}`; all but code and dose may be left out. */
function readQuestion(line: string): Question | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'The line is no JSON.';
  }
  if (typeof value !== 'object' || value === null) return 'The line is no JSON object.';
  const { code, dose, vial = [], strength = null, on = null, time = null } = value as Record<string, unknown>;
  const vials = typeof vial === 'string' ? [vial] : (vial ?? []);
  if (typeof code !== 'string' || typeof dose !== 'string') {
    return 'The line needs "code" and "dose" as texts.';
  }
  const texts = Array.isArray(vials) && vials.every((one): one is string => typeof one === 'string');
  if (!texts) return '"vial" is not a list of texts.';
  if (strength !== null && typeof strength !== 'string') return '"strength" is not a text.';
  if (on !== null && typeof on !== 'string') return '"on" is not a date.';
  const rounding = typeof time === 'string' ? timeRounding(time) : null;
  if (time !== null && rounding === null) return `"time" is none of ${times.join(', ')}.`;
  return { code, dose, vial: vials, strength, on, time: rounding };
}

/** One answer a line, whatever the line holds. Exit 1 where one of them was refused. */
async function batch(answer: (question: Question) => Answer, on: string | null, io: Io): Promise<number> {
  let failed = false;
  for await (const line of io.lines()) {
    const question = readQuestion(line);
    const result =
      typeof question === 'string'
        ? refusal('', '', null, question)
        : answer({ ...question, on: question.on ?? on });
    failed ||= result.refused !== undefined;
    await io.out(JSON.stringify(result));
  }
  return failed ? no : done;
}

/** `units CODE --dose DOSE`, `units --batch`. Exit 1 where nothing can be calculated. */
export async function units(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, ['json', 'data', 'on', 'batch', 'dose', 'vial', 'strength', 'time']);
  const [code, ...more] = args.words;
  const single = code !== undefined && args.dose !== null && more.length === 0;
  if (args.batch ? code !== undefined || args.dose !== null : !single) {
    throw new UsageError('One code and a dose, please: codedesk units J0475 --dose "45 mg"');
  }
  const data = await loadData(args.data, io);
  const answer = answerWith(data, hcpcsOn(data, args.on), io.today());
  if (args.batch) return batch(answer, args.on, io);
  const { vial, strength, on } = args;
  const time = args.time === null ? null : timeRounding(args.time);
  if (args.time !== null && time === null) throw new UsageError(`--time is one of ${times.join(', ')}`);
  const result = answer({ code: code ?? '', dose: args.dose ?? '', vial, strength, on, time });
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
  warnings,
}: Answer): string {
  const jw = modifiers.includes('JW') ? `, ${String(discardedUnits)} discarded with JW` : '';
  const jz = modifiers.includes('JZ') ? ', JZ' : '';
  return [
    `${code}  ${dose}: ${String(billed)} ${billed === 1 ? 'unit' : 'units'}${unit ? ` of ${unit.text}` : ''}${jw}${jz}`,
    ...(vials.length > 0 ? [`  vials: ${vials.join(', ')}`] : []),
    `  ${explanation}`,
    ...(warnings ?? []).map((warning) => `  Note: ${warning}`),
  ].join('\n');
}
