import {
  changedPrivateCode,
  privateCode,
  privateCodeText,
  privateCodeTrouble,
} from '../../../core/user-data/private-codes';
import type { Changes, UserData } from '../../../core/user-data/user-data';
import type { EngineClient } from '../../shell/engine/client';
import type { PrivateDraft } from './private-drafts';

/** What stands in the way of saving, and the field that it is about; null where it is about none. */
export type PrivateTrouble = { field: 'code' | 'descriptor' | null; words: string };

const about = (field: PrivateTrouble['field'], words: string): PrivateTrouble => ({ field, words });

/** What is to be mended in the fields before they are saved. */
export async function troubleIn(
  draft: PrivateDraft,
  { privateCodes }: UserData,
  client: EngineClient,
): Promise<PrivateTrouble | null> {
  if (!draft.former) {
    const code = privateCodeText(draft.code);
    const listed = await client.ask('listed', { codes: [code] }).catch(() => null);
    const existing = new Set(privateCodes.map((row) => row.code));
    const words = privateCodeTrouble(code, { existing, official: listed?.includes(code) ?? false });
    if (words) return about('code', words);
    if (!listed) {
      return about(null, `It could not be checked whether ${code} is an official code. Save it again.`);
    }
  }
  return draft.descriptor.trim() ? null : about('descriptor', 'Say what the code is for.');
}

/** The change that saves a draft, or what another window did meanwhile that stands in its way. */
export function changesOf(
  draft: PrivateDraft,
  { privateCodes }: UserData,
  now: string,
): Changes | PrivateTrouble {
  const code = privateCodeText(draft.code);
  const row = privateCodes.find((candidate) => candidate.code === code);
  if (!draft.former) {
    return row
      ? about('code', `${code} is among your private codes already.`)
      : { privateCodes: { put: [privateCode(code, draft, now)] } };
  }
  return row
    ? { privateCodes: { put: [changedPrivateCode(row, draft.former, draft, now)] } }
    : about('code', `${code} was removed meanwhile. Save again to add it anew.`);
}
