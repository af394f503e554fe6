import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import { isLanguage, speak, startWords } from '../src/i18n/i18n.js';
import '../src/ui/global.css';
import { SCREENS } from './screens.js';

// Every screen in every state, without a server: /?screen=<name>&language=<code>
await startWords();
const asked = new URLSearchParams(location.search);
const language = asked.get('language') ?? 'en';
if (isLanguage(language)) await speak(language);
const screen = SCREENS[asked.get('screen') ?? ''];

function List() {
  return (
    <ul>
      {Object.keys(SCREENS).map((name) => (
        <li key={name}>
          <a href={`?screen=${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nProvider locale={language}>{screen ? screen() : <List />}</I18nProvider>
    </StrictMode>,
  );
}
