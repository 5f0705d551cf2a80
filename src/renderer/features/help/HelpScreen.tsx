import { countText } from '../../../core/code/numbers';
import { useEffect, useState } from 'react';
import type { AppFacts } from '../../../bridge/app-schemas';
import type { EngineFacts } from '../../../core/lookup/messages';
import { messageOf } from '../../../core/message-of';
import { systemName } from '../../../core/systems/about';
import { ScreenHeader } from '../../shell/ScreenHeader';
import { useCommands } from '../../shell/commands';
import { countWords, releaseName, rowWords } from '../../shell/provenance';
import type { Data } from '../../shell/useData';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import styles from './HelpScreen.module.css';
import { Updates } from './Updates';

type Line = readonly [name: string, value: string];

/** What runs here and on which data: for a question to whoever helps, and what the app is made of. */
export function HelpScreen({ data, onClose }: { data: Data; onClose: () => void }) {
  const { api, client, copyText } = useCommands();
  const [facts, setFacts] = useState<AppFacts | null>(null);
  const [engine, setEngine] = useState<EngineFacts | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [notices, setNotices] = useState<string | null>(null);

  useEffect(() => {
    api.app.facts().then(setFacts, (error: unknown) => setTrouble(messageOf(error)));
    client.ask('engine', null).then(setEngine, () => setEngine(null));
    fetch('/notices.txt')
      .then((answer) => (answer.ok ? answer.text() : null))
      .then(setNotices, () => setNotices(null));
  }, [api, client]);

  const lines = [
    ...(facts ? factLines(facts) : []),
    ...(engine ? engineLines(engine) : []),
    ...sourceLines(data),
  ];
  const text = lines.map(([name, value]) => `${name}: ${value}`).join('\n');
  return (
    <section className={styles.screen} aria-labelledby="help-title">
      <ScreenHeader id="help-title" title="Diagnostics and about" onClose={onClose} />
      {trouble && (
        <p role="alert">
          <Icon name="caution" /> It could not be found out what is running here: {trouble}
        </p>
      )}
      <h3>Diagnostics</h3>
      <dl className={styles.facts}>
        {lines.map(([name, value]) => (
          <div key={name} className={styles.line}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Button disabled={!facts} onClick={() => void copyText(text, 'the diagnostics')}>
          Copy diagnostics
        </Button>
      </p>
      <p className={styles.quiet}>
        The log records when the app started and where a part of it failed, never what was typed. To start
        with the usual settings, add --safe-mode to the command that starts CodeDesk; to use another data
        folder, add --user-data-dir=FOLDER.
      </p>
      <Updates />
      <h3>About</h3>
      <p>
        CodeDesk {facts?.version}, under the MIT license. Nothing leaves this computer except what you ask for
        with a button: a download, or whether there is a newer CodeDesk.
      </p>
      {notices === null ? (
        <p>The licenses of what is bundled are not in this build.</p>
      ) : (
        <>
          <h3>Licenses of what is bundled</h3>
          <pre className={styles.notices} tabIndex={0} aria-label="Licenses">
            {notices}
          </pre>
        </>
      )}
    </section>
  );
}

const factLines = (facts: AppFacts): Line[] => [
  ['CodeDesk', `${facts.version}${facts.isSafeMode ? ', safe mode' : ''}`],
  ['Runs in', facts.runtime],
  ['System', facts.system],
  ['Data folder', facts.dataFolder],
  ['Releases', facts.sourcesFolder],
  ['Policy file', facts.policy.join('; ')],
  ['Log', facts.logFolder],
];

/** What is searched, and how long this window took until it could be. */
function engineLines({ codes, guides, ms }: EngineFacts): Line[] {
  const counts = codes.map(({ system, count }) => `${systemName(system)} ${countText(count)}`);
  const seconds = (taken: number | null) => (taken === null ? 'not yet' : `${(taken / 1000).toFixed(1)} s`);
  return [
    ['Searched', `${counts.join(', ')} codes; ${countText(guides)} guides`],
    [
      'Found after the start',
      `codes ${seconds(ms.codes)}, words ${seconds(ms.words)}, everything ${seconds(ms.all)}`,
    ],
  ];
}

/** Every source that is held, with the digest of the file it was read from. */
const sourceLines = ({ state }: Data): Line[] => [
  ...(state?.releases ?? []).map((entry): Line => [
    releaseName(entry),
    `${countWords(entry.counts)}, ${countText(entry.bytes)} bytes, SHA-256 ${entry.sha256}`,
  ]),
  ...(state?.linked ?? []).map((entry): Line => [entry.title, `${rowWords(entry)}, SHA-256 ${entry.sha256}`]),
];
