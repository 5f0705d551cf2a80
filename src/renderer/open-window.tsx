import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { refuseOutsideLinks } from './app/outside-links';
import { startClaimPresets } from './features/units/claim/choices';
import type { LastingEngine } from './shell/engine/door';
import { useLastingEngine } from './shell/engine/useLastingEngine';
import { startSettings } from './shell/settings';
import { startUserData, UserContext } from './shell/user-data';
import { WholeWindow } from './shell/WholeWindow';

/** Opens the coder's data and shows the window. */
export async function openWindow(root: HTMLElement, engine: LastingEngine): Promise<void> {
  refuseOutsideLinks(document);
  const user = startUserData(window.codedesk.user);
  // How the window looks and which keys it knows comes before anything that is shown.
  await startSettings(window.codedesk.settings);
  startClaimPresets();
  createRoot(root).render(
    <StrictMode>
      <WholeWindow api={window.codedesk} name="window">
        <UserContext value={user}>
          <LastingApp engine={engine} />
        </UserContext>
      </WholeWindow>
    </StrictMode>,
  );
}

/** The app over the engine that it was opened with, and over one of its own when that is gone. */
function LastingApp({ engine }: { engine: LastingEngine }) {
  return <App api={window.codedesk} engine={useLastingEngine(engine)} />;
}
