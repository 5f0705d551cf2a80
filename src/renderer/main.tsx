import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { refuseOutsideLinks } from './app/outside-links';
import { startClaimPresets } from './features/units/claim/choices';
import { startSettings } from './shell/settings';
import { startUserData, UserContext } from './shell/user-data';
import { WholeWindow } from './shell/WholeWindow';
import { startEngine } from './shell/engine/client';
import './styles/tokens.css';
import './styles/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');

refuseOutsideLinks(document);

const engine = startEngine();
const user = startUserData(window.codedesk.user);

// How the window looks and which keys it knows comes before anything that is shown.
void startSettings(window.codedesk.settings).then(() => {
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
});
