import { InputFileError } from '../src/disk/sources';
import { done, no, UsageError, wrongUsage } from './io';
import type { Io } from './io';

type Run = (argv: readonly string[], io: Io) => Promise<number>;
type Command = {
  usage: string;
  summary: string;
  /** Options of its own, each with its meaning. */
  options?: [option: string, meaning: string][];
  load: () => Promise<Run>;
};

/** Commands load what they need when they are called: `inspect` does not wait for the search engine. */
const commands: Record<string, Command> = {
  inspect: {
    usage: 'inspect FILE…',
    summary: 'what each file is, how many codes it holds, what is wrong with it',
    load: async () => (await import('./commands/inspect')).inspect,
  },
  export: {
    usage: 'export --data FILE…',
    summary: 'every code of the release, one JSON line each',
    load: async () => (await import('./commands/export')).exportCodes,
  },
  code: {
    usage: 'code CODE [--on DATE] [--state LETTERS]',
    summary: 'one code: descriptor, unit, coverage, pricing, dates, status',
    load: async () => (await import('./commands/code')).code,
  },
  search: {
    usage: 'search WORDS… [--limit 10] [--on DATE] | search --batch',
    summary: 'codes for words, a code prefix or a brand; --batch reads one query a line',
    load: async () => (await import('./commands/search')).search,
  },
  complete: {
    usage: 'complete CODE [--on DATE] | complete --batch',
    summary: 'the codes that can be billed below a header or an unfinished code, and what to choose by',
    load: async () => (await import('./commands/complete')).complete,
  },
  similar: {
    usage: 'similar CODE [--limit 8] | similar --batch',
    summary: 'codes that may be taken for this one, each with the reason; --batch reads one code a line',
    load: async () => (await import('./commands/similar')).similar,
  },
  compare: {
    usage: 'compare CODE CODE… [--dose "45 mg"] [--on DATE]',
    summary: 'two to four codes side by side: facts, how their units relate, which one is for what',
    load: async () => (await import('./commands/compare')).compare,
  },
  diff: {
    usage: 'diff OLD NEW',
    summary: 'what changed between two releases: added, ended, reworded, repriced, coverage',
    load: async () => (await import('./commands/diff')).diff,
  },
  units: {
    usage: 'units CODE --dose "45 mg" [--vial "40 mg" …] [options] | units --batch',
    summary: 'billing units for a dose, with discarded units, JW or JZ; --batch reads JSON lines',
    options: [
      ['--dose TEXT', 'as the record has it: "45 mg", "5 mg/kg x 70 kg", "2 boxes of 50", "9:00-11:05"'],
      ['--vial TEXT', '"40 mg" is a size to choose from, "2 x 40 mg" was opened; may be repeated'],
      ['--strength TEXT', 'such as "10 mg/mL"'],
      ['--multi-dose', 'the containers are multi-dose: neither JW nor JZ'],
      ['--time-rule RULE', 'past-half, started or completed, instead of the rule of the code'],
    ],
    load: async () => (await import('./commands/units')).units,
  },
  check: {
    usage: 'check [FILE] [--on DATE] [--preset NAME] [--rules FILE]',
    summary:
      'claim lines or codes from a file or stdin (text, CSV, xlsx, 837P), each with what a payer would send back',
    load: async () => (await import('./commands/check')).check,
  },
  claim: {
    usage: 'claim CODE --dose "45 mg" [--vial "40 mg" …] [--ndc NDC …] [options]',
    summary: 'the same as texts for CMS-1500, 837P, UB-04 and a table, one set for each claim line',
    options: [
      ['--ndc NDC', 'of the container; "500 mg=NDC" for each size where several were opened'],
      ['--ndc-measure M', 'F2, GR, ME, ML or UN, instead of what the label suggests'],
      ['--payer ID', 'general, medicare, medi-cal or containers: layout, measures, NDC on the JW line'],
      ['--on, --to DATE', 'first and last day of service (24A, DTP, FL45)'],
      ['--place NN', 'place of service (24B, SV105)'],
      ['--pointers AB', 'letters of item 21 (24E, SV107)'],
      ['--revenue NNNN', 'revenue code (FL42)'],
      ['--price AMOUNT', 'charge for one unit (24F, SV102, FL47)'],
      ['--modifier XX', 'further modifiers; may be repeated'],
      ['--drug NAME', 'name of an unclassified drug, for its narrative'],
      ['and', 'the options of units but --batch'],
    ],
    load: async () => (await import('./commands/claim')).claim,
  },
};

function helpText(): string {
  const width = Math.max(...Object.values(commands).map(({ usage }) => usage.length));
  return [
    'codedesk <command>: HCPCS Level II, ICD-10-CM and ICD-10-PCS codes without a window.',
    '',
    ...Object.values(commands).map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`),
    '',
    '  --data FILE  CMS files (zip, txt, xlsx, csv) or a folder instead of the starter catalog; may be repeated',
    '  --customer FILE --licence "NAME"  for code, search and compare: a file that NAME holds a license for, codes with text (tab, csv, xlsx)',
    '  --json       JSON for machines; messages go to stderr',
    '  --on DATE    date of service, as 2019-01-31; today where it is left out',
    '',
    '  codedesk units --help, codedesk claim --help  list their own options',
    'Exit codes: 0 done, 1 the answer is "no" or has errors, 2 wrong usage.',
  ].join('\n');
}

/** Help for one command with its options. */
function commandHelp({ usage, summary, options = [] }: Command): string {
  const width = Math.max(0, ...options.map(([option]) => option.length));
  return [
    `codedesk ${usage}`,
    `  ${summary}`,
    ...(options.length > 0 ? [''] : []),
    ...options.map(([option, meaning]) => `  ${option.padEnd(width)}  ${meaning}`),
  ].join('\n');
}

/**
 * Runs one command line.
 * @param argv what follows `codedesk`
 * @returns the exit code; only defects of the program itself are thrown
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined) {
    io.err(helpText());
    return wrongUsage;
  }
  const beforeDashes = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
  if (
    name === 'help' ||
    name === '--help' ||
    name === '-h' ||
    beforeDashes.some((word) => word === '--help' || word === '-h')
  ) {
    const asked = name === 'help' ? rest[0] : name;
    const known = asked !== undefined && Object.hasOwn(commands, asked) ? commands[asked] : undefined;
    await io.out(known?.options ? commandHelp(known) : helpText());
    return done;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    io.err(`Unknown command "${name}".\n\n${helpText()}`);
    return wrongUsage;
  }
  try {
    const action = await command.load();
    return await action(rest, io);
  } catch (error) {
    if (error instanceof UsageError) {
      io.err(`${error.message}\nUsage: codedesk ${command.usage}`);
      return wrongUsage;
    }
    if (error instanceof InputFileError) {
      io.err(error.message);
      return no;
    }
    throw error;
  }
}
