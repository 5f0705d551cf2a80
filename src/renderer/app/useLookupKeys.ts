import { toggleStar, useUserStore } from '../shell/user-data';
import { openPanel } from '../features/units/panel-store';
import { useCommands } from '../shell/commands';
import { offered, useOffer } from '../shell/actions/offers';
import type { Lookup } from './useLookup';

/** What the window's keys do while the look-up is in front. */
export function useLookupKeys(lookup: Lookup): void {
  const store = useUserStore();
  const { show, addToComparison } = useCommands();
  const { subject } = lookup;

  /** Does something with the page of the highlighted code, or says that there is none. */
  const onPage = (work: (event: KeyboardEvent) => void) => (event: KeyboardEvent) => {
    const isThere = lookup.withPage(() => work(event));
    if (!isThere) show('Find a code first: its units are counted on its page.');
  };

  useOffer({
    copy: () => lookup.copy('code'),
    'copy-unit': () => lookup.copy('with-unit'),
    star: () => {
      const isThere = lookup.takePage((page, source) => void toggleStar(store, show, page, source));
      if (!isThere) show('Find a code first, then star it.');
    },
    ...(subject && { 'compare-add': () => addToComparison(subject.ref) }),
    units: onPage(openPanel),
    // On a page whose panel is closed it is opened instead, so that the dose can be entered.
    'copy-claim': onPage((event) => (offered('claim-text') ?? openPanel)(event)),
    'add-to-worksheet': onPage((event) => (offered('claim-lines') ?? openPanel)(event)),
  });
}
