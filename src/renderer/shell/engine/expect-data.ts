import { dataAddresses } from '../../../bridge/addresses';
import type { DataState } from '../../../bridge/schemas';
import type { EngineClient } from './client';

/**
 * Tells the engine at the very start what main holds: it fetches and reads while the window is still being made. Which release is in
 * force needs the date of service; all that are held are read for any date, but those that wait for the coder's word.
 */
export async function expectData(
  engine: Pick<EngineClient, 'ask'>,
  state: () => Promise<Pick<DataState, 'releases' | 'linked'>>,
): Promise<void> {
  const { releases, linked } = await state();
  await engine.ask('expect', {
    releaseUrls: releases.filter(({ doubt }) => doubt === null).map(({ id }) => dataAddresses.release(id)),
    otherUrls: [dataAddresses.guides, ...linked.map(({ id }) => dataAddresses.linked(id))],
  });
}
