import { expect, type Page } from '@playwright/test';
import { expectNoFindings } from './findings.js';

/** A phone of 390 points at 200 %. */
const TWICE = { width: 195, height: 422 };
/** Sizes of a text, the smallest included. */
const SIZES = 5;

interface Read {
  readonly title: string;
  /** What stands above the parts of it. */
  readonly headings: readonly string[];
  readonly lines: readonly string[];
  readonly language: string;
}

/** The text is whole in the tree of a screen reader, and nothing of it is cut off at 200 %, in its largest size, too. */
export async function expectReadable(page: Page, { title, headings, lines, language }: Read): Promise<void> {
  const article = page.getByRole('article');
  const tree = await article.ariaSnapshot();
  expect(tree).toContain(`- heading "${title}" [level=2]`);
  expect(tree.match(/(?<=- heading ")[^"]*(?=" \[level=3\])/g) ?? []).toEqual(headings);
  for (const line of lines) expect(tree).toContain(line);
  await expect(article.locator('[aria-current="location"]')).toHaveCount(1);
  const spoken = article
    .locator('[aria-current="location"]')
    .evaluate((line) => line.closest('[lang]')?.getAttribute('lang'));
  expect(await spoken).toBe(language);
  await expectNoFindings(page);
  const whole = page.viewportSize();
  await page.setViewportSize(TWICE);
  await expectNothingCut(page);
  await enlarge(page);
  await expectNothingCut(page);
  if (whole) await page.setViewportSize(whole);
}

async function enlarge(page: Page): Promise<void> {
  const size = () =>
    page.locator('article [aria-current]').evaluate((line) => parseFloat(getComputedStyle(line).fontSize));
  const before = await size();
  const larger = page.getByRole('button', { name: 'Larger text' });
  for (let step = 1; step < SIZES; step += 1) await larger.click();
  await expect(larger).toBeDisabled();
  expect(await size()).toBeGreaterThan(before * 1.5);
}

/** Nothing of the page, and no line of the text, reaches beyond the screen. */
async function expectNothingCut(page: Page): Promise<void> {
  const cut = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const texts = [...document.querySelectorAll('article p, article h2, article h3, article button, footer button')];
    const isCut = (element: Element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < 0 || right > width || element.scrollWidth > element.clientWidth + 1;
    };
    const wide = document.documentElement.scrollWidth > width ? ['the page'] : [];
    return [...wide, ...texts.filter(isCut).map((element) => element.textContent)];
  });
  expect(cut).toEqual([]);
}
