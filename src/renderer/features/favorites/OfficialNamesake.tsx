import { hcpcsRef, type CodeRef } from '../../../core/code/ref';
import type { Successor } from '../../../core/user-data/favorite-news';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './FavoriteDetail.module.css';
import type { Favorite } from '../../../core/user-data/rows';

type OfficialNamesakeProps = {
  favorite: Favorite;
  official: Successor;
  source: string;
  onReplace: (successor: Successor) => void;
  onOpen: (ref: CodeRef) => void;
};

/** A release has brought an official code of the same name: what that one is, and the way over to it. */
export function OfficialNamesake({
  favorite: { code },
  official,
  source,
  onReplace,
  onOpen,
}: OfficialNamesakeProps) {
  return (
    <section className={styles.news} aria-label="Now an official code too">
      <h4>
        <Icon name="caution" /> {code} is now an official code too
      </h4>
      <p>
        In {source} it is: {official.long}, unit {official.unit ?? 'not stated'}. This favorite is still your
        private code.
      </p>
      <p>
        Your note, names, labels, usual dose, folder and pin can be moved to the official code. The private
        code stays in its list until you remove it there.
      </p>
      <Button onClick={() => onReplace(official)}>Star the official {code} instead</Button>
      <Button look="quiet" onClick={() => onOpen(hcpcsRef(code))}>
        Open the official {code}
      </Button>
    </section>
  );
}
