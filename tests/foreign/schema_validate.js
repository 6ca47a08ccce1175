// node schema_validate.js SCHEMA < DOCUMENT: a line for each thing that is wrong with a JSON document, by ajv.
'use strict';
const fs = require('fs');
const Ajv = require('ajv');

const schema = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
// Formats are those of OpenAPI and of Go.
const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema);
if (!validate(JSON.parse(fs.readFileSync(0, 'utf8')))) {
  for (const e of validate.errors) {
    console.log(`${e.instancePath || '/'}: ${e.message}${e.params.additionalProperty ? ` '${e.params.additionalProperty}'` : ''}`);
  }
}
