import type { CmsFacts } from '../systems/hcpcs/record';
import { trackedFacts } from './favorites';
import type { TrackedFacts } from './rows';

/** The facts of a record that favorites keep. */
export function pickTrackedFacts(facts: CmsFacts | undefined): TrackedFacts | null {
  if (!facts) return null;
  return Object.fromEntries(trackedFacts.map((name) => [name, facts[name]])) as TrackedFacts;
}
