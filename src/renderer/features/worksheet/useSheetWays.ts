import { useRef } from 'react';
import { waysOf, wayWords, withWay, type SupplyWay } from '../../../core/claims';
import { hcpcsRef } from '../../../core/code/ref';
import { hcpcsSystem } from '../../../core/systems/hcpcs/record';
import { messageOf } from '../../../core/message-of';
import { useCommands } from '../../shell/commands';
import { useOffer } from '../../shell/actions/offers';
import { Overtaken } from '../../shell/engine/client';
import { changeModifiers, type SheetLine } from './worksheet-store';

/**
 * NU, RR and UE by their keys on the line that has the focus, or on the only one: where the fee schedule of its date, or the
 * class of its code, has them.
 * @returns the function that says which line has the focus
 */
export function useSheetWays(lines: readonly SheetLine[]): (id: number) => void {
  const { client, show } = useCommands();
  const focused = useRef<number | null>(null);

  const put = async (way: SupplyWay) => {
    const line =
      lines.find(({ id }) => id === focused.current) ?? (lines.length === 1 ? lines[0] : undefined);
    if (!line) {
      show(`Nothing was changed: go to a line with Tab, then ${way} is put on it.`);
      return;
    }
    const { code, modifiers, from } = line.line;
    try {
      const page =
        line.system === hcpcsSystem && from !== undefined
          ? await client.ask('code', { ...hcpcsRef(code), on: from })
          : null;
      const { ways, because } = waysOf(code, page?.links.supply ?? null);
      const next = ways.includes(way) ? withWay(modifiers, way) : { refused: because };
      if ('refused' in next) {
        show(`Nothing was changed. ${next.refused}`, 'stop');
        return;
      }
      changeModifiers(line.id, next);
      show(
        next.includes(way)
          ? `${way} on the line of ${code}: ${wayWords[way]}`
          : `${way} is off the line of ${code}`,
      );
    } catch (error) {
      // Pressed again before the first was answered: the later one is put on.
      if (error instanceof Overtaken) return;
      show(`Nothing was changed: ${messageOf(error)}`, 'stop');
    }
  };

  useOffer({
    'way-new': () => void put('NU'),
    'way-rented': () => void put('RR'),
    'way-used': () => void put('UE'),
  });
  return (id) => {
    focused.current = id;
  };
}
