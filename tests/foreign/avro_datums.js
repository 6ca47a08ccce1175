'use strict';

// avro_datums.js SCHEMA_FILE: reads datums from the standard input, each behind its length (4 bytes, the highest first), and writes a line of JSON each.
const fs = require('fs');
const avsc = require('avsc');
const { line, registry } = require('./avro_plain');

const type = avsc.Type.forSchema(JSON.parse(fs.readFileSync(process.argv[2], 'utf8')), { registry: registry() });
const input = fs.readFileSync(0);
for (let at = 0; at < input.length;) {
  const end = at + 4 + input.readUInt32BE(at);
  console.log(line(type.fromBuffer(input.subarray(at + 4, end))));
  at = end;
}
