import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { closeBrowser, openBrowser } from '../../testing/browser.js';
import { madeUpHome, madeUpMeeting } from '../../testing/made-up.js';
import { HomePage } from './HomePage.js';

beforeEach(() => openBrowser());
afterEach(closeBrowser);

describe('the first page', () => {
  it.each([
    [0, 'Nobody here yet'],
    [null, 'A few people here'],
    [5, '5 people here'],
  ])('says of %p people: %s', (present, words) => {
    render(<HomePage home={madeUpHome([madeUpMeeting({ present })])} />);
    expect(screen.getByText(words, { exact: false })).toBeTruthy();
  });

  it('has one way into each meeting, named for it', () => {
    render(<HomePage home={madeUpHome([madeUpMeeting({ link: 'night', title: 'Night owls' })])} />);
    expect(screen.getByRole('link', { name: 'Join Night owls' }).getAttribute('href')).toBe('/m/night');
  });

  it('says so when no meeting is on', () => {
    render(<HomePage home={madeUpHome([])} />);
    expect(screen.getByText(/No meeting is on right now/u)).toBeTruthy();
  });

  it('tells of a locked door before anyone walks to it', () => {
    render(<HomePage home={madeUpHome([madeUpMeeting({ door: 'locked', attendance: 'closed' })])} />);
    expect(screen.getByText('Closed meeting · Door closed')).toBeTruthy();
  });
});
