import { normaliseCode } from '../../src/core/code/record';
import type { Release } from '../../src/core/code/record';
import { compareCodes, comparedCodes, toTsv } from '../../src/core/compare';
import type { ComparedCode, LinkedFacts } from '../../src/core/compare';
import { linkSources } from '../../src/core/releases/links';
import type { LinkIndex } from '../../src/core/releases/links';
import { readArgs } from '../args';
import { findRecord, loadData, releaseOn } from '../data';
import { done, no, UsageError } from '../io';
import type { Io } from '../io';
import { loadKnowledge, type Knowledge } from '../knowledge';

function linkedFacts(code: string, on: string | null, links: LinkIndex, { guideOf }: Knowledge): LinkedFacts {
  const { paymentLimit, mue, ndcs } = links.of(code, on);
  const guide = guideOf(code);
  return {
    ...(paymentLimit ? { paymentLimit } : {}),
    ...(mue.length > 0 ? { mue } : {}),
    ...(ndcs.length > 0 ? { brands: [...new Set(ndcs.map(({ drug }) => drug).filter(Boolean))] } : {}),
    ...(guide ? { guide: { title: guide.title, sections: guide.sections.map(({ name }) => name) } } : {}),
  };
}

function readCodes(words: readonly string[]): string[] {
  const codes = [...new Set(words.map(normaliseCode))];
  const { least, most } = comparedCodes;
  if (codes.length < least || codes.length > most) {
    throw new UsageError(`From ${least} to ${most} different codes: codedesk compare J0475 J0476`);
  }
  return codes;
}

function missingFrom(release: Release, codes: readonly string[]): string[] {
  return codes.filter((code) => findRecord(release, code) === null);
}

/** `compare CODE CODE… [--dose "45 mg"]`: the table as text or JSON. Exit 1 where the release lacks one of them. */
export async function compare(argv: readonly string[], io: Io): Promise<number> {
  const args = readArgs(argv, ['json', 'data', 'on', 'dose']);
  const codes = readCodes(args.words);
  const data = await loadData(args.data, io);
  const release = releaseOn(data, args.on);
  const missing = missingFrom(release, codes);
  if (missing.length > 0) {
    const error = missing.map((code) => `${code} is not in ${release.title}.`).join(' ');
    if (args.json) await io.out(JSON.stringify({ codes, release: release.title, error }));
    io.err(error);
    return no;
  }
  const knowledge = await loadKnowledge(release);
  const links = linkSources(data.sources);
  const compared = codes.flatMap((code): ComparedCode[] => {
    const record = findRecord(release, code);
    const starter = record?.starter ?? knowledge.starterOf(code);
    return record ? [{ record, starter, linked: linkedFacts(code, args.on, links, knowledge) }] : [];
  });
  const comparison = compareCodes({
    codes: compared,
    on: args.on ?? io.today(),
    ...(args.dose === null ? {} : { dose: args.dose }),
  });
  await io.out(args.json ? JSON.stringify({ release: release.title, ...comparison }) : toTsv(comparison));
  return done;
}
