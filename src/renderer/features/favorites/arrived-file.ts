import type { CodeDeskApi } from '../../../bridge/contract';
import { createStore } from '../../shell/store';
import type { ShowToast } from '../../ui/useToast';
import type { IncomingSnapshot } from './incoming-snapshot';

/** An export or snapshot that was dropped or opened, and waits for the coder's word; null where none does. */
export const arrivedSnapshot = createStore<IncomingSnapshot | null>(null);

/** Reads and checks a file of user data; what is none is told, and null comes of it. */
export async function readArrived(
  { user }: Pick<CodeDeskApi, 'user'>,
  show: ShowToast,
  file: File,
): Promise<IncomingSnapshot | null> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const outcome = await user.readFile({ name: file.name.slice(0, 300), bytes });
    if (outcome.ok) return { from: file.name, snapshot: outcome.snapshot, nameWarning: outcome.nameWarning };
    show(`${file.name}: ${outcome.message}`, 'stop');
  } catch {
    show(`${file.name} could not be read. If it is in a synced folder, wait until it has arrived.`, 'stop');
  }
  return null;
}
