import { brotliCompressSync, gzipSync } from 'node:zlib';
import { type Plugin } from 'vite';

/** A file of the build, as far as it counts. */
export type BuiltFile =
  | {
      readonly type: 'chunk';
      readonly code: string;
      readonly isEntry: boolean;
      readonly imports: readonly string[];
      readonly viteMetadata?: { readonly importedCss: ReadonlySet<string> } | undefined;
    }
  | { readonly type: 'asset'; readonly source: string | Uint8Array };

export interface FirstView {
  readonly files: number;
  readonly gzip: number;
  readonly brotli: number;
}

const KB = 1_000;

/** What a browser loads before it shows anything: the entry, all that it imports, and their style sheets; in bytes. */
export function firstView(bundle: Readonly<Record<string, BuiltFile>>): FirstView {
  const names = new Set<string>();
  for (const [name, file] of Object.entries(bundle))
    if (file.type === 'chunk' && file.isEntry) gather(name, bundle, names);
  const contents = [...names].map((name) => contentOf(bundle[name]));
  const sum = (weigh: (content: Uint8Array) => Uint8Array) =>
    contents.reduce((total, content) => total + weigh(content).length, 0);
  return {
    files: names.size,
    gzip: sum((content) => gzipSync(content)),
    brotli: sum((content) => brotliCompressSync(content)),
  };
}

/** Tells what the first view weighs, and fails a build in which that is more than `maxKb` (1000 bytes each) by gzip. */
export function firstViewBudget(maxKb: number): Plugin {
  return {
    name: 'first-view-budget',
    apply: 'build',
    generateBundle: {
      // After the style sheets have been gathered.
      order: 'post',
      handler(_options, bundle) {
        const { files, gzip, brotli } = firstView(bundle);
        const weight = `${(gzip / KB).toFixed(1)} kB by gzip, ${(brotli / KB).toFixed(1)} kB by brotli, in ${files} files`;
        if (gzip > maxKb * KB) this.error(`The first view weighs ${weight}: more than the ${maxKb} kB that it may.`);
        this.info(`The first view weighs ${weight}; it may weigh ${maxKb} kB.`);
      },
    },
  };
}

function gather(name: string, bundle: Readonly<Record<string, BuiltFile>>, names: Set<string>): void {
  const file = bundle[name];
  if (!file || names.has(name)) return;
  names.add(name);
  if (file.type === 'asset') return;
  for (const needed of [...file.imports, ...(file.viteMetadata?.importedCss ?? [])]) gather(needed, bundle, names);
}

function contentOf(file: BuiltFile | undefined): Uint8Array {
  const content = file?.type === 'chunk' ? file.code : (file?.source ?? '');
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
