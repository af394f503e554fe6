import { describe, expect, it } from '@jest/globals';
import { tsmlLine, tsmlUiLine } from './lines.js';

const SITE = { origin: 'https://meet.example.org', name: 'Evening meetings' };

describe('the line for a finder', () => {
  it('names the host as the finder compares it', () => {
    expect(tsmlLine(SITE)).toBe(`$tsml_conference_providers['meet.example.org'] = 'Evening meetings';`);
    expect(tsmlUiLine(SITE)).toBe(
      `var tsml_react_config = { conference_providers: { "meet.example.org": "Evening meetings" } };`,
    );
    const withPort = { ...SITE, origin: 'http://localhost:4000' };
    expect(tsmlLine(withPort)).toContain(`['localhost']`);
    expect(tsmlUiLine(withPort)).toContain(`"localhost:4000"`);
  });

  it('holds any name as plain text', () => {
    const name = `Who's \\ "there"</script>`;
    expect(tsmlLine({ ...SITE, name })).toContain(`= 'Who\\'s \\\\ "there"</script>';`);
    const line = tsmlUiLine({ ...SITE, name });
    expect(line).not.toContain('</script>');
    expect(JSON.parse(/: (".*") \}/.exec(line)?.[1] ?? '')).toBe(name);
  });
});
