'use strict';

// topic.js BOOTSTRAP REGISTRY TOPIC COUNT: records as kafkajs and its client of the registry read them, Avro or Protobuf, a line of key and JSON each.
const { Kafka, logLevel } = require('kafkajs');
const { SchemaRegistry } = require('@kafkajs/confluent-schema-registry');
const { randomUUID } = require('crypto');
const protobuf = require('protobufjs');
const { line, registry: types } = require('./avro_plain');

// The client parses a schema without Google's well-known types; protobufjs has them, and leaves it to its users to add them.
const parse = protobuf.parse;
protobuf.parse = (...words) => {
  const parsed = parse(...words);
  for (const file of parsed.imports ?? []) {
    parsed.root.addJSON(protobuf.common.get(file)?.nested ?? {});
  }

  return parsed;
};

const [bootstrap, host, topic, count] = process.argv.slice(2);
const PATIENCE = 60_000; // milliseconds that all records may take

async function main() {
  const consumer = new Kafka({ brokers: bootstrap.split(','), logLevel: logLevel.ERROR }).consumer({ groupId: `codesynth-${randomUUID()}` });
  const registry = new SchemaRegistry({ host }, { AVRO: { registry: types() } });
  await consumer.connect();
  await consumer.subscribe({ topic, fromBeginning: true });
  let left = Number(count);
  await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${left} of ${count} records of ${topic} did not come within ${PATIENCE} ms`)), PATIENCE);
    consumer.run({
      eachMessage: async ({ message }) => {
        try {
          console.log(`${message.key}\t${line(await registry.decode(message.value))}`);
        } catch (error) {
          reject(error);
        }

        if (--left === 0) {
          clearTimeout(timer);
          resolve();
        }
      },
    }).catch(reject);
  });
  await consumer.disconnect();
}

main().then(() => process.exit(0), error => {
  console.error(error);
  process.exit(1);
});
