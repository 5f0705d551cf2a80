import type { PrivateRuleFile } from '../../../core/check/private-rules';
import { createStore } from '../../shell/store';
import { rememberedStore } from '../units/remembered';

/** The rules of the customer's own that are asked after the product's; null for none. */
export const ownRules = createStore<PrivateRuleFile | null>(null);

/** Id of the payer's preset whose rules are asked, too; empty for none. It outlives the window. */
export const presetChosen = rememberedStore('check-preset', '');
