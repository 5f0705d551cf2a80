import type { CodeRef } from '../code/ref';
import type { IsoDate } from '../code/validity';

/** A character that is chosen, with the column that it stands in and what it means there. */
export type BuildPart = { column: string; character: string; label: string; definition: string | null };

/** A character that may come next, how many codes it leaves, and the code where it leaves one. */
export type BuildValue = { character: string; label: string; left: number; only: string | null };

/** How far a code is put together. Columns in which only one character is left are taken with the others. */
export type BuildStep = {
  /** The characters so far. */
  begun: string;
  parts: BuildPart[];
  /** The next column and what may stand in it; null where the code is whole. */
  next: { column: string; values: BuildValue[] } | null;
  left: number;
};

/** Puts codes together from the tables that their owner publishes, column by column. */
export type Builder = {
  /** Which edition the tables are of; null where they do not tell. */
  source: string | null;
  /** @returns null where no code that can be billed on the day begins so */
  step: (begun: string, on: IsoDate) => BuildStep | null;
  /** So many codes of the list that can be billed on the day are in no table, and are not reached. */
  unreached: (on: IsoDate) => number;
};

/** Why nothing can be put together, in words for people. */
export type NoBuilder = { refused: string };

/** A step as the window shows it: with the codes that it leads to. */
export type BuildReply =
  | { refused: string }
  | {
      refused?: never;
      source: string | null;
      unreached: number;
      step: (Omit<BuildStep, 'next'> & { next: { column: string; values: LedValue[] } | null }) | null;
      /** The code, where it is whole. */
      made: NamedRef | null;
    };

type NamedRef = CodeRef & { long: string };
export type LedValue = Omit<BuildValue, 'only'> & { only: NamedRef | null };
