import { z } from 'zod';

// The renderer's content security policy forbids eval; without this zod would try it once and be reported.
z.config({ jitless: true });

/** `2019-01-31`, a day that exists. */
export const isoDate = z.iso.date();

export const counts = z.strictObject({
  procedures: z.int().nonnegative(),
  modifiers: z.int().nonnegative(),
  ended: z.int().nonnegative(),
});

export const releaseKind = z.enum(['cms-release', 'descriptor-list', 'starter-catalog']);

/** Ids name folders and addresses, so they hold nothing but lower-case letters, digits and hyphens. */
export const releaseId = z.string().regex(/^[a-z0-9][a-z0-9-]{2,80}$/);

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const sourceIssue = z.strictObject({ line: z.int().positive().nullable(), message: z.string() });

/** Where a release comes from and how to know that it is still whole. */
export const releaseEntry = z.strictObject({
  format: z.literal(1),
  id: releaseId,
  kind: releaseKind,
  title: z.string().min(1).max(120),
  from: isoDate.nullable(),
  counts,
  source: z.strictObject({
    file: z.string().max(300),
    member: z.string().max(300).nullable(),
    sha256,
  }),
  importedAt: z.iso.datetime(),
  /** Of the release file as it lies on disk. */
  sha256,
  bytes: z.int().positive(),
  issueCount: z.int().nonnegative(),
});

export const dataState = z.strictObject({
  releases: z.array(releaseEntry),
  /** The release that every screen speaks from; always one of `releases`. */
  currentId: releaseId,
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

export const importOutcome = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    imported: z.array(releaseEntry).min(1),
    /** Files that came along and were no release. */
    skipped: z.array(importProblem),
    state: dataState,
  }),
  z.strictObject({ ok: z.literal(false), problems: z.array(importProblem).min(1) }),
]);

export const importProgress = z.strictObject({
  /** What is being done, in words: "Reading HCPC2019_CONTR_ANWEB.txt". */
  step: z.string(),
  /** From 0 to 1. */
  done: z.number().min(0).max(1),
});

export type ReleaseEntry = z.infer<typeof releaseEntry>;
export type DataState = z.infer<typeof dataState>;
export type IncomingFile = z.infer<typeof incomingFile>;
export type ImportProblem = z.infer<typeof importProblem>;
export type ImportOutcome = z.infer<typeof importOutcome>;
export type ImportProgress = z.infer<typeof importProgress>;
