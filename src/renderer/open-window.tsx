import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { refuseOutsideLinks } from './app/outside-links';
import { startClaimPresets } from './features/units/claim/choices';
import type { EngineClient } from './shell/engine/client';
import { startSettings } from './shell/settings';
import { startUserData, UserContext } from './shell/user-data';
import { WholeWindow } from './shell/WholeWindow';

/** Opens the coder's data and shows the window. */
export async function openWindow(root: HTMLElement, engine: EngineClient): Promise<void> {
  refuseOutsideLinks(document);
  const user = startUserData(window.codedesk.user);
  // How the window looks and which keys it knows comes before anything that is shown.
  await startSettings(window.codedesk.settings);
  startClaimPresets();
  createRoot(root).render(
    <StrictMode>
      <WholeWindow api={window.codedesk} name="window">
        <UserContext value={user}>
          <App api={window.codedesk} engine={engine} />
        </UserContext>
      </WholeWindow>
    </StrictMode>,
  );
}
