import { useEffect, useRef, useState } from 'react';
import { counted } from '../../../core/files/text';
import { useStore } from '../../shell/store';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './CheckScreen.module.css';
import { forgetRules, restoreRules, takeRuleFile } from './own-rules';
import { ownRules } from './own-rules-store';

/** Rules of a payer or of the office, from a file, asked after the product's own. */
export function OwnRules() {
  const picker = useRef<HTMLInputElement>(null);
  const rules = useStore(ownRules);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(restoreRules, []);
  return (
    <div className={styles.told}>
      <p className={styles.buttons}>
        {rules ? `Your rules: ${rules.name}, ${counted(rules.rules.length, 'rule')}` : 'Your rules: none'}
        <Button onClick={() => picker.current?.click()}>Open a rules file</Button>
        {rules && (
          <Button look="quiet" onClick={forgetRules}>
            Use none
          </Button>
        )}
        <input
          ref={picker}
          type="file"
          accept=".codedesk,.json,application/json"
          className="visually-hidden"
          tabIndex={-1}
          aria-label="A file of your own rules"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) void takeRuleFile(file).then(setFailure);
            event.target.value = '';
          }}
        />
      </p>
      {failure !== null && (
        <p className={styles.failed} role="alert">
          <Icon name="stop" /> {failure}
        </p>
      )}
    </div>
  );
}
