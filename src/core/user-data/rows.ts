import type { DescribedLine, UserTemplate } from '../claims';
import type { CodeKey, CodeRef } from '../code/ref';
import type { ReleaseKind } from '../releases/release';
import type { CmsFacts } from '../systems/hcpcs/record';
import type { OrderKey } from './order';

/*
 * The rows of the coder's own data, as they lie in the database, in snapshots and in exports. Types alone: what makes
 * and changes them stands in the file of each list.
 */

/** The facts whose change costs money: what a favorite remembers of CMS's own. */
export type TrackedFacts = Pick<
  CmsFacts,
  'pricing' | 'multiplePricing' | 'coverage' | 'xref' | 'added' | 'ended'
>;

/** What the code was when it was starred. It stays until the coder takes over what a newer release says. */
export type Starred = {
  at: string;
  /** The source as the app names it: `HCPCS 2019`. */
  source: string;
  sourceKind: ReleaseKind | 'private';
  long: string;
  short: string;
  unit: string | null;
  facts: TrackedFacts | null;
};

export type Favorite = CodeRef & {
  key: CodeKey;
  folderId: string | null;
  order: OrderKey;
  /** Place in the strip under the search box; null where it is not pinned. */
  pin: OrderKey | null;
  labels: readonly string[];
  note: string;
  /** Names of the coder's own, searched as exact. */
  aliases: readonly string[];
  usualDose: string;
  usualModifiers: readonly string[];
  starred: Starred;
  changedAt: string;
};

/** Folders nest one level: a folder with a parent has no children. */
export type Folder = {
  id: string;
  name: string;
  parentId: string | null;
  order: OrderKey;
  changedAt: string;
};

/** A code that was opened or copied, with the words it had then. */
export type Recent = CodeRef & { key: CodeKey; text: string; at: string };

/** Codes that the coder put side by side and wants back. */
export type Comparison = {
  id: string;
  name: string;
  entries: readonly CodeRef[];
  createdAt: string;
  changedAt: string;
};

/** A billing line that the coder worked out and saved. It tells of codes and amounts, never of a patient. */
export type WorksheetLine = CodeRef & {
  id: string;
  order: OrderKey;
  modifiers: readonly string[];
  /** Billing units as they were shown: exact decimal text. */
  units: string;
  /** Dollars as decimal text; null where none was entered. */
  charge: string | null;
  ndc: DescribedLine['line']['ndc'];
  /** Drug and amount of an unclassified code. */
  description: string;
  /** What the code's source says of it, and of one unit. */
  descriptor: string;
  unitLabel: string | null;
  createdAt: string;
  changedAt: string;
};

/** A payer-specific or in-house code of the coder's own, always shown as such. */
export type PrivateCode = {
  code: string;
  descriptor: string;
  /** What one unit is, in the coder's words; empty where it is not stated. */
  unit: string;
  /** Who asks for it. */
  payer: string;
  note: string;
  createdAt: string;
  changedAt: string;
};

/** A claim text of the coder's own, such as `{code} {modifiers} x {units}`; what it means is `core/claims`'s matter. */
export type ClaimTemplate = UserTemplate & { createdAt: string; changedAt: string };
