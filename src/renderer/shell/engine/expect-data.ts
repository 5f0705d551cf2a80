import { dataAddresses } from '../../../bridge/addresses';
import type { Expected } from '../../../bridge/contract';
import type { LoadQuestion } from '../../../core/lookup/messages';
import { firstDate } from '../../../core/settings/settings';
import { fetchFile } from './data-files';
import { loadQuestion, releasesInForce } from './load-question';

/**
 * What will be asked for first: what is in force on the date that the window will start with. The worker learns it from main by itself
 * and reads while the window is still being made, whose thread has no time to ask; the window asks the same when it is there and is
 * answered by this load.
 */
export async function expectedLoad(): Promise<LoadQuestion> {
  const { state, settings } = (await (await fetchFile(dataAddresses.expected)).json()) as Expected;
  return loadQuestion(state, releasesInForce(state, firstDate(settings)));
}
