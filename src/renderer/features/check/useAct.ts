import type { CheckAction } from '../../../core/check/session';
import { messageOf } from '../../../core/message-of';
import { useCommands } from '../../shell/commands';
import { act } from './check-store';

/** @returns does something to the list, and says so once it is done, or why it was not */
export function useAct(): (action: CheckAction, done?: string) => void {
  const { client, show } = useCommands();
  return (action, done) => {
    act(client, action).then(
      (isDone) => {
        if (isDone && done !== undefined) show(done);
      },
      (error: unknown) => show(`Nothing was changed: ${messageOf(error)}`, 'stop'),
    );
  };
}
