// Uses a Schema Registry with @kafkajs/confluent-schema-registry, as a service in Node does: registry_client.js URL. Prints what it was told, a line each.
const { SchemaRegistry, SchemaType, COMPATIBILITY } = require('@kafkajs/confluent-schema-registry')

const PAYMENT = { type: 'record', name: 'Payment', namespace: 'shop', fields: [{ name: 'id', type: 'string' }] }
const INCOMPATIBLE = { ...PAYMENT, fields: [{ name: 'id', type: 'long' }] }
const MONEY = 'syntax = "proto3"; package shop; message Money { int64 cents = 1; }'
const ORDER = 'syntax = "proto3"; package shop; import "shop/money.proto"; message Order { Money total = 1; }'

async function main(host) {
  const registry = new SchemaRegistry({ host, retry: { retries: 0 } })
  const refused = call => call.then(() => { throw new Error('it was not refused') }, error => `${error.status}`)

  const { id } = await registry.register({ type: SchemaType.AVRO, schema: JSON.stringify(PAYMENT) })
  console.log('avro', id, await registry.getLatestSchemaId('shop.Payment'))
  console.log('again', (await registry.register({ type: SchemaType.AVRO, schema: JSON.stringify(PAYMENT) })).id)
  console.log('level', await refused(registry.register({ type: SchemaType.AVRO, schema: JSON.stringify(INCOMPATIBLE) }, { compatibility: COMPATIBILITY.BACKWARD })))

  const money = await registry.register({ type: SchemaType.PROTOBUF, schema: MONEY }, { subject: 'shop/money.proto' })
  const order = await registry.register(
    { type: SchemaType.PROTOBUF, schema: ORDER, references: [{ name: 'shop/money.proto', subject: 'shop/money.proto', version: 1 }] },
    { subject: 'orders-value' })
  console.log('protobuf', money.id, order.id)

  // Another client has nothing in its cache: it decodes by what the registry says.
  const reader = new SchemaRegistry({ host })
  console.log('decoded', JSON.stringify(await reader.decode(await registry.encode(id, { id: 'PAY_1' }))))
  console.log('decoded', JSON.stringify(await reader.decode(await registry.encode(order.id, { total: { cents: 250 } }))))
  console.log('found', await reader.getRegistryId('orders-value', 1), await refused(reader.getSchema(99)))
}

main(process.argv[2]).catch(error => { console.error(error); process.exit(1) })
