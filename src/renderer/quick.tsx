import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { QuickApp } from './app/QuickApp';
import { refuseOutsideLinks } from './app/outside-links';
import { startSettings } from './shell/settings';
import { startUserData, UserContext } from './shell/user-data';
import { WholeWindow } from './shell/WholeWindow';
import { startEngine } from './shell/engine/client';
import './styles/tokens.css';
import './styles/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');

refuseOutsideLinks(document);

// An engine of its own: a worker belongs to its page, and this one must answer while the other windows are closed.
const engine = startEngine();
const user = startUserData(window.codedesk.user);

void startSettings(window.codedesk.settings).then(() => {
  createRoot(root).render(
    <StrictMode>
      <WholeWindow api={window.codedesk} name="quick look-up">
        <UserContext value={user}>
          <QuickApp api={window.codedesk} engine={engine} />
        </UserContext>
      </WholeWindow>
    </StrictMode>,
  );
});
