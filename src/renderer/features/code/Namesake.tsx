import type { CodeReply } from '../../../core/lookup/messages';
import { useCommands } from '../../shell/commands';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './CodePage.module.css';

/** Where a private code and an official one bear the same name: which of the two this page is, and the way to the other. */
export function Namesake({ page: { namesake } }: { page: Pick<CodeReply, 'namesake'> }) {
  const { openCode } = useCommands();
  if (!namesake) return null;
  const { code, system } = namesake;
  const isOfficial = system === 'hcpcs';
  return (
    <p className={styles.doubt}>
      <Icon name="caution" />{' '}
      {isOfficial
        ? `${code} is now an official code too. This page is that of your private code.`
        : `You have a private code ${code} too. This page is that of the official one.`}{' '}
      <Button look="quiet" onClick={() => openCode(namesake)}>
        {isOfficial ? `Open the official ${code}` : `Open the private ${code}`}
      </Button>
    </p>
  );
}
