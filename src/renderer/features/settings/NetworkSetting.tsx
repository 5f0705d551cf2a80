import styles from './SettingsScreen.module.css';

type NetworkSettingProps = { isOffline: boolean; onOffline: (isOffline: boolean) => void };

/** Whether anything may be asked of the network at all; nothing ever is but for a button. */
export const NetworkSetting = ({ isOffline, onOffline }: NetworkSettingProps) => (
  <section aria-labelledby="settings-network" className={styles.group}>
    <h3 id="settings-network">Network</h3>
    <label>
      <input type="checkbox" checked={isOffline} onChange={({ target }) => onOffline(target.checked)} /> Work
      offline: never use the network, whichever button is pressed
    </label>
    <p className={styles.note}>
      Otherwise, CodeDesk uses the network only to get a file from CMS or CDC or to look for a newer version
      of itself, and only when you press a button that says so.
    </p>
  </section>
);
