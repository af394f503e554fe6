import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules that see colours: all that can differ between light and dark. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** axe finds nothing to say of the page, in light and in dark. */
export async function expectNoFindings(page: Page): Promise<void> {
  // An announcement of a button at work points for seven seconds at what it tells of, which may be gone by then.
  await expect(page.locator('[data-live-announcer] [role="img"]')).toHaveCount(0);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await expectNone('light', axe(page).withTags(TAGS));
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectNone('dark', axe(page).withRules(COLOURS));
}

/** Without frames of other origins, which no page here has, axe needs no page of its own to add up. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
}

async function expectNone(scheme: string, builder: AxeBuilder): Promise<void> {
  const { violations } = await builder.analyze();
  expect(violations.map(({ id, nodes }) => `${scheme}: ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

/** What the browser refuses because of the content security policy, from now on. */
export function refusedBy(page: Page): readonly string[] {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  return refused;
}
