'use strict';

// avro_container.js FILE: the codec of an Avro object container file, then its records, a line of JSON each.
const avsc = require('avsc');
const { line, registry } = require('./avro_plain');

avsc.createFileDecoder(process.argv[2], { parseHook: schema => avsc.Type.forSchema(schema, { registry: registry() }) })
  .on('metadata', (type, codec) => console.log(codec))
  .on('data', record => console.log(line(record)))
  .on('error', error => { throw error; });
