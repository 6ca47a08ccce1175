"""topic_avro.py BOOTSTRAP REGISTRY TOPIC COUNT: records as confluent-kafka's own deserializer for Avro reads them (over python3-avro), a line of key and JSON each."""
import sys

from avro_plain import line
from confluent_kafka.avro import CachedSchemaRegistryClient, MessageSerializer
from kafka_topic import records

bootstrap, registry, topic, count = sys.argv[1:5]
serializer = MessageSerializer(CachedSchemaRegistryClient({"url": registry}))
for record in records(bootstrap, topic, int(count)):
    print(record.key().decode(), line(serializer.decode_message(record.value())), sep="\t")
