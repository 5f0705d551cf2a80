import {
  editPrivateCode,
  makePrivateCode,
  privateCodeText,
  privateCodeProblem,
} from '../../../core/user-data/private-codes';
import type { Changes, UserData } from '../../../core/user-data/user-data';
import type { EngineClient } from '../../shell/engine/client';
import type { PrivateDraft } from './private-drafts';

/** What stands in the way of saving, and the field that it is about; null where it is about none. */
export type PrivateCodeProblem = { field: 'code' | 'descriptor' | null; words: string };

const about = (field: PrivateCodeProblem['field'], words: string): PrivateCodeProblem => ({ field, words });

/** What is to be mended in the fields before they are saved. */
export async function findProblem(
  draft: PrivateDraft,
  { privateCodes }: UserData,
  client: EngineClient,
): Promise<PrivateCodeProblem | null> {
  if (!draft.former) {
    const code = privateCodeText(draft.code);
    const official = await client.ask('official', { code }).catch(() => null);
    const existing = new Set(privateCodes.map((row) => row.code));
    const words = privateCodeProblem(code, { existing, official: official ?? false });
    if (words) return about('code', words);
    if (official === null) {
      return about(null, `It could not be checked whether ${code} is an official code. Save it again.`);
    }
  }
  return draft.descriptor.trim() ? null : about('descriptor', 'Say what the code is for.');
}

/** The change that saves a draft, or what another window did meanwhile that stands in its way. */
export function changesToSave(
  draft: PrivateDraft,
  { privateCodes }: UserData,
  now: string,
): Changes | PrivateCodeProblem {
  const code = privateCodeText(draft.code);
  const row = privateCodes.find((candidate) => candidate.code === code);
  if (!draft.former) {
    return row
      ? about('code', `${code} is already among your private codes.`)
      : { privateCodes: { put: [makePrivateCode(code, draft, now)] } };
  }
  return row
    ? { privateCodes: { put: [editPrivateCode(row, draft.former, draft, now)] } }
    : about('code', `${code} was removed in the meantime. Save again to add it back.`);
}
