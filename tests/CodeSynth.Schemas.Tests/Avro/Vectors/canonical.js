// Canonical forms and MD5 fingerprints as npm's avsc 5.7.9 computes them; AvroCanonicalFormTests compares them with ours.
//   npm install avsc@5.7.9 && node canonical.js > canonical.jsonl
const fs = require('fs');
const path = require('path');
const avsc = require('avsc');

const schemas = [
  {type: 'record', name: 'R', fields: [{name: 'a', type: {type: 'int', logicalType: 'date'}}]},
  {type: 'record', name: 'n.R', fields: [{name: 'r', type: ['null', 'R'], default: null}]},
  {type: 'record', name: 'R', namespace: 'n', doc: 'd', aliases: ['S'], fields: [
    {name: 'e', doc: 'f', order: 'ignore', type: {type: 'enum', name: 'E', doc: 'g', symbols: ['X', 'Y'], default: 'X'}, default: 'Y'},
    {name: 'again', type: 'E'},
    {name: 'f', type: {type: 'fixed', name: 'm.F', size: 3}, aliases: ['g']},
    {name: 'ff', type: 'm.F'},
  ]},
  {type: 'array', items: {type: 'map', values: ['null', {type: 'array', items: {type: 'bytes'}}]}, note: 'kept by nobody'},
  ['null', 'string', {type: 'record', name: 'a.b.C', namespace: 'ignored', fields: []}],
  {type: 'error', name: 'Oops', fields: [{name: 'why', type: {type: 'string', 'avro.java.string': 'String'}}]},
  {type: 'bytes', logicalType: 'decimal', precision: 4, scale: 2},
  {type: 'fixed', name: 'D', size: 12, logicalType: 'duration'},
].map(schema => JSON.stringify(schema)).concat([
  fs.readFileSync(path.join(__dirname, 'everything.avsc'), 'utf8'),
  fs.readFileSync(path.join(__dirname, '../../../../schemas/avro/payment.avsc'), 'utf8'),
]);

// No canonical form has defaults, and avsc does not know all of them: 64-bit integers, and those of a union's later branches.
for (const schema of schemas) {
  const type = avsc.Type.forSchema(JSON.parse(schema, (key, value) => key === 'default' ? undefined : value));
  console.log(JSON.stringify({schema, canonical: JSON.stringify(type.schema()), md5: type.fingerprint('md5').toString('hex')}));
}
