import { type PageData, type RenderPage } from '@homegroup/contracts';
import { I18nextProvider } from 'react-i18next';
import { renderToString } from 'react-dom/server';
import { Router } from 'wouter';
import { FirstPageProvider } from './first-page.js';
import { OfferedLanguages } from './i18n/offered.js';
import { wordsIn } from './i18n/words-in.js';
import { Routes } from './routes.js';

/** Draws a page as the browser will, which goes on from there: what only a browser knows is left out until then. */
export const render: RenderPage = ({ data, path, search, language, languages }) => {
  const words = wordsIn(language);
  const html = renderToString(
    <I18nextProvider i18n={words}>
      <OfferedLanguages value={languages}>
        <Router ssrPath={path} ssrSearch={search}>
          <FirstPageProvider data={data}>
            <Routes />
          </FirstPageProvider>
        </Router>
      </OfferedLanguages>
    </I18nextProvider>,
  );
  return { html, description: descriptionOf(data, words.t) };
};

function descriptionOf(data: PageData, t: ReturnType<typeof wordsIn>['t']): string {
  switch (data.kind) {
    case 'meeting':
      return t('directory.meeting.description', { title: data.value.meeting.title });
    case 'group':
      return t('directory.group.description', { name: data.value.group.name });
    case 'newHere':
      return t('directory.newHere.description');
    case 'directory':
    case 'missing':
      return t('directory.description');
  }
}
