import { createContext, useContext } from 'react';
import type { CodeDeskApi } from '../../bridge/contract';
import type { CodeRef } from '../../core/code/ref';
import type { EngineClient } from './engine/client';
import type { ShowToast } from '../ui/useToast';
import type { ScreenName } from '../../core/actions/actions';

/**
 * What any room of the window may do. Nothing in here changes while the coder types, so a component that uses it is
 * not rendered anew with every key.
 */
export type Commands = {
  api: CodeDeskApi;
  client: EngineClient;
  /** Puts a text on the clipboard and says so, by the name given: "12 codes". */
  copyText: (text: string, what?: string) => Promise<void>;
  show: ShowToast;
  /** Opens exactly this code: what links, lists and everything of the coder's own lead to. */
  openCode: (ref: CodeRef) => void;
  /** Opens its page, and the units there. */
  openUnits: (ref: CodeRef) => void;
  goTo: (screen: ScreenName) => void;
  /** Puts codes beside what is being compared and goes there. */
  compare: (codes: readonly CodeRef[]) => void;
  /** Puts one code beside what is being compared. */
  addToComparison: (ref: CodeRef) => void;
};

export const CommandsContext = createContext<Commands | null>(null);

export function useCommands(): Commands {
  const desk = useContext(CommandsContext);
  if (!desk) throw new Error('useCommands works inside the App only.');
  return desk;
}
