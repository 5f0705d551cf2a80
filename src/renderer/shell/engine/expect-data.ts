import type { CodeDeskApi } from '../../../bridge/contract';
import { firstDate } from '../../../core/settings/settings';
import type { EngineClient } from './client';
import { loadQuestion, releasesInForce } from './load-question';

/**
 * Asks at the very start for what is in force on the date that the window will start with: it is read while the window is still being
 * made, which asks the same when it is there and is answered by this load.
 */
export async function expectData(
  engine: Pick<EngineClient, 'ask'>,
  {
    data,
    settings,
  }: { data: Pick<CodeDeskApi['data'], 'state'>; settings: Pick<CodeDeskApi['settings'], 'read'> },
): Promise<void> {
  const [state, read] = await Promise.all([data.state(), settings.read()]);
  await engine.ask('load', loadQuestion(state, releasesInForce(state, firstDate(read.settings))));
}
