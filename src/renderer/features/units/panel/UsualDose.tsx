import { editFavorite } from '../../../../core/user-data/favorites';
import { useConfirmedChange } from '../../../shell/user-data';
import { modifiersOf } from '../claim/claim-lines';
import type { PanelInput } from '../input';
import { Icon } from '../../../ui/Icon';
import styles from './UsualDose.module.css';
import type { Favorite } from '../../../../core/user-data/rows';

type UsualDoseProps = { favorite: Favorite; input: PanelInput };

/** A favorite keeps a dose when the coder asks for it; from then on it is offered wherever the code's units are counted. */
export function UsualDose({ favorite, input }: UsualDoseProps) {
  const change = useConfirmedChange();
  const dose = input.dose.trim();
  const modifiers = modifiersOf(input.modifiers);
  const isUsual = dose === favorite.usualDose && modifiers.join(' ') === favorite.usualModifiers.join(' ');
  if (isUsual) {
    return dose === '' ? null : (
      <p className={styles.note}>
        <Icon name="star" isFilled /> The usual dose of your favorite
      </p>
    );
  }

  const remember = () =>
    change(
      ({ favorites }, now) => {
        const row = favorites.find(({ key }) => key === favorite.key);
        if (!row) return null;
        return {
          favorites: { put: [editFavorite(row, { usualDose: dose, usualModifiers: modifiers }, now)] },
        };
      },
      dose === '' ? `${favorite.code} no longer has a usual dose` : `Usual dose of ${favorite.code}: ${dose}`,
    );
  return (
    <button type="button" className={styles.remember} onClick={() => void remember()}>
      <Icon name="star" /> {dose === '' ? 'Forget the usual dose' : 'Make this the usual dose'}
    </button>
  );
}
