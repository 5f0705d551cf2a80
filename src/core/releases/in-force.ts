import { fiscalYearOf, quarterOf, quarterWords } from '../code/dates';
import { countText } from '../code/numbers';
import type { IsoDate } from '../code/validity';
import type { ReleaseKind } from './release';

/** What choosing a release needs to know of it. */
export type Candidate = { id: string; kind: ReleaseKind; from: IsoDate | null; doubt: string | null };

/**
 * The release that a date of service asks for: the newest that had begun by then, one with CMS's facts before a mere
 * list of descriptors of the same day. Where none had begun, the oldest is nearest. Releases in doubt wait for the
 * coder's word; without any release it is the starter catalog.
 */
export function releaseInForce<Entry extends Candidate>(
  entries: readonly Entry[],
  on: IsoDate,
): Entry | undefined {
  const usable = entries.filter((entry) => entry.kind !== 'starter-catalog' && entry.doubt === null);
  const rank = (entry: Entry): string =>
    `${entry.from ?? '0000-00-00'} ${entry.kind === 'cms-release' ? 1 : 0} ${entry.id}`;
  const newestFirst = [...usable].sort((a, b) => (rank(a) < rank(b) ? 1 : -1));
  return (
    newestFirst.find((entry) => (entry.from ?? '') <= on) ??
    newestFirst.at(-1) ??
    entries.find((entry) => entry.kind === 'starter-catalog')
  );
}

/**
 * The same for releases without an id, of one system: without a day, the newest.
 * @returns undefined where there is none
 */
export function newestBegun<Held extends Pick<Candidate, 'kind' | 'from'>>(
  releases: readonly Held[],
  on: IsoDate | null,
): Held | undefined {
  const entries = releases.map((release, index) => ({
    kind: release.kind,
    from: release.from,
    doubt: null,
    // Of two of one day the later of the files counts.
    id: String(index).padStart(6, '0'),
    release,
  }));
  return releaseInForce(entries, on ?? '9999-12-31')?.release;
}

/** Why something may not be right for a day: in a few words beside a name, and whole with what to do about it. */
export type Doubt = { short: string; whole: string };

/**
 * Words of caution where a payment limit is not of the quarter of the date of service: CMS publishes limits for one
 * quarter each. Null where it is of that quarter.
 * @param from first day of the limit's quarter; null where the file does not tell it
 * @param quarter what the limit's quarter is called
 */
export function limitDoubt(from: IsoDate | null, quarter: string | null, on: IsoDate): Doubt | null {
  if (from && quarterOf(from) === quarterOf(on)) return null;
  const asked = quarterWords(on);
  return from
    ? {
        short: `not of ${asked}`,
        whole: `No limit imported for ${asked}; this one is from ${quarter ?? from}.`,
      }
    : {
        short: 'quarter not known',
        whole: `The file does not say its quarter; whether this limit is for ${asked} is not known.`,
      };
}

/** The last day of the fiscal year in which a day lies: it ends with September. */
export const fiscalYearEnd = (day: IsoDate): IsoDate => `${fiscalYearOf(day)}-09-30`;

const newerHeld = 'It is pinned; a newer one is held. Let the date of service choose.';

const notOfTheDay = 'not of the date of service';

const isBefore: Doubt = {
  short: notOfTheDay,
  whole: 'The date of service lies before this release. Import the one that was in force then.',
};

/**
 * Words of caution where a release does not really speak of the date of service; null where it does (docs/domain/releases.md). From
 * the first day past the time for which its owner publishes it, it may be behind: HCPCS changes every quarter, ICD-10 every October.
 * @param from first day of the release; null where it does not tell, then nothing is said
 * @param cadence how often its system is published
 * @param isNewerHeld a newer one that has begun by then is among the data, and another was pinned
 */
export function datingDoubt(
  from: IsoDate | null,
  on: IsoDate,
  cadence: 'quarterly' | 'october' | 'static' = 'quarterly',
  isNewerHeld = false,
): Doubt | null {
  if (!from || cadence === 'static') return null;
  if (cadence === 'october') {
    if (on < from) return isBefore;
    if (fiscalYearOf(on) <= fiscalYearOf(from)) return null;
    const advice = isNewerHeld ? newerHeld : `Import FY${fiscalYearOf(on)} to be sure.`;
    return {
      short: notOfTheDay,
      whole: `This release is older than the fiscal year of the date of service. ${advice}`,
    };
  }
  const behind = quarterOf(on) - quarterOf(from);
  if (on < from && behind < 0) return isBefore;
  if (behind <= 0) return null;
  const quarters = behind === 1 ? '1 quarter' : `${behind} quarters`;
  const advice = isNewerHeld ? newerHeld : 'Import a newer one to be sure.';
  return {
    short: `${quarters} behind`,
    whole: `This release is ${quarters} older than the date of service. ${advice}`,
  };
}

/** What is asked of a source, and of a code's first day. */
type Dated = { from: IsoDate | null };

/** A doubt of one code: in words, whose it is, and whether it is of age alone and of no more than a year, as most are. */
export type CodeDoubt<Source extends Dated> = { words: string; speaker: Source; isSlight: boolean };

/**
 * The same for one code, of which a release tells the text and perhaps another the dates. What a newer one knows of dates holds for the
 * days before it too, and is no reason to ask for the release in force then where the text is from it; nor is a code that came later.
 * @param dates null where no source tells dates
 * @param valid the code's first day; null where it is not known
 */
export function codeDating<Source extends Dated>(
  { text, dates }: { text: Source; dates: Source | null },
  valid: Dated | null | undefined,
  on: IsoDate,
  cadence: 'quarterly' | 'october' | 'static' = 'quarterly',
  isNewerHeld = false,
): CodeDoubt<Source> | null {
  const isLater = ({ from }: Dated) => from !== null && from > on;
  const speaker = dates && (text.from === null || !isLater(dates)) ? dates : text;
  if (isLater(speaker) && valid && isLater(valid)) return null;
  const words = datingDoubt(speaker.from, on, cadence, isNewerHeld)?.whole;
  if (words === undefined) return null;
  const behind = speaker.from === null ? 0 : quarterOf(on) - quarterOf(speaker.from);
  // A release of an October is a year behind in the seventh quarter at the latest.
  const isSlight = !isNewerHeld && behind > 0 && behind <= (cadence === 'october' ? 7 : 4);
  return { words, speaker, isSlight };
}

/** The words of that doubt alone. */
export const codeDoubt = (...of: Parameters<typeof codeDating>): string | null =>
  codeDating(...of)?.words ?? null;

/** The share by which codes may become fewer from one release to the next without a question. */
const mostLoss = 0.05;

/** Why a release should not be used without a question: many codes fewer than the one before it. Null where all is well. */
export function countDoubt(before: number, now: number): string | null {
  if (before === 0 || now >= before * (1 - mostLoss)) return null;
  const percent = Math.round((1 - now / before) * 100);
  return `It has ${countText(now)} codes, ${percent} % fewer than the release before it (${countText(before)}). It may be incomplete.`;
}
