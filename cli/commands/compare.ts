import { keyOf, type CodeRef } from '../../src/core/code/ref';
import { comparedCodes, toTsv } from '../../src/core/compare';
import { typedRefs } from '../../src/core/lookup/foreign-shapes';
import type { Lookup } from '../../src/core/lookup/lookup';
import { formatCode } from '../../src/core/systems/about';
import { readArgs } from '../args';
import { loadData, dataTitle, withCustomerFiles } from '../data';
import { done, no, UsageError, type Io } from '../io';
import { loadLookup } from '../lookup';

/** Each word as a code that is there, or, where none is, as the first that it may be. */
function readCodes(words: readonly string[], lookup: Lookup): CodeRef[] {
  const refs = words.flatMap((word) => {
    const typed = typedRefs(word, lookup.systems);
    return typed.find((ref) => lookup.known(ref)) ?? typed[0] ?? [];
  });
  const codes = [...new Map(refs.map((ref) => [keyOf(ref), ref])).values()];
  const { least, most } = comparedCodes;
  if (codes.length < least || codes.length > most) {
    throw new UsageError(`From ${least} to ${most} different codes: codedesk compare J0475 J0476`);
  }
  return codes;
}

/** `compare CODE CODE… [--dose "45 mg"]`: the table as text or JSON. Exit 1 where the data lack one of them. */
export async function compare(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, ['json', 'data', 'customer', 'licence', 'on', 'dose', 'system']);
  const data = await withCustomerFiles(await loadData(args.data, io), args, io);
  const lookup = await loadLookup(data, args);
  const codes = readCodes(args.words, lookup);
  const release = dataTitle(data, args.on);
  const { comparison, missing } = lookup.compare(codes, args.on ?? io.today(), args.dose ?? '');
  if (missing.length > 0 || !comparison) {
    const error = missing.map((ref) => `${formatCode(ref)} is not in ${release}.`).join(' ');
    if (args.json) await io.out(JSON.stringify({ codes, release, error }));
    io.err(error);
    return no;
  }
  await io.out(args.json ? JSON.stringify({ release, ...comparison }) : toTsv(comparison));
  return done;
}
