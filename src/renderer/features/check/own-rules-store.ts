import type { PrivateRuleFile } from '../../../core/check/private-rules';
import { createStore } from '../../shell/store';

/** The rules of the customer's own that are asked after the product's; null for none. */
export const ownRules = createStore<PrivateRuleFile | null>(null);
