import { readRuleFile } from '../../../bridge/check-rules-schema';
import { messageOf } from '../../../core/message-of';
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

/** Uses the rules of a file in place of the former ones. Returns why it cannot; null where it does. */
export async function takeRuleFile(file: File): Promise<string | null> {
  if (file.size > mostBytes) return 'The file is larger than any file of rules.';
  try {
    const text = await file.text();
    ownRules.set(readRuleFile(text));
    writeText(key, text);
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

/** From now on only the product's own rules are asked. */
export function forgetRules(): void {
  ownRules.set(null);
  writeText(key, '');
}
