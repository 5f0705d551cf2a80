import { InputFileError } from '../src/disk/sources';
import { done, no, UsageError, wrongUsage } from './io';
import type { Io } from './io';

type Run = (argv: readonly string[], io: Io) => Promise<number>;
type Command = { usage: string; summary: string; load: () => Promise<Run> };

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
    usage: 'code CODE [--on DATE]',
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
    usage: 'units CODE --dose "45 mg" [--vial "40 mg" …] [--strength "10 mg/mL"] | units --batch',
    summary: 'billing units for a dose, with discarded units, JW or JZ; --batch reads JSON lines',
    load: async () => (await import('./commands/units')).units,
  },
  claim: {
    usage: 'claim CODE --dose "45 mg" [--vial "40 mg" …] [--strength …] [--ndc NDC] [--ndc-measure ML]',
    summary: 'the same as texts for CMS-1500, 837P, UB-04 and a table, one set for each claim line',
    load: async () => (await import('./commands/claim')).claim,
  },
};

export function helpText(): string {
  const width = Math.max(...Object.values(commands).map(({ usage }) => usage.length));
  return [
    'codedesk <command>: HCPCS Level II, ICD-10-CM and ICD-10-PCS codes without a window.',
    '',
    ...Object.values(commands).map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary}`),
    '',
    '  --data FILE  CMS files (zip, txt, xlsx, csv) or a folder instead of the starter catalog; may be repeated',
    '  --json       JSON for machines; messages go to stderr',
    '  --on DATE    date of service, as 2019-01-31; today where it is left out',
    '',
    'Exit codes: 0 done, 1 the answer is "no" or has errors, 2 wrong usage.',
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
    await io.out(helpText());
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
