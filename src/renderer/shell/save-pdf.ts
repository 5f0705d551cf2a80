import type { CodeDeskApi } from '../../bridge/contract';
import { messageOf } from '../../core/message-of';
import type { ShowToast } from '../ui/useToast';
import { keyWords } from './actions/keys';

/** Has main make a PDF of the page shown, and says what became of it, or what to do instead. */
export async function savePageAsPdf(
  windows: Pick<CodeDeskApi['windows'], 'savePdf'>,
  show: ShowToast,
  name: string,
): Promise<void> {
  const outcome = await windows.savePdf(name).catch((error: unknown) => ({
    outcome: 'failed' as const,
    message: messageOf(error),
  }));
  if (outcome.outcome === 'saved') show(`Saved as ${outcome.name}`);
  else if (outcome.outcome === 'cancelled') show('No PDF was saved.');
  else {
    show(
      `No PDF was made: ${outcome.message}. ${keyWords('{print}')} prints the page; choose PDF there in place of a printer.`,
      'stop',
    );
  }
}
