import { dataAddresses } from '../bridge/addresses';
import type { Result } from '../bridge/contract';
import { firstFiles } from '../bridge/first-files';
import { loadQuestion, releasesInForce } from '../bridge/load-question';
import { packFiles } from '../bridge/packed-files';
import type { LoadQuestion } from '../core/lookup/messages';
import { firstDate } from '../core/settings/settings';
import type { DataSource } from './protocol';
import type { SettingsFile } from './settings/settings-file';

type State = Result<'data:state'>;

/**
 * Says beside the data what a window will ask first, as it is at the moment when it is asked for: what is in force on the date that it
 * starts with. The files that answer it come in one.
 */
export function withExpected(
  serve: DataSource,
  state: () => State | Promise<State>,
  settings: Pick<SettingsFile, 'read'>,
): DataSource {
  const expected = async (): Promise<LoadQuestion> => {
    const [held, read] = await Promise.all([state(), settings.read()]);
    return loadQuestion(held, releasesInForce(held, firstDate(read.settings)));
  };
  return async (path) => {
    switch (path) {
      case dataAddresses.expected:
        return new TextEncoder().encode(JSON.stringify(await expected()));
      case dataAddresses.first: {
        const urls = [...new Set(firstFiles(await expected()))];
        const files = await Promise.all(urls.map(async (url) => ({ url, bytes: await serve(url) })));
        // What is missing is asked for again by itself, and told.
        return packFiles(files.flatMap(({ url, bytes }) => (bytes ? [{ url, bytes }] : [])));
      }
      default:
        return serve(path);
    }
  };
}
