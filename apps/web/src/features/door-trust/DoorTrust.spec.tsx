import { beforeAll, describe, expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { startWords } from '../../i18n/i18n.js';
import { DoorReadiness } from './DoorReadiness.js';
import { DoorTrust } from './DoorTrust.js';

beforeAll(() => startWords());

describe('how the door for members works', () => {
  it('says in three sentences what the server can and cannot know, and what its limits are', () => {
    render(<DoorTrust />);
    const section = screen.getByRole('region', { name: 'What the server can and cannot know' });
    const sentences = [...section.querySelectorAll('li')].map(({ textContent }) => textContent);
    expect(sentences).toHaveLength(3);
    expect(sentences[0]).toMatch(/knows that your account belongs/);
    expect(sentences[1]).toMatch(/cannot know which meetings/);
    expect(sentences[2]).toMatch(/group of three, that hides nobody/);
  });
});

describe('whether this device lets its member in', () => {
  it('is said with the last day, which is a month’s last in UTC', () => {
    render(<DoorReadiness readiness={{ kind: 'ready', until: Date.UTC(2026, 11, 1) }} />);
    expect(screen.getByRole('status').textContent).toMatch(/until Monday, November 30/);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is a warning that cannot be overlooked where the key is not everyone’s', () => {
    render(<DoorReadiness readiness={{ kind: 'keyChanged' }} />);
    expect(screen.getByRole('alert').textContent).toMatch(/not the one that everyone sees/);
    expect(screen.getByRole('alert').textContent).toMatch(/come in by knocking/);
  });

  it('is said kindly while it is found out, and where it cannot be', () => {
    const { rerender } = render(<DoorReadiness readiness={null} />);
    expect(screen.getByRole('status').textContent).toBe('Fetching your passes');
    rerender(<DoorReadiness readiness={{ kind: 'refused', code: 'FETCHED_ALREADY' }} />);
    expect(screen.getByRole('status').textContent).toMatch(/two devices already/);
    rerender(<DoorReadiness readiness={{ kind: 'failed' }} />);
    expect(screen.getByRole('status').textContent).toMatch(/Check your connection/);
    rerender(<DoorReadiness readiness={{ kind: 'noMeetings' }} />);
    expect(screen.getByRole('status').textContent).toMatch(/no meetings/);
  });
});
