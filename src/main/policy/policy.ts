import { readFileSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { z } from 'zod';
import { messageOf } from '../../core/message-of';
import type { UpdateSource } from '../updates/address';
import { updateSource } from '../updates/source';

/** What whoever looks after the computer has decided for everybody who works on it. */
export type Policy = {
  /** No file is fetched; releases come from the disk only. */
  noDownload: boolean;
  /** Where imported releases are kept; null leaves it to the settings. */
  dataFolder: string | null;
  /** No feed is asked for a newer CodeDesk, not even by the coder's button. */
  noUpdateCheck: boolean;
  noQuickLookup: boolean;
  /** Where newer versions are asked for, a house's own place; null leaves it to the build. */
  updates: UpdateSource | null;
};

export type PolicyFile = {
  /** Where it is looked for. */
  path: string;
  state: 'none' | 'read' | 'broken';
  /** Why it is broken, in words; null otherwise. */
  problem: string | null;
  policy: Policy;
};

const noPolicy: Policy = {
  noDownload: false,
  dataFolder: null,
  noUpdateCheck: false,
  noQuickLookup: false,
  updates: null,
};
/** What cannot be read may have forbidden anything. The usual folder is kept: sources in it are nobody's harm. */
const strictest: Policy = {
  noDownload: true,
  dataFolder: null,
  noUpdateCheck: true,
  noQuickLookup: true,
  updates: null,
};

type Machine = { platform: NodeJS.Platform; env: NodeJS.ProcessEnv };

/**
 * Where the file lies: in a folder that only an administrator may write to, if it was made by one.
 * @param isPackaged an installed app looks nowhere else, whatever a variable says; `CODEDESK_POLICY` is for tests
 */
export function policyPath({ platform, env }: Machine, isPackaged: boolean): string {
  const forTests = env['CODEDESK_POLICY'];
  if (!isPackaged && forTests) return forTests;
  if (platform === 'win32') {
    return win32.join(env['ProgramData'] ?? 'C:\\ProgramData', 'CodeDesk', 'policy.json');
  }
  if (platform === 'darwin') return '/Library/Application Support/CodeDesk/policy.json';
  return '/etc/codedesk/policy.json';
}

const fileOf = (platform: NodeJS.Platform) =>
  z.strictObject({
    format: z.literal(1),
    noDownload: z.boolean().default(false),
    dataFolder: z
      .string()
      .max(1000)
      .refine((path) => (platform === 'win32' ? win32 : posix).isAbsolute(path))
      .nullable()
      .default(null),
    noUpdateCheck: z.boolean().default(false),
    noQuickLookup: z.boolean().default(false),
    updates: updateSource.nullable().default(null),
  });

/** Reads the policy once, before anything else of the app runs. One that cannot be read is told and taken as the strictest. */
export function readPolicy(path: string, platform: NodeJS.Platform): PolicyFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return { path, state: 'none', problem: null, policy: noPolicy };
    }
    return broken(path, messageOf(error));
  }
  let value: unknown;
  try {
    // Editors on Windows like to put a mark before the text.
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return broken(path, 'it is not complete JSON');
  }
  const parsed = fileOf(platform).safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const names = issue?.code === 'unrecognized_keys' ? issue.keys : issue?.path.map(String);
    return broken(
      path,
      names?.length ? `“${names.join('”, “')}” does not fit` : 'it is not a CodeDesk policy',
    );
  }
  const { format: _format, ...policy } = parsed.data;
  return { path, state: 'read', problem: null, policy };
}

function broken(path: string, reason: string): PolicyFile {
  const problem = `The policy file ${path} cannot be used: ${reason}. Until it is fixed or removed by whoever looks after this computer, downloads, looking for updates and the quick look-up are switched off.`;
  return { path, state: 'broken', problem, policy: strictest };
}

/** The policy in words, a line for each thing it decides; for the diagnostics. */
export function policyWords({ path, state, problem, policy }: PolicyFile): string[] {
  if (state === 'none') return [`none (${path})`];
  if (problem !== null) return [problem];
  const { noDownload, dataFolder, noUpdateCheck, noQuickLookup, updates } = policy;
  return [
    path,
    ...(noDownload ? ['no downloads'] : []),
    ...(dataFolder === null ? [] : [`releases are kept in ${dataFolder}`]),
    ...(noUpdateCheck ? ['no update checks'] : []),
    ...(noQuickLookup ? ['no quick look-up'] : []),
    ...(updates
      ? [`updates from ${new URL(updates.address).host}${updates.publicKey ? ', signed' : ''}`]
      : []),
  ];
}
