"""protobuf_delimited.py PROTO_FOLDER FULL_NAME FILE: the messages of a file, each behind its length as a varint, a line of JSON each."""
import sys

from google.protobuf.internal.decoder import _DecodeVarint32
from protobuf_messages import line, message_class

message = message_class(sys.argv[1], sys.argv[2])
data = open(sys.argv[3], "rb").read()
at = 0
while at < len(data):
    length, at = _DecodeVarint32(data, at)
    assert at + length <= len(data), "the file ends within a message"
    print(line(message.FromString(data[at : at + length])))
    at += length
