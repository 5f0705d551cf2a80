import { contract } from '../../bridge/contract';
import type { DataChannel, DataService } from './service';

/** A data service that is being opened: whoever asks it waits until it is there, or is told what is wrong. */
export function onceOpen(opening: Promise<DataService>): DataService {
  const channels = Object.keys(contract).filter((channel) => channel.startsWith('data:')) as DataChannel[];
  const late =
    (channel: DataChannel) =>
    async (...args: unknown[]) => {
      const handler = (await opening).handlers[channel] as (...values: unknown[]) => unknown;
      return handler(...args);
    };
  return {
    handlers: Object.fromEntries(
      channels.map((channel) => [channel, late(channel)]),
    ) as DataService['handlers'],
    serve: async (path) => (await opening).serve(path),
  };
}
