import { mkdir } from 'node:fs/promises';
import { CHROMIUM_FLAGS, chromiumPath, Servant, ServerProcess } from '@homegroup/testbed';
import { type Browser, chromium } from '@playwright/test';
import { pictureDirectory } from './directory.js';
import { pictureDoor } from './door.js';
import { pictureFacility } from './facility.js';
import { pictureGallery } from './gallery.js';
import { dropStale, FOLDER, LANGUAGES } from './look.js';
import { pictureMembers } from './members.js';
import { pictureOrder } from './order.js';
import { pictureReceipts } from './receipts.js';
import { pictureRehearsal } from './rehearsal.js';
import { pictureRooms } from './rooms.js';
import { pictureRoster } from './roster.js';
import { type Visit } from './visit.js';

/** Parts that stand each on their own, by the name that `npm run screens -- NAME` takes. */
const PARTS: Readonly<Record<string, (browser: Browser) => Promise<void>>> = {
  directory: pictureDirectory,
  rooms: pictureRooms,
  gallery: async (browser) => {
    for (const language of LANGUAGES) await pictureGallery(browser, language);
  },
  order: inBoth(pictureOrder),
  roster: inBoth(pictureRoster),
  facility: inBoth(pictureFacility),
  door: inBoth(pictureDoor),
  members: inBoth(pictureMembers),
  receipts: inBoth(pictureReceipts),
  rehearsal: inBoth(pictureRehearsal),
};

/** On a server of its own, where a minute is enough for a proof of attendance. */
function inBoth(picture: (visit: Visit) => Promise<void>): (browser: Browser) => Promise<void> {
  return async (browser) => {
    const server = await ServerProcess.start({ DEMO: 'off', RECEIPT_AFTER_MIN: '0' });
    try {
      const host = await Servant.first(server);
      for (const language of LANGUAGES) await picture({ browser, server, host, language });
    } finally {
      await server.stop();
    }
  };
}

const began = Date.now();
const asked = process.argv.slice(2);
const parts = Object.entries(PARTS).filter(([name]) => asked.length === 0 || asked.includes(name));
await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: chromiumPath(), chromiumSandbox: false, args: CHROMIUM_FLAGS });
try {
  for (const [index, [name, picture]] of parts.entries()) {
    const seconds = Math.round((Date.now() - began) / 1000);
    process.stdout.write(`${name} (${index + 1} of ${parts.length}, after ${seconds} s)\n`);
    await picture(browser);
  }
  if (asked.length === 0) await dropStale();
} finally {
  await browser.close();
}
