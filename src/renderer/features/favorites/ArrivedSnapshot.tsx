import { useStore } from '../../shell/store';
import { arrivedSnapshot } from './arrived-file';
import { ImportDialog } from './ImportDialog';

/** What has arrived and waits for the coder's word; outside of anything that a narrow window folds away. */
export function ArrivedSnapshot() {
  const arrived = useStore(arrivedSnapshot);
  return arrived && <ImportDialog arrived={arrived} onClose={() => arrivedSnapshot.set(null)} />;
}
