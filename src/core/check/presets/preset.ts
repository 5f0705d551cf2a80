import type { PrivateRuleFile } from '../private-rules';

/**
 * Rules that ship for one kind of payer, in the form of a customer's own file (docs/check-private-rules.md). A payer's manual decides;
 * a preset is where it is looked up first.
 */
export type Preset = PrivateRuleFile & { id: string; about: string };
