import { settingsNow } from '../../../shell/settings';
import { rememberedStore } from '../remembered';

/** The payer and the text used last: one key copies the same again. */
export const payerChosen = rememberedStore('claim-payer', 'general');
export const formatChosen = rememberedStore('claim-format', 'lines');

/** A window starts with the payer and the text that the settings name; where they name none, with those used last. */
export function startClaimPresets(): void {
  const { payer, claimText } = settingsNow();
  if (payer !== null) payerChosen.set(payer);
  if (claimText !== null) formatChosen.set(claimText);
}
