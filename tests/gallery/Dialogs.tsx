import { Button } from '../../src/renderer/ui/Button';
import { KeysDialog } from '../../src/renderer/ui/KeysDialog';
import { ModalDialog } from '../../src/renderer/ui/ModalDialog';
import { doNothing } from './data';

/** The dialogs, one at a time: each covers the page. */
export const dialogs = {
  dialog: (
    <ModalDialog title="Three files came" onClose={doNothing}>
      <p>They are lists of codes. Are they to be checked, or imported?</p>
      <p>
        <Button look="primary">Check</Button> <Button>Import</Button>
      </p>
    </ModalDialog>
  ),
  keys: (
    <KeysDialog
      groups={[
        {
          title: 'Anywhere',
          keys: [
            { keys: 'Ctrl+K', label: 'Find a command' },
            { keys: '⏎', label: 'Copy the code' },
          ],
        },
      ]}
      onClose={doNothing}
    />
  ),
} as const;
