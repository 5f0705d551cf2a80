import { identity, type CodeRef } from '../../core/code/ref';
import type { IsoDate } from '../../core/code/validity';
import { messageOf } from '../../core/message-of';
import { Overtaken } from '../shell/engine/client';
import { toggleStar, useUserStore } from '../shell/user-data';
import { systemOf } from '../../core/systems/registry';
import { addDiagnosis } from '../features/worksheet/diagnoses-store';
import { openPanel } from '../features/units/panel-store';
import { useCommands } from '../shell/commands';
import { offered, useOffer } from '../shell/actions/offers';
import type { Lookup } from './useLookup';

/** What the window's keys do while the look-up is in front. */
export function useLookupKeys(lookup: Lookup, on: IsoDate): void {
  const store = useUserStore();
  const { client, show, addToComparison } = useCommands();
  const { subject } = lookup;
  const isDiagnosis = subject !== null && systemOf(subject.ref.system)?.claim === 'diagnosis';

  /** Does something with the page of the highlighted code, or says that there is none. */
  const onPage = (work: (event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
    const isThere = lookup.withPage(() => work(event));
    if (!isThere) show('Find a code first: its units are counted on its page.');
  };

  const toNeighbor = async (ref: CodeRef, by: -1 | 1) => {
    try {
      const neighbor = await client.ask('neighbor', { ...identity(ref), by, on });
      if (neighbor) lookup.openCode(neighbor);
      else show(by < 0 ? 'This is the first code of its book.' : 'This is the last code of its book.');
    } catch (error) {
      // Pressed again before the first was answered: the later one leads on.
      if (!(error instanceof Overtaken)) show(`The book could not be read: ${messageOf(error)}`, 'stop');
    }
  };

  useOffer({
    copy: () => lookup.copy('code'),
    'copy-unit': () => lookup.copy('with-unit'),
    star: () => {
      const isThere = lookup.takePage((page, source) => void toggleStar(store, show, page, source));
      if (!isThere) show('Find a code first, then star it.');
    },
    ...(subject && { 'compare-add': () => addToComparison(subject.ref) }),
    ...(subject && { 'book-before': () => void toNeighbor(subject.ref, -1) }),
    ...(subject && { 'book-after': () => void toNeighbor(subject.ref, 1) }),
    units: onPage(openPanel),
    // On a page whose panel is closed it is opened instead, so that the dose can be entered.
    'copy-claim': onPage((event) => (offered('claim-text') ?? openPanel)(event)),
    'add-to-worksheet': isDiagnosis
      ? () => void lookup.takePage((page) => show(addDiagnosis(page)))
      : onPage((event) => (offered('claim-lines') ?? openPanel)(event)),
  });
}
