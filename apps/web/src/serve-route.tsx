import { type ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { InstanceFrame } from './instance-frame.js';
import { Groups, GroupSettingsPage, NewGroup, OneGroup, Servants } from './serve-groups.js';
import { Finders, Import } from './serve-import.js';
import { ChangeMeeting, NewMeetingPage } from './serve-meetings.js';
import { MeetingBookmark, NewReadingPage, OneReading, Order, Readings } from './serve-plan.js';
import { Members } from './serve-members.js';
import { Roster } from './serve-roster.js';
import { useRenewal } from './use-renewal.js';

/** The pages of trusted servants: groups, meetings, who serves. */
export function ServeRoute() {
  useRenewal('elsewhere');
  return (
    <InstanceFrame>
      <Switch>
        <Route path="/serve/new">
          <NewGroup />
        </Route>
        <Route path="/serve/import">
          <Import />
        </Route>
        {ofGroup('', (group) => (
          <OneGroup id={group} />
        ))}
        {ofGroup('/settings', (group) => (
          <GroupSettingsPage id={group} />
        ))}
        {ofGroup('/servants', (group) => (
          <Servants id={group} />
        ))}
        {ofGroup('/members', (group) => (
          <Members id={group} />
        ))}
        {ofGroup('/finders', (group) => (
          <Finders id={group} />
        ))}
        {ofGroup('/meetings/new', (group) => (
          <NewMeetingPage groupId={group} />
        ))}
        {ofGroup('/readings', (group) => (
          <Readings groupId={group} />
        ))}
        {ofGroup('/readings/new', (group) => (
          <NewReadingPage groupId={group} />
        ))}
        <Route path="/serve/groups/:group/readings/:reading">
          {({ group, reading }) => <OneReading key={reading} groupId={group} id={reading} />}
        </Route>
        <Route path="/serve/groups/:group/meetings/:meeting/order">
          {({ group, meeting }) => <Order key={meeting} groupId={group} id={meeting} />}
        </Route>
        <Route path="/serve/groups/:group/meetings/:meeting/bookmark">
          {({ group, meeting }) => <MeetingBookmark key={meeting} groupId={group} id={meeting} />}
        </Route>
        <Route path="/serve/groups/:group/meetings/:meeting/roster">
          {({ group, meeting }) => <Roster key={meeting} groupId={group} id={meeting} />}
        </Route>
        <Route path="/serve/groups/:group/meetings/:meeting">
          {({ group, meeting }) => <ChangeMeeting key={meeting} groupId={group} id={meeting} />}
        </Route>
        <Route>
          <Groups />
        </Route>
      </Switch>
    </InstanceFrame>
  );
}

function ofGroup(
  path: '' | '/settings' | '/servants' | '/members' | '/finders' | '/meetings/new' | '/readings' | '/readings/new',
  page: (group: string) => ReactNode,
) {
  return <Route path={`/serve/groups/:group${path}`}>{({ group }) => page(group)}</Route>;
}
