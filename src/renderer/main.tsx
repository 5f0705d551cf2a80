import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { refuseOutsideLinks } from './app/outside-links';
import { startUserData, UserContext } from './shell/user-data';
import { startEngine } from './shell/engine/client';
import './styles/tokens.css';
import './styles/base.css';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no root element.');

refuseOutsideLinks(document);

const engine = startEngine();
const user = startUserData(window.codedesk.user);

createRoot(root).render(
  <StrictMode>
    <UserContext value={user}>
      <App api={window.codedesk} engine={engine} />
    </UserContext>
  </StrictMode>,
);
