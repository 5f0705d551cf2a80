import { useState } from 'react';
import { daySaid } from '../../core/code/typed-day';
import type { IsoDate } from '../../core/code/validity';
import { firstDate } from '../../core/settings/settings';
import { settingsNow } from '../shell/settings';

export type DateOfService = {
  on: IsoDate;
  /** Chosen in its field, whatever a query says. */
  choose: (day: IsoDate) => void;
  /** Takes the date that a query says, for as long as it stands; without one the chosen date is back. @returns what holds then */
  take: (query: string) => IsoDate;
};

/** The date of service, which holds for every screen: one in the query goes before the one that was chosen. */
export function useDateOfService(): DateOfService {
  const [chosen, setChosen] = useState(() => firstDate(settingsNow()));
  const [said, setSaid] = useState<IsoDate | null>(null);
  return {
    on: said ?? chosen,
    choose: (day) => {
      setChosen(day);
      setSaid(null);
    },
    take: (query) => {
      const day = daySaid(query);
      setSaid(day);
      return day ?? chosen;
    },
  };
}
