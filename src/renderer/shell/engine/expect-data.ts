import { dataAddresses } from '../../../bridge/addresses';
import type { LoadQuestion } from '../../../core/lookup/messages';
import { fetchFile } from './data-files';

/**
 * What will be asked for first. The worker learns it from main by itself and reads while the window is still being made, whose thread
 * has no time to ask; the window asks the same when it is there and is answered by this load.
 */
export const expectedLoad = async (): Promise<LoadQuestion> =>
  (await (await fetchFile(dataAddresses.expected)).json()) as LoadQuestion;
