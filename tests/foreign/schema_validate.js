// node schema_validate.js SCHEMA < DOCUMENT: a line for each thing that is wrong with a JSON document, by ajv.
'use strict';
const fs = require('fs');
const Ajv = require('ajv');
const Ajv2019 = require('ajv/dist/2019');

const schema = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
// Formats are those of OpenAPI and of Go; of the two drafts each has its class.
const options = { allErrors: true, strict: false, validateFormats: false };
const validate = new (schema.$schema.includes('2019-09') ? Ajv2019 : Ajv)(options).compile(schema);
if (!validate(JSON.parse(fs.readFileSync(0, 'utf8')))) {
  for (const e of validate.errors) {
    console.log(`${e.instancePath || '/'}: ${e.message}${e.params.additionalProperty ? ` '${e.params.additionalProperty}'` : ''}`);
  }
}
