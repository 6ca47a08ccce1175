'use strict';

// avro_write.js SCHEMA_FILE CODEC FILE: writes lines of JSON from the standard input into an Avro object container file.
const fs = require('fs');
const avsc = require('avsc');

const [schema, codec, file] = process.argv.slice(2);
const encoder = avsc.createFileEncoder(file, JSON.parse(fs.readFileSync(schema, 'utf8')), { codec });
for (const text of fs.readFileSync(0, 'utf8').split('\n')) {
  encoder.write(JSON.parse(text));
}

encoder.end();
