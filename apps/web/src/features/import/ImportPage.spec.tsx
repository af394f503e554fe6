import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { FILE_FAULTS, type ImportAnswer, type ImportFault, type ImportReport, ROW_FAULTS } from '@homegroup/contracts';
import { act, render, screen, within } from '@testing-library/react';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import i18next from 'i18next';
import { speak } from '../../i18n/i18n.js';
import { type Called } from '../../session/api.js';
import { closeBrowser, openBrowser } from '../../testing/browser.js';
import { ImportPage } from './ImportPage.js';
import { type SendFile } from './use-import.js';

const FILE = new File(['Name,Day,Time\n'], 'meetings.csv');
const REPORT: ImportReport = { isDone: false, groups: 214, created: 970, renewed: 0, faults: [], typesLeftOut: [] };

let person: UserEvent;
beforeEach(async () => {
  await openBrowser();
  person = userEvent.setup();
});
afterEach(() => closeBrowser());

function report(part: Partial<ImportReport> = {}): Called<ImportAnswer> {
  return { kind: 'done', value: { kind: 'report', report: { ...REPORT, ...part } } };
}

function faults(count: number): ImportFault[] {
  return Array.from({ length: count }, (_, index) => ({ row: index + 2, reason: 'DAY_UNKNOWN', column: 'Day' }));
}

/** A page whose server answers so, one answer after the other. */
function page(...answers: Called<ImportAnswer>[]) {
  const send = jest.fn<SendFile>();
  for (const answer of answers) send.mockResolvedValueOnce(answer);
  render(<ImportPage send={send} />);
  return send;
}

async function lookAtFile(file = FILE): Promise<void> {
  await person.upload(screen.getByLabelText('File'), file);
  await person.type(screen.getByLabelText('Fellowship'), 'HA');
  await person.click(screen.getByRole('button', { name: 'Look at the file' }));
}

describe('an import', () => {
  it('is tried first, then set up with one button, and says what was done', async () => {
    const send = page(report(), report({ isDone: true, created: 940, renewed: 30 }));
    await lookAtFile();
    expect(screen.getByText('970 meetings in 214 groups can be set up.')).toBeTruthy();
    await person.click(screen.getByRole('button', { name: 'Set up 970 meetings' }));
    expect(screen.getByText('Done: 970 meetings in 214 groups.')).toBeTruthy();
    expect(screen.getByText('30 were here and are renewed.')).toBeTruthy();
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    const asked = { fellowship: 'HA', zone, language: 'en' };
    expect(send.mock.calls.map(([file, question]) => [file, question])).toEqual([
      [FILE, { ...asked, dry: 'yes' }],
      [FILE, { ...asked, dry: 'no' }],
    ]);
  });

  it('asks for a file and a fellowship before anything is sent', async () => {
    const send = page();
    await person.click(screen.getByRole('button', { name: 'Look at the file' }));
    expect(screen.getByText('Choose a file first.')).toBeTruthy();
    expect(screen.getByText('Please fill this in.')).toBeTruthy();
    expect(send).not.toHaveBeenCalled();
  });

  it('says how much of the file is sent, then that it is read', async () => {
    const send = page();
    let told: (share: number) => void = () => undefined;
    send.mockImplementation((_file, _question, onSent) => {
      told = onSent;
      return new Promise(() => undefined);
    });
    await lookAtFile();
    act(() => told(0.417));
    expect(screen.getByRole('progressbar', { name: 'Sending the file: 41 %' })).toHaveProperty('value', 0.417);
    act(() => told(1));
    expect(screen.getByRole('progressbar', { name: 'Reading the file' }).hasAttribute('value')).toBe(false);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('forgets what was said when another file is chosen', async () => {
    page(report());
    await lookAtFile();
    await person.upload(screen.getByLabelText('File'), new File([], 'other.csv'));
    expect(screen.queryByText(/can be set up/)).toBeNull();
    expect(screen.getByRole('button', { name: 'Look at the file' })).toBeTruthy();
  });

  it('of too large a file is refused before it is sent', async () => {
    const send = page();
    await lookAtFile(new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'large.csv'));
    expect(screen.getByText(/larger than 10 MB/)).toBeTruthy();
    expect(send).not.toHaveBeenCalled();
  });

  it('that did not reach the server can be tried again', async () => {
    page({ kind: 'unreachable' }, report());
    await lookAtFile();
    expect(screen.getByText('The server cannot be reached.')).toBeTruthy();
    await person.click(screen.getByRole('button', { name: 'Look at the file' }));
    expect(screen.getByText(/can be set up/)).toBeTruthy();
  });

  it('of which nothing can be set up offers nothing to set up', async () => {
    page(report({ created: 0, groups: 0, faults: faults(1) }));
    await lookAtFile();
    expect(screen.getByText('No meeting of this file can be set up.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Set up/ })).toBeNull();
  });
});

describe('rows that cannot be set up', () => {
  it('are all within reach, and all copied', async () => {
    page(report({ faults: faults(230) }));
    await lookAtFile();
    expect(screen.getByText('230 rows cannot.')).toBeTruthy();
    const rows = () => within(screen.getByRole('list')).getAllByRole('listitem');
    expect(rows()[0]?.textContent).toBe('Row 2, Day: The day is none of the week.');
    await person.click(screen.getByRole('button', { name: 'Show 100 more' }));
    await person.click(screen.getByRole('button', { name: 'Show 30 more' }));
    expect(rows()).toHaveLength(230);
    await person.click(screen.getByRole('button', { name: 'Copy the list' }));
    expect(await screen.findByText('Copied.')).toBeTruthy();
    expect((await navigator.clipboard.readText()).split('\n')).toHaveLength(230);
  });
});

describe.each(['en', 'es'] as const)('every fault in %s', (language) => {
  it('has a sentence of its own', async () => {
    await speak(language);
    const rows = ROW_FAULTS.map((reason) => i18next.t(`import.rowFault.${reason}`));
    const files = FILE_FAULTS.map((fault) => i18next.t(`import.fileFault.${fault}`));
    for (const words of [...rows, ...files]) expect(words).toMatch(/\.$/);
    expect(new Set([...rows, ...files]).size).toBe(ROW_FAULTS.length + FILE_FAULTS.length);
  });
});

it('a file that cannot be read is said to have changed nothing, and where it shows', async () => {
  page({ kind: 'done', value: { kind: 'fault', fault: 'CUT_OFF', row: 812 } });
  await lookAtFile();
  expect(screen.getByRole('status').textContent).toBe(
    'This file ends in the middle. Please download or save it once more.It shows in row 812.Nothing was changed.',
  );
});
