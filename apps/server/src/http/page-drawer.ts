import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Language, type RenderPage } from '@homegroup/contracts';
import * as z from 'zod';
import { type Config } from '../config.js';
import { type EventLog } from '../ops/event-log.js';
import { type PageContent, type PageSource } from './page-source.js';
import { fillPage, type PageBody } from './page-template.js';

/** What is asked for: an address and a language. */
export interface PageQuestion {
  readonly path: string;
  /** What stands behind the path, with its question mark, or nothing. */
  readonly search: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly language: Language;
}

interface DrawnPage {
  readonly status: number;
  readonly html: string;
}

interface DrawerParts {
  readonly config: Pick<Config, 'instanceName' | 'languages' | 'publicUrl'>;
  readonly log: EventLog;
  /** Where the web app's build lies; its build for servers lies beside it. */
  readonly folder: string;
  readonly source: PageSource | null;
}

/** The web app's build for servers, as far as it is trusted to be what we built. */
const Built = z.object({ render: z.custom<RenderPage>((value) => typeof value === 'function') });
const Rendered = z.object({ html: z.string(), description: z.string() });

/** Draws pages as the browser would, so that they can be read before a script runs, or without one. */
export class PageDrawer {
  private built: Promise<RenderPage> | null = null;

  constructor(private readonly parts: DrawerParts) {}

  /** The page of an address, or null when the web app is not built. What cannot be drawn is left to the browser. */
  async draw(asked: PageQuestion): Promise<DrawnPage | null> {
    const { config, folder } = this.parts;
    const template = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null);
    if (template === null) return null;
    const { instanceName: title, languages } = config;
    const drawn = await this.drawn(asked);
    const html = fillPage(template, { title, languages, language: asked.language }, drawn?.body ?? null);
    return { status: drawn?.content.status ?? 200, html };
  }

  private async drawn(asked: PageQuestion): Promise<{ content: PageContent; body: PageBody } | null> {
    try {
      const content = (await this.parts.source?.contentFor(asked.path, asked.query)) ?? null;
      return content && { content, body: await this.bodyOf(content, asked) };
    } catch (error) {
      this.parts.log.fault('http.pageNotDrawn', error);
      return null;
    }
  }

  private async bodyOf(content: PageContent, asked: PageQuestion): Promise<PageBody> {
    const { data, isIndexed, canonical, structured } = content;
    const { languages, publicUrl } = this.parts.config;
    const { path, search, language } = asked;
    const render = await this.load();
    const { html, description } = Rendered.parse(render({ data, path, search, language, languages }));
    return { html, description, isIndexed, data, structured, canonical: canonical && publicUrl + canonical };
  }

  /** Reads the build before anyone waits for a page. */
  warmUp(): void {
    if (this.parts.source) this.load().catch(() => undefined);
  }

  private load(): Promise<RenderPage> {
    const file = `${this.parts.folder}-server/server.js`;
    const loading = this.built ?? import(pathToFileURL(file).href).then((module) => Built.parse(module).render);
    this.built = loading;
    // What is not there yet may be built while we run.
    loading.catch(() => (this.built = null));
    return loading;
  }
}
