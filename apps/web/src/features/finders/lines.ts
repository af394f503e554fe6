/** Where this instance stands, and what it is called. */
export interface Site {
  /** Without a closing slash. */
  readonly origin: string;
  readonly name: string;
}

/** The line by which the plugin 12 Step Meeting List takes links into rooms here (its `tsml_conference_provider`). */
export function tsmlLine({ origin, name }: Site): string {
  return `$tsml_conference_providers[${php(new URL(origin).hostname)}] = ${php(name)};`;
}

/** The same for TSML UI, whose settings are merged with those of a page. It compares with the port, where there is one. */
export function tsmlUiLine({ origin, name }: Site): string {
  return `var tsml_react_config = { conference_providers: { ${script(new URL(origin).host)}: ${script(name)} } };`;
}

// Only these two mean something within single quotes (PHP manual, strings).
function php(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}

// No text may end the script that it stands in.
function script(text: string): string {
  return JSON.stringify(text).replace(/</g, '\\u003c');
}
