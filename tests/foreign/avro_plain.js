'use strict';

// Values that avsc read, as JSON of one form: bytes in hexadecimal digits, long numbers as text where a double cannot hold them.
exports.line = value => JSON.stringify(value, function (name, item) {
  const held = this[name];
  if (Buffer.isBuffer(held)) {
    return held.toString('hex');
  }

  return typeof item === 'bigint' ? (Number.isSafeInteger(Number(item)) ? Number(item) : item.toString()) : item;
});

// Every number of 64 bits, where avsc by itself refuses those that a double cannot hold.
const avsc = require('avsc');
exports.registry = () => ({
  long: avsc.types.LongType.__with({
    fromBuffer: buffer => buffer.readBigInt64LE(),
    toBuffer: value => {
      const buffer = Buffer.alloc(8);
      buffer.writeBigInt64LE(BigInt(value));
      return buffer;
    },
    fromJSON: BigInt,
    toJSON: Number,
    isValid: value => typeof value === 'bigint',
    compare: (a, b) => (a === b ? 0 : a < b ? -1 : 1),
  }),
});
