import { useEffect, useEffectEvent } from 'react';
import type { ActionId } from '../../../../core/actions/actions';
import { supplyWays, waysOf, wayWords, withWay, type SupplyWay } from '../../../../core/claims';
import { keyOf } from '../../../../core/code/ref';
import { ActionButton } from '../../../shell/actions/ActionButton';
import { useCommands } from '../../../shell/commands';
import { useStore } from '../../../shell/store';
import { Icon } from '../../../ui/Icon';
import type { CodeFacts } from '../answer';
import type { PanelInput } from '../input';
import { takeWayWish, wayWishes, type ChangeInput } from '../panel-store';
import { modifiersOf } from './claim-lines';
import styles from './Ways.module.css';

type WaysProps = { page: CodeFacts; input: PanelInput; change: ChangeInput };

const wayActions: Readonly<Record<SupplyWay, ActionId>> = {
  NU: 'way-new',
  RR: 'way-rented',
  UE: 'way-used',
};

/** Bought new, rented or bought used, as one of three buttons and keys; nothing where the code is no equipment. */
export function Ways({ page, input, change }: WaysProps) {
  const { show } = useCommands();
  const { ways, because } = waysOf(page.record.code, page.links.supply);
  const modifiers = modifiersOf(input.modifiers);

  const choose = (way: SupplyWay) => {
    const next = ways.includes(way) ? withWay(modifiers, way) : { refused: because };
    if ('refused' in next) show(`Nothing was changed. ${next.refused}`, 'stop');
    else {
      change({ modifiers: next.join(' ') });
      const isOn = next.includes(way);
      show(isOn ? `${way} on the claim lines: ${wayWords[way]}` : `${way} is off the claim lines`);
    }
  };

  const wish = useStore(wayWishes);
  const take = useEffectEvent(() => {
    const way = takeWayWish(keyOf(page.record));
    if (way) choose(way);
  });
  useEffect(() => {
    take();
  }, [wish]);

  const other = supplyWays.find((way) => modifiers.includes(way) && !ways.includes(way));
  const caution = other !== undefined && (
    <span className={styles.caution}>
      <Icon name="caution" /> {other} on {page.record.code}: {because}
    </span>
  );
  if (ways.length === 0) return caution && <p className={styles.ways}>{caution}</p>;
  return (
    <div className={styles.ways} role="group" aria-label="New, rented or used">
      {supplyWays
        .filter((way) => ways.includes(way))
        .map((way) => (
          <ActionButton
            key={way}
            action={wayActions[way]}
            aria-pressed={modifiers.includes(way)}
            onClick={() => choose(way)}
          >
            {way} {wayWords[way]}
          </ActionButton>
        ))}
      {caution || <span className={styles.because}>{because}</span>}
    </div>
  );
}
