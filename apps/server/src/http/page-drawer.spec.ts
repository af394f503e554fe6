import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { Config } from '../config.js';
import { EventLog } from '../ops/event-log.js';
import { memoryLog } from '../ops/log.fixture.js';
import { type PageContent, type PageSource } from './page-source.js';
import { serve } from './serve.fixture.js';

const INSTANCE = 'Abend & "Morgen" <1>';
const TEMPLATE = `<!doctype html>
<html lang="en">
  <head>
    <meta name="robots" content="noindex" />
    <title>Meeting</title>
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`;
/** Stands for the web app's build for servers. */
const BUILT = `export function render({ data, path, search, language, languages }) {
  if (data.value.instance === 'broken') throw new Error('Maria');
  if (data.value.instance === 'strange') return { html: 1 };
  return { html: ['drawn', data.kind, path, search, language, languages].join(' '), description: 'about "it" $&' };
}`;

const memory = memoryLog();
const folders: string[] = [];
let app: NestExpressApplication;
let url: string;
let content: PageContent | null | Error;
let asked: unknown[];

const source: PageSource = {
  contentFor: (path, query) => {
    asked.push([path, { ...query }]);
    return content instanceof Error ? Promise.reject(content) : Promise.resolve(content);
  },
};

function about(instance: string, changes: Partial<PageContent> = {}): PageContent {
  return {
    data: { kind: 'newHere', value: { instance, helplines: [] } },
    ...{ status: 200, isIndexed: true, canonical: '/here', structured: null },
    ...changes,
  };
}

async function page(path: string, headers: Record<string, string> = {}): Promise<{ answer: Response; text: string }> {
  const answer = await fetch(url + path, { headers: { accept: 'text/html', 'accept-language': 'en', ...headers } });
  return { answer, text: await answer.text() };
}

/** The web app's build in a folder of its own, with or without its build for servers. */
async function start(built: string | null): Promise<{ app: NestExpressApplication; url: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'homegroup-drawn-'));
  folders.push(folder);
  await mkdir(join(folder, 'dist'));
  await mkdir(join(folder, 'dist-server'));
  await writeFile(join(folder, 'dist', 'index.html'), TEMPLATE);
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  if (built !== null) await writeFile(join(folder, 'dist-server', 'server.js'), built);
  const config = Config.parse({ INSTANCE_NAME: INSTANCE, PUBLIC_URL: 'https://meet.example.org', LANGUAGES: 'es,en' });
  const providers = [{ provide: EventLog, useValue: memory.log }];
  return serve({ providers }, { config, log: memory.log, webFolder: join(folder, 'dist'), source });
}

beforeAll(async () => {
  ({ app, url } = await start(BUILT));
}, 20_000);
beforeEach(() => {
  content = about('Maria');
  asked = [];
});
afterAll(async () => {
  await app.close();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

describe('a page', () => {
  it('is drawn from what its address means, and holds what it was drawn from', async () => {
    content = about('</script><b>', { structured: { name: '</script>' } });
    const { answer, text } = await page('/here?a=1&b=%20x');
    expect(asked).toEqual([['/here', { a: '1', b: ' x' }]]);
    expect(text).toContain('<div id="root">drawn newHere /here ?a=1&b=%20x en es,en</div>');
    const data = /<script type="application\/json" id="page-data">(.*)<\/script>/.exec(text)?.[1] ?? '';
    expect(data).not.toContain('<');
    expect(JSON.parse(data)).toEqual(content.data);
    expect(text).toContain('<script type="application/ld+json">{"name":"\\u003c/script>"}</script>');
    expect(answer.headers.get('vary')).toBe('Cookie, Accept-Language, Accept-Encoding');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('is called what the instance is called, and tells search engines what it is', async () => {
    const { text } = await page('/');
    expect(text).toContain('<html lang="en" dir="ltr" data-languages="es en">');
    expect(text).toContain('<title>Abend &amp; &quot;Morgen&quot; &lt;1&gt;</title>');
    expect(text).toContain('<meta name="description" content="about &quot;it&quot; $&amp;" />');
    expect(text).toContain('<link rel="canonical" href="https://meet.example.org/here" />');
    expect(text).not.toContain('noindex');
  });

  it('that leads nowhere, or is one of many alike, is not for search engines', async () => {
    content = about('x', { status: 404, isIndexed: false, canonical: null });
    const { answer, text } = await page('/');
    expect([answer.status, text.includes('noindex'), text.includes('canonical')]).toEqual([404, true, false]);
  });

  it('that the browser draws alone has its language, its neutral title and nothing else', async () => {
    content = null;
    const { text } = await page('/m/demo', { 'accept-language': 'es-MX' });
    expect(text).toContain('<html lang="es" dir="ltr" data-languages="es en">');
    expect(text).toContain('noindex');
    expect(text).toContain('<div id="root"></div>');
    expect(text).not.toContain('page-data');
  });

  it('is drawn in the language chosen, or asked for, or the first there is', async () => {
    const language = async (headers: Record<string, string>) =>
      /<html lang="(..)"/.exec((await page('/', headers)).text)?.[1];
    expect(await language({ cookie: 'a=b; language=es' })).toBe('es');
    expect(await language({ cookie: 'language=xx', 'accept-language': 'fr, en-GB;q=0.5, es;q=0.1' })).toBe('en');
    expect(await language({ 'accept-language': 'fr' })).toBe('es');
  });

  it('is compressed for who takes it', async () => {
    const plain = await page('/', { 'accept-encoding': 'identity' });
    const small = await page('/', { 'accept-encoding': 'br' });
    expect(small.text).toBe(plain.text);
    expect([plain, small].map(({ answer }) => answer.headers.get('content-encoding'))).toEqual([null, 'br']);
    const head = await fetch(url, { method: 'HEAD', headers: { accept: 'text/html' } });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
});

describe('a fault in drawing', () => {
  it('is no fault of the page: without a build for servers the browser draws it', async () => {
    const unbuilt = await start(null);
    const answer = await fetch(unbuilt.url, { headers: { accept: 'text/html' } });
    expect([answer.status, (await answer.text()).includes('<div id="root"></div>')]).toEqual([200, true]);
    expect(memory.lines()).toMatchObject([{ event: 'http.pageNotDrawn' }]);
    await unbuilt.app.close();
  });

  it.each([
    ['where data is read', () => new Error('Maria'), 'Error'],
    ['where it is drawn', () => about('broken'), 'Error'],
    ['of the build', () => about('strange'), 'ZodError'],
  ])('%s leaves the page to the browser, and says nothing of whom it was about', async (_where, given, error) => {
    content = given();
    const before = memory.lines().length;
    const { answer, text } = await page('/groups/maria');
    expect([answer.status, text.includes('<div id="root"></div>')]).toEqual([200, true]);
    expect(memory.lines().slice(before)).toMatchObject([{ event: 'http.pageNotDrawn', error }]);
    expect(memory.text()).not.toMatch(/maria/i);
  });
});
