import { rememberedStore } from '../../units/remembered';

/** Letters of the state whose fees the coder wants to see; empty for all. Chosen once, it stays. */
export const paymentState = rememberedStore('payment-state', '');
