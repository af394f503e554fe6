import * as z from 'zod';

// The content security policy lets no page make functions out of text. zod would try as soon as a schema is made, so this
// is loaded before the schemas are.
z.config({ jitless: true });
