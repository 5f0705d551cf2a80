import { createContext, useContext } from 'react';
import type { EngineState } from './useEngine';

/** The engine's state, for rooms that ask it by themselves; null outside the App, where nothing waits for a release. */
export const EngineContext = createContext<EngineState | null>(null);

export const useEngineState = (): EngineState | null => useContext(EngineContext);
