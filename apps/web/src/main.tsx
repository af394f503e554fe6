import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from 'react-aria-components';
import { startWords } from './i18n/i18n.js';
import { Routes } from './routes.js';
import './ui/global.css';

const i18n = await startWords();
const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale={i18n.language}>
      <Routes />
    </I18nProvider>
  </StrictMode>,
);
