import { createContext, useContext } from 'react';
import type { CodeDeskApi } from '../../bridge/contract';
import type { CodeKind } from '../../core/code/record';
import type { EntryRef } from '../../core/user-data/entry';
import type { EngineClient } from './engine/client';
import type { ShowToast } from '../ui/useToast';
import type { ScreenName } from './screens';

/**
 * What any room of the window may do. Nothing in here changes while the coder types, so a component that uses it is
 * not rendered anew with every key.
 */
export type DeskCommands = {
  api: CodeDeskApi;
  client: EngineClient;
  /** Puts a text on the clipboard and says so, by the name given: "12 codes". */
  copyText: (text: string, what?: string) => Promise<void>;
  show: ShowToast;
  /** Opens an official code: what texts, guides and lists of releases lead to. */
  openCode: (code: string, kind?: CodeKind) => void;
  /** Opens exactly this code, official or of the coder's own: what everything of the coder's own leads to. */
  openEntry: (ref: EntryRef) => void;
  /** Opens its page, and the units there. */
  openUnits: (ref: EntryRef) => void;
  goTo: (screen: ScreenName) => void;
  /** Puts codes beside what is being compared and goes there. */
  compare: (codes: readonly string[]) => void;
  /** Puts one code beside what is being compared. */
  addToComparison: (ref: EntryRef) => void;
};

export const DeskContext = createContext<DeskCommands | null>(null);

export function useDesk(): DeskCommands {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk works inside the App only.');
  return desk;
}
