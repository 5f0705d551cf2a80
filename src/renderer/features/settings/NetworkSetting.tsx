import styles from './SettingsScreen.module.css';

type NetworkSettingProps = { isOffline: boolean; onOffline: (isOffline: boolean) => void };

/** Whether anything may be asked of the network at all; nothing ever is but for a button. */
export const NetworkSetting = ({ isOffline, onOffline }: NetworkSettingProps) => (
  <section aria-labelledby="settings-network" className={styles.group}>
    <h3 id="settings-network">Network</h3>
    <label>
      <input type="checkbox" checked={isOffline} onChange={({ target }) => onOffline(target.checked)} /> Work
      offline: ask the network for nothing, whatever button is pressed
    </label>
    <p className={styles.note}>
      Without it, CodeDesk asks the network only for a file of CMS or CDC, or for a newer version of itself,
      and only by the buttons that say so.
    </p>
  </section>
);
