import { lazy, Suspense } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Route, Switch } from 'wouter';
import { HomeRoute } from './home-route.js';
import { GroupInfoRoute, MeetingInfoRoute, NewHereRoute } from './listed-pages.js';

const MeetingRoute = lazy(async () => ({ default: (await import('./meeting-route.js')).MeetingRoute }));

const FacilityRoute = lazy(async () => ({ default: (await import('./facility-route.js')).FacilityRoute }));

const VerifyRoute = lazy(async () => ({ default: (await import('./verify-route.js')).VerifyRoute }));
const SignInRoute = lazy(async () => ({ default: (await import('./sign-in-route.js')).SignInRoute }));
const InvitationRoute = lazy(async () => ({ default: (await import('./invitation-route.js')).InvitationRoute }));
const RehearsalRoute = lazy(async () => ({ default: (await import('./rehearsal-route.js')).RehearsalRoute }));
const RosterRoute = lazy(async () => ({ default: (await import('./roster-route.js')).RosterRoute }));
const HowTheDoorWorksRoute = lazy(async () => ({
  default: (await import('./how-the-door-works-route.js')).HowTheDoorWorksRoute,
}));
const MemberRoute = lazy(async () => ({ default: (await import('./member-route.js')).MemberRoute }));
const AccountRoute = lazy(async () => ({ default: (await import('./account-route.js')).AccountRoute }));

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
          <Route path="/meetings/:link">{({ link }) => <MeetingInfoRoute key={link} link={link} />}</Route>
          <Route path="/groups/:link">{({ link }) => <GroupInfoRoute key={link} link={link} />}</Route>
          <Route path="/new-here">
            <NewHereRoute />
          </Route>
          <Route path="/rehearsal">
            <RehearsalRoute />
          </Route>
          <Route path="/facility">
            <FacilityRoute />
          </Route>
          <Route path="/roster/:link">{({ link }) => <RosterRoute key={link} link={link} />}</Route>
          <Route path="/verify">
            <VerifyRoute />
          </Route>
          <Route path="/sign-in">
            <SignInRoute />
          </Route>
          <Route path="/invitation">
            <InvitationRoute />
          </Route>
          <Route path="/how-the-door-works">
            <HowTheDoorWorksRoute />
          </Route>
          <Route path="/member">
            <MemberRoute />
          </Route>
          <Route path="/account">
            <AccountRoute />
          </Route>
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
