import { rememberedStore } from '../remembered';

/** The payer and the text used last: one key copies the same again. */
export const payerChosen = rememberedStore('claim-payer', 'general');
export const formatChosen = rememberedStore('claim-format', 'lines');
