import { dataAddresses } from '../bridge/addresses';
import type { Expected, Result } from '../bridge/contract';
import type { DataSource } from './protocol';
import type { SettingsFile } from './settings/settings-file';

type State = Result<'data:state'>;

/** Says beside the data what a window's first load hangs on, as it is at the moment when it is asked for. */
export const withExpected =
  (
    serve: DataSource,
    state: () => State | Promise<State>,
    settings: Pick<SettingsFile, 'read'>,
  ): DataSource =>
  async (path) => {
    if (path !== dataAddresses.expected) return serve(path);
    const expected: Expected = { state: await state(), settings: (await settings.read()).settings };
    return new TextEncoder().encode(JSON.stringify(expected));
  };
