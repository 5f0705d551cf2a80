import type { SupplyWay } from '../../core/claims';
import { identity, keyOf, type CodeRef } from '../../core/code/ref';
import type { IsoDate } from '../../core/code/validity';
import type { CodeReply } from '../../core/lookup/messages';
import { messageOf } from '../../core/message-of';
import { Overtaken } from '../shell/engine/client';
import { toggleStar, useUserStore } from '../shell/user-data';
import { hcpcsSystem } from '../../core/systems/hcpcs/record';
import { systemOf } from '../../core/systems/about';
import { addDiagnosis } from '../features/worksheet/diagnoses-store';
import { openPanel, wishForClaim, wishForWay } from '../features/units/panel-store';
import { useCommands } from '../shell/commands';
import { offered, useOffer, type PanelOffer } from '../shell/actions/offers';
import type { Lookup } from './useLookup';

/** What the window's keys do while the look-up is in front. */
export function useLookupKeys(lookup: Lookup, on: IsoDate): void {
  const store = useUserStore();
  const { client, show, addToComparison } = useCommands();
  const { subject } = lookup;
  const isDiagnosis = subject !== null && systemOf(subject.ref.system)?.claim === 'diagnosis';

  /** Does something with the page of the highlighted code, or says that there is none. */
  const onPage = (work: (event: KeyboardEvent, page: CodeReply | null) => void) => (event: KeyboardEvent) => {
    const isThere = lookup.withPage((page) => work(event, page));
    if (!isThere) show('Find a code first: its units are counted on its page.');
  };

  /** Asks the panel of the page; one that is closed or still being fetched does it as soon as it is there, so that no line is lost. */
  const byPanel = (what: PanelOffer) =>
    onPage((event, page) => {
      const perform = offered(what);
      if (perform) perform(event);
      else if (page) wishForClaim(keyOf(page.record), what);
    });

  /** NU, RR or UE on the lines of the code in front. */
  const byWay = (way: SupplyWay) => () => {
    const isThere = lookup.takePage(({ record }) => {
      const hasLines = record.system === hcpcsSystem && record.kind === 'procedure';
      if (hasLines) wishForWay(keyOf(record), way, offered('claim-text') !== undefined);
      else show(`Nothing was changed: ${way} is for equipment, which ${record.code} is not.`);
    });
    if (!isThere) show('Find a code first: NU, RR and UE are put on its claim lines.');
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
      const isThere = lookup.takePage((page) => void toggleStar(store, show, page));
      if (!isThere) show('Find a code first, then star it.');
    },
    ...(subject && { 'compare-add': () => addToComparison(subject.ref) }),
    ...(subject && { 'book-before': () => void toNeighbor(subject.ref, -1) }),
    ...(subject && { 'book-after': () => void toNeighbor(subject.ref, 1) }),
    units: onPage(openPanel),
    'way-new': byWay('NU'),
    'way-rented': byWay('RR'),
    'way-used': byWay('UE'),
    'ndc-crosswalk': byPanel('claim-ndcs'),
    'copy-claim': byPanel('claim-text'),
    'add-to-worksheet': isDiagnosis
      ? () => void lookup.takePage((page) => show(addDiagnosis(page)))
      : byPanel('claim-lines'),
  });
}
