import { dataAddresses } from '../../../bridge/addresses';
import type { CodeDeskApi } from '../../../bridge/contract';
import { firstDate } from '../../../core/settings/settings';
import type { EngineClient } from './client';
import { loadQuestion, releasesInForce } from './load-question';

/**
 * Tells the engine at the very start what main holds: it fetches and reads while the window is still being made. All releases that are
 * held are read for any date, but those that wait for the coder's word; loaded are those of the date that the window starts with.
 */
export async function expectData(
  engine: Pick<EngineClient, 'ask'>,
  {
    data,
    settings,
  }: { data: Pick<CodeDeskApi['data'], 'state'>; settings: Pick<CodeDeskApi['settings'], 'read'> },
): Promise<void> {
  const [state, read] = await Promise.all([data.state(), settings.read()]);
  const { releases, linked } = state;
  await Promise.all([
    engine.ask('expect', {
      releaseUrls: releases.filter(({ doubt }) => doubt === null).map(({ id }) => dataAddresses.release(id)),
      otherUrls: [dataAddresses.guides, ...linked.map(({ id }) => dataAddresses.linked(id))],
    }),
    // The window asks the same when it is there, and is answered by this one.
    engine.ask('load', loadQuestion(state, releasesInForce(state, firstDate(read.settings)))),
  ]);
}
