"""topic_protobuf.py BOOTSTRAP TOPIC COUNT PROTO_FOLDER FULL_NAME: records by the consumer of the documentation that our e-commerce example follows, a line of key and JSON each."""
import sys

from confluent_kafka.schema_registry.protobuf import ProtobufDeserializer
from confluent_kafka.serialization import MessageField, SerializationContext
from kafka_topic import records
from protobuf_messages import line, message_class

bootstrap, topic, count, folder, name = sys.argv[1:6]
deserialize = ProtobufDeserializer(message_class(folder, name))
for record in records(bootstrap, topic, int(count)):
    message = deserialize(record.value(), SerializationContext(record.topic(), MessageField.VALUE))
    print(record.key().decode(), line(message), sep="\t")
