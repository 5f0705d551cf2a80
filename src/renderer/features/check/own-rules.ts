import { readRuleFile } from '../../../bridge/check-rules-schema';
import type { PrivateRuleFile } from '../../../core/check/private-rules';
import { messageOf } from '../../../core/message-of';
import { createStore } from '../../shell/store';
import { readText, writeText } from '../units/remembered';
import { ownRules } from './own-rules-store';

/** Rules say what a payer asks for, and nothing of a claim; they outlive the window. */
const key = 'check-rules';

/** So large a file is no file of rules. */
const mostBytes = 2_000_000;

let isRestored = false;

/** Uses the rules of the last window again; what is no file of rules any more is left. Once only. */
export function restoreRules(): void {
  if (isRestored) return;
  isRestored = true;
  const text = readText(key);
  if (text === null || text === '') return;
  try {
    ownRules.set(readRuleFile(text));
  } catch {
    writeText(key, '');
  }
}

/** Rules that were read and checked, and are not in use yet. */
export type ReadRules = { from: string; rules: PrivateRuleFile; text: string };

/** Rules of a file that was dropped or opened, which wait for the coder's word; null where none do. */
export const arrivedRules = createStore<ReadRules | null>(null);

/** The rules of a file, or why they are none, in words. */
export async function readRules(file: File): Promise<ReadRules | { message: string }> {
  if (file.size > mostBytes) return { message: 'The file is too large to be a rules file.' };
  try {
    const text = await file.text();
    return { from: file.name, rules: readRuleFile(text), text };
  } catch (error) {
    return { message: messageOf(error) };
  }
}

/** Uses rules in place of the former ones. */
export function takeRules({ rules, text }: ReadRules): void {
  // Those of the last window would take their place when the screen opens.
  isRestored = true;
  ownRules.set(rules);
  writeText(key, text);
}

/** Uses the rules of a file that was chosen for it. Returns why it cannot; null where it does. */
export async function takeRuleFile(file: File): Promise<string | null> {
  const read = await readRules(file);
  if ('message' in read) return read.message;
  takeRules(read);
  return null;
}

/** From now on only the product's own rules are asked. */
export function forgetRules(): void {
  ownRules.set(null);
  writeText(key, '');
}
