import { lazy, Suspense } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Route, Switch } from 'wouter';
import { HomeRoute } from './home-route.js';

const MeetingRoute = lazy(async () => ({ default: (await import('./meeting-route.js')).MeetingRoute }));

/** The pages of trusted servants check what is typed by the server's own schemas, which are loaded with them. */
const ServeRoute = lazy(async () => {
  await import('./session/no-eval.js');
  return { default: (await import('./serve-route.js')).ServeRoute };
});

/** Every address of the app. A room, with its media, is loaded only by whoever comes near one. */
export function Routes() {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language}>
      <Suspense fallback={null}>
        <Switch>
          <Route path="/m/:link">{({ link }) => <MeetingRoute key={link} link={link} />}</Route>
          <Route path="/serve/*?">
            <ServeRoute />
          </Route>
          <Route>
            <HomeRoute />
          </Route>
        </Switch>
      </Suspense>
    </I18nProvider>
  );
}
