import { messageOf } from '../../core/message-of';
import { useCommands } from './commands';

/** @returns does what main may refuse, and shows its reason where it does */
export function useAttempt(): (work: () => Promise<unknown>) => void {
  const { show } = useCommands();
  return (work) => void work().catch((error: unknown) => show(messageOf(error), 'stop'));
}
