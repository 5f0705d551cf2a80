import { parseArgs } from 'node:util';
import { isDay } from '../src/core/code/dates';
import { UsageError } from './io';

/** Every flag of every command; each command names those it knows. */
const flags = {
  data: { type: 'string', multiple: true },
  customer: { type: 'string', multiple: true },
  licence: { type: 'string' },
  json: { type: 'boolean' },
  batch: { type: 'boolean' },
  on: { type: 'string' },
  limit: { type: 'string' },
  system: { type: 'string' },
  dose: { type: 'string' },
  vial: { type: 'string', multiple: true },
  strength: { type: 'string' },
  ndc: { type: 'string', multiple: true },
  'ndc-measure': { type: 'string' },
  time: { type: 'string' },
  'time-rule': { type: 'string' },
  'multi-dose': { type: 'boolean' },
  drug: { type: 'string' },
  to: { type: 'string' },
  place: { type: 'string' },
  pointers: { type: 'string' },
  revenue: { type: 'string' },
  price: { type: 'string' },
  payer: { type: 'string' },
  rules: { type: 'string' },
  preset: { type: 'string' },
  state: { type: 'string' },
  modifier: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;

export type Flag = keyof typeof flags;

export type Args = {
  words: string[];
  data: string[];
  customer: string[];
  licence: string | null;
  json: boolean;
  batch: boolean;
  on: string | null;
  limit: number | null;
  system: string | null;
  dose: string | null;
  vial: string[];
  strength: string | null;
  ndc: string[];
  ndcMeasure: string | null;
  time: string | null;
  timeRule: string | null;
  multiDose: boolean;
  drug: string | null;
  to: string | null;
  place: string | null;
  pointers: string | null;
  revenue: string | null;
  price: string | null;
  payer: string | null;
  rules: string | null;
  preset: string | null;
  state: string | null;
  modifier: string[];
};

/**
 * Parses what follows a command.
 * @param known the flags this command has
 * @throws UsageError for unknown flags, missing values, dates that are none and limits that are no number
 */
export function readArgs(argv: readonly string[], known: readonly Flag[]): Args {
  const parsed = parse(argv, known);
  const { values } = parsed;
  return {
    words: parsed.positionals,
    data: values.data ?? [],
    customer: values.customer ?? [],
    licence: values.licence ?? null,
    json: values.json ?? false,
    batch: values.batch ?? false,
    on: values.on === undefined ? null : readDate(values.on),
    limit: values.limit === undefined ? null : readLimit(values.limit),
    system: values.system ?? null,
    dose: values.dose ?? null,
    vial: values.vial ?? [],
    strength: values.strength ?? null,
    ndc: values.ndc ?? [],
    ndcMeasure: values['ndc-measure'] ?? null,
    time: values.time ?? null,
    timeRule: values['time-rule'] ?? null,
    multiDose: values['multi-dose'] ?? false,
    drug: values.drug ?? null,
    to: values.to === undefined ? null : readDate(values.to),
    place: values.place ?? null,
    pointers: values.pointers ?? null,
    revenue: values.revenue ?? null,
    price: values.price ?? null,
    payer: values.payer ?? null,
    rules: values.rules ?? null,
    preset: values.preset ?? null,
    state: values.state ?? null,
    modifier: values.modifier ?? [],
  };
}

function parse(argv: readonly string[], known: readonly Flag[]) {
  const asked = argv.find((word) => word.startsWith('--') && !isKnown(word, known));
  if (asked !== undefined && argv.indexOf(asked) < endOfFlags(argv)) {
    throw new UsageError(`Unknown option ${asked.split('=')[0] ?? asked}.`);
  }
  try {
    return parseArgs({ args: [...argv], options: flags, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? firstSentence(error.message) : String(error));
  }
}

function isKnown(word: string, known: readonly Flag[]): boolean {
  if (word === '--') return true;
  const name = word.slice(2).split('=')[0] ?? '';
  return known.some((flag) => flag === name);
}

function endOfFlags(argv: readonly string[]): number {
  const at = argv.indexOf('--');
  return at < 0 ? argv.length : at;
}

function firstSentence(message: string): string {
  return `${message.split(/\. |\n/)[0] ?? message}.`.replace(/\.+$/, '.');
}

function readDate(text: string): string {
  if (!isDay(text)) {
    throw new UsageError(`"${text}" is not a date; write it as 2019-01-31.`);
  }
  return text;
}

function readLimit(text: string): number {
  const limit = Number(text);
  if (!/^\d{1,5}$/.test(text) || limit < 1) {
    throw new UsageError(`"${text}" is not a limit; write a number from 1 on.`);
  }
  return limit;
}
