// Parses an AsyncAPI document with the reference parser, every $ref followed, and ends with 1 where it finds an error.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Parser } from '@asyncapi/parser';

const file = resolve(process.argv[2]);
const { document, diagnostics } = await new Parser().parse(readFileSync(file, 'utf8'), { source: file });
for (const { severity, code, message, path } of diagnostics) {
  console.log(['error', 'warning', 'information', 'hint'][severity], code, path.join('.'), message);
}
const errors = diagnostics.filter(diagnostic => diagnostic.severity === 0).length;
if (document) {
  console.log(`${document.info().title()}: ${document.channels().length} channels, ${document.messages().length} messages`);
}
console.log(`${errors} errors`);
process.exitCode = errors > 0 || !document ? 1 : 0;
