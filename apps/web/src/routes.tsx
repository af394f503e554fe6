import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { HomeRoute } from './home-route.js';

const MeetingRoute = lazy(async () => ({ default: (await import('./meeting-route.js')).MeetingRoute }));

/** Every address of the app. A room, with its media, is loaded only by whoever comes near one. */
export function Routes() {
  return (
    <Suspense fallback={null}>
      <Switch>
        <Route path="/m/:link">{({ link }) => <MeetingRoute key={link} link={link} />}</Route>
        <Route>
          <HomeRoute />
        </Route>
      </Switch>
    </Suspense>
  );
}
