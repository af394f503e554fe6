import { lazy, Suspense } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Route, Switch } from 'wouter';
import { HomeRoute } from './home-route.js';

const MeetingRoute = lazy(async () => ({ default: (await import('./meeting-route.js')).MeetingRoute }));

/** Every address of the app. A room, with its media, is loaded only by whoever comes near one. */
export function Routes() {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language}>
      <Suspense fallback={null}>
        <Switch>
          <Route path="/m/:link">{({ link }) => <MeetingRoute key={link} link={link} />}</Route>
          <Route>
            <HomeRoute />
          </Route>
        </Switch>
      </Suspense>
    </I18nProvider>
  );
}
