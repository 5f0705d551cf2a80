import { z } from 'zod';
import { slugShape } from '../core/code/ref';
import { longestTitle } from '../core/releases/release';
import { longestLicensee } from '../core/systems/customer/record';

// The renderer's content security policy forbids eval; without this zod would try it once and be reported.
z.config({ jitless: true });

/** `2019-01-31`, a day that exists. */
export const isoDate = z.iso.date();

export const counts = z.strictObject({
  procedures: z.int().nonnegative(),
  modifiers: z.int().nonnegative(),
  ended: z.int().nonnegative(),
  headers: z.int().nonnegative().optional(),
});

export const releaseKind = z.enum(['cms-release', 'descriptor-list', 'starter-catalog']);

export const linkedKind = z.enum([
  'asp-limits',
  'asp-crosswalk',
  'mue',
  'fee-schedule',
  'addendum-b',
  'relative-values',
  'code-pairs',
  'noc-list',
  'corrections',
]);

/** Ids name folders and addresses, so they hold nothing but lower-case letters, digits and hyphens. */
export const releaseId = z.string().regex(/^[a-z0-9][a-z0-9-]{2,80}$/);

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const sourceIssue = z.strictObject({ line: z.int().positive().nullable(), message: z.string() });

/** What any stored source tells of itself: where it comes from and how to know that it is still whole. */
const storedSource = {
  format: z.literal(1),
  id: releaseId,
  title: z.string().min(1).max(longestTitle),
  /** First day on which it holds, where the source tells. */
  from: isoDate.nullable(),
  source: z.strictObject({
    file: z.string().max(300),
    member: z.string().max(300).nullable(),
    sha256,
  }),
  importedAt: z.iso.datetime(),
  /** Of the stored file as it lies on disk. */
  sha256,
  bytes: z.int().positive(),
  issueCount: z.int().nonnegative(),
};

/** The name of a code system; one that this version does not know is kept and named, never refused. */
export const systemId = z.string().regex(slugShape);

/** Whose license allows the texts of a customer's own file, as the coder names them. */
export const licensee = z.string().trim().min(1).max(longestLicensee);

export const releaseEntry = z.strictObject({
  ...storedSource,
  system: systemId,
  kind: releaseKind,
  counts,
  /** Whose license allows the texts, for a customer's own file. */
  licence: licensee.optional(),
  /** Why it is not used by itself until the coder says so: it has far fewer codes than the release before it. */
  doubt: z.string().max(400).nullable(),
});

/** A source that says more about the codes of a release: prices, products, edits, corrections. */
export const linkedEntry = z.strictObject({
  ...storedSource,
  kind: linkedKind,
  rows: z.int().nonnegative(),
});

/** What an owner publishes beside the codes of its system: an index, notes, tables. */
export const supplementEntry = z.strictObject({
  ...storedSource,
  kind: z.literal('supplement'),
  system: systemId,
  part: z.string().min(1).max(60),
  rows: z.int().nonnegative(),
});

export const storedEntry = z.discriminatedUnion('kind', [releaseEntry, linkedEntry, supplementEntry]);

export const dataState = z.strictObject({
  /** Of all systems, newest first; what ships with the app last. */
  releases: z.array(releaseEntry).min(1),
  linked: z.array(z.discriminatedUnion('kind', [linkedEntry, supplementEntry])),
  /** Per system the release that the coder chose; a system that is not in here leaves it to the date of service. */
  chosen: z.record(systemId, releaseId),
  guideCount: z.int().nonnegative(),
  /** Things that went wrong with the data on disk, in words for the coder. */
  notices: z.array(z.string()),
});

/** 256 MiB: the largest file that CMS publishes for this purpose is a tenth of it. */
export const largestFile = 256 * 1024 * 1024;

export const incomingFile = z.strictObject({
  name: z.string().min(1).max(300),
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= largestFile, {
    message: 'larger than 256 MiB',
  }),
});

export const importProblem = z.strictObject({ file: z.string(), message: z.string() });

/** Files that the coder opened with CodeDesk, and why some could not be read. */
export const openedFiles = z.strictObject({
  files: z.array(incomingFile),
  problems: z.array(importProblem),
});

export const importOutcome = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    imported: z.array(storedEntry).min(1),
    /** Files that came along and held nothing to import. */
    skipped: z.array(importProblem),
    state: dataState,
  }),
  z.strictObject({ ok: z.literal(false), problems: z.array(importProblem).min(1) }),
]);

export const verification = z.strictObject({ isWhole: z.boolean(), message: z.string() });

/** An address that the coder typed or chose; main decides whether it may be asked. */
export const downloadAddress = z.string().min(1).max(500);

export const codeRef = z.strictObject({
  system: systemId,
  kind: z.string().regex(slugShape),
  code: z.string().regex(/^[A-Z0-9][A-Z0-9.-]{0,19}$/),
});

export const deepLink = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('code'), ref: codeRef }),
  z.strictObject({ kind: z.literal('compare'), refs: z.array(codeRef).min(2).max(4) }),
  z.strictObject({ kind: z.literal('unknown'), text: z.string().max(120), reason: z.string().max(300) }),
]);

export const importProgress = z.strictObject({
  /** What is being done, in words: "Reading HCPC2019_CONTR_ANWEB.txt". */
  step: z.string(),
  /** From 0 to 1. */
  done: z.number().min(0).max(1),
});

export type ReleaseEntry = z.infer<typeof releaseEntry>;
export type LinkedEntry = z.infer<typeof linkedEntry> | z.infer<typeof supplementEntry>;
export type StoredEntry = z.infer<typeof storedEntry>;
export type DataState = z.infer<typeof dataState>;
export type IncomingFile = z.infer<typeof incomingFile>;
export type ImportProblem = z.infer<typeof importProblem>;
export type OpenedFiles = z.infer<typeof openedFiles>;
export type ImportOutcome = z.infer<typeof importOutcome>;
export type ImportProgress = z.infer<typeof importProgress>;
