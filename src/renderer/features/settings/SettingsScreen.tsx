import { payers } from '../../../core/claims';
import { mostDaysBefore, textSizes, usualSettings, type Settings } from '../../../core/settings/settings';
import { ScreenHeader } from '../../shell/ScreenHeader';
import { useCommands } from '../../shell/commands';
import { changeSettings, useSettings } from '../../shell/settings';
import { Button } from '../../ui/Button';
import { useFormats } from '../units/claim/useFormats';
import { Choice, type Option } from './Choice';
import { copyPresetOf, copyPresets, withCopyPreset } from './copy-presets';
import { DesktopSettings } from './DesktopSettings';
import { FolderSetting } from './FolderSetting';
import { HabitSettings } from './HabitSettings';
import { KeySettings } from './KeySettings';
import { NetworkSetting } from './NetworkSetting';
import { Icon } from '../../ui/Icon';
import styles from './SettingsScreen.module.css';

const themeOptions: Option[] = [
  { value: 'system', label: 'As in the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
  { value: 'high-contrast', label: 'High contrast' },
];
const densityOptions: Option[] = [
  { value: 'usual', label: 'Usual' },
  { value: 'compact', label: 'Compact' },
];
const sizeOptions: Option[] = textSizes.map((size) => ({ value: String(size), label: `${size} %` }));
const asLast: Option = { value: '', label: 'Used last' };

/** How the coder wants the app. A change holds at once, in all windows. */
export function SettingsScreen({ onClose }: { onClose: () => void }) {
  const { api, show } = useCommands();
  const { settings, problem } = useSettings();
  const formats = useFormats();
  const change = (part: Partial<Settings>) => {
    void changeSettings(api.settings, part).then((trouble) => {
      if (trouble) show(trouble, 'stop');
    });
  };
  const formatOptions = formats.map(({ id, label, group }) => ({ value: id, label: `${group}: ${label}` }));
  return (
    <section className={styles.screen} aria-labelledby="settings-title">
      <ScreenHeader id="settings-title" title="Settings" onClose={onClose} />
      {problem && (
        <p role="alert" className={styles.problem}>
          <Icon name="caution" /> {problem}
        </p>
      )}
      <section aria-labelledby="settings-look" className={styles.group}>
        <h3 id="settings-look">Look</h3>
        <Choice
          label="Theme"
          value={settings.theme}
          options={themeOptions}
          onValue={(theme) => change({ theme: theme as Settings['theme'] })}
        />
        <Choice
          label="Rows"
          value={settings.density}
          options={densityOptions}
          onValue={(density) => change({ density: density as Settings['density'] })}
        />
        <Choice
          label="Text size"
          value={String(settings.textSize)}
          options={sizeOptions}
          onValue={(size) => change({ textSize: Number(size) as Settings['textSize'] })}
        />
      </section>
      <section aria-labelledby="settings-work" className={styles.group}>
        <h3 id="settings-work">Work</h3>
        <label className={styles.line}>
          <span>Date of service at the start: days before today</span>
          <input
            type="number"
            min={0}
            max={mostDaysBefore}
            value={settings.daysBefore}
            onChange={({ target }) => {
              if (target.validity.valid && target.value) change({ daysBefore: target.valueAsNumber });
            }}
          />
        </label>
        <Choice
          label="Payer of claim texts"
          value={settings.payer ?? ''}
          options={[asLast, ...payers.map(({ id, name }) => ({ value: id, label: name }))]}
          onValue={(payer) => change({ payer: payer || null })}
        />
        <Choice
          label="Claim text to copy"
          value={settings.claimText ?? ''}
          options={[asLast, ...formatOptions]}
          onValue={(text) => change({ claimText: text || null })}
        />
        <p className={styles.note}>These apply to windows that you open from now on, and after a restart.</p>
        <Choice
          label="Enter copies"
          value={copyPresetOf(settings.keys)}
          options={copyPresets}
          onValue={(preset) => change({ keys: withCopyPreset(settings.keys, preset) })}
        />
      </section>
      <HabitSettings />
      <DesktopSettings settings={settings} onChange={change} />
      <NetworkSetting isOffline={settings.offline} onOffline={(offline) => change({ offline })} />
      <FolderSetting
        folder={settings.sourcesFolder}
        onFolder={(folder) => change({ sourcesFolder: folder })}
      />
      <KeySettings choices={settings.keys} onChoices={(keys) => change({ keys })} />
      <p>
        <Button onClick={() => change(usualSettings)}>Reset everything to the usual settings</Button>
      </p>
    </section>
  );
}
