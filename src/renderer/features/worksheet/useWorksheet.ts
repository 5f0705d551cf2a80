import { useEffect } from 'react';
import { useUserStore } from '../../shell/user-data';
import { useStore } from '../../shell/store';
import { keptLines, whenOpen } from './storage';
import { restore, worksheet, type Worksheet } from './worksheet-store';

/** The worksheet, with the lines that were kept as soon as the coder's own data are open. */
export function useWorksheet(): Worksheet {
  const store = useUserStore();
  useEffect(() => whenOpen(store, () => restore(keptLines(store))), [store]);
  return useStore(worksheet);
}
