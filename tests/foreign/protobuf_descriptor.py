"""protobuf_descriptor.py FILE...: what the last file of each of protoc's descriptor sets declares, a line each; a line of dashes behind each file."""
import sys

from google.protobuf.descriptor_pb2 import FieldDescriptorProto, FileDescriptorSet


def ranges(items, last):
    return ",".join(f"{r.start}-{r.end - 1 + last}" for r in items)


def field(kind, scope, index, message, item):
    oneof = "" if message is None or item.proto3_optional or not item.HasField("oneof_index") else message.oneof_decl[item.oneof_index].name
    packed = str(item.options.packed) if item.options.HasField("packed") else ""
    kind_name = FieldDescriptorProto.Type.Name(item.type)[5:]
    label = "PRESENT" if item.proto3_optional else FieldDescriptorProto.Label.Name(item.label)[6:]
    default = item.default_value.encode().hex() if kind_name in ("STRING", "BOOL", "ENUM") else ""
    print(f"{kind} {scope} {index} {item.name} {item.number} {label} {kind_name}{item.type_name} oneof={oneof} packed={packed} json={item.json_name} default={default}")


def enum(scope, index, item):
    print(f"enum {scope}{item.name} {index} aliases={item.options.allow_alias} reserved={ranges(item.reserved_range, 1)} {','.join(item.reserved_name)}")
    for i, value in enumerate(item.value):
        print(f"value {scope}{item.name} {i} {value.name} {value.number}")


def body(scope, name, messages, enums, extensions):
    for i, item in enumerate(m for m in messages if not m.options.map_entry):
        message(scope, i, item)
    for item in (m for m in messages if m.options.map_entry):
        message(scope, "entry", item)
    for i, item in enumerate(enums):
        enum(scope, i, item)
    for i, item in enumerate(extensions):
        field(f"extend {item.extendee}", name, i, None, item)


def message(scope, index, item):
    name = scope + item.name
    print(f"message {name} {index} reserved={ranges(item.reserved_range, 0)} {','.join(item.reserved_name)} extensions={ranges(item.extension_range, 0)}")
    for i, inner in enumerate(item.field):
        field("field", name, i, item, inner)
    body(name + ".", name, item.nested_type, item.enum_type, item.extension)


for path in sys.argv[1:]:
    file = FileDescriptorSet.FromString(open(path, "rb").read()).file[-1]
    scope = file.package + "." if file.package else ""
    print(f"file package={file.package} syntax={file.syntax or 'proto2'} csharp={file.options.csharp_namespace}")
    for i, imported in enumerate(file.dependency):
        print(f"import {i} {imported} public={i in file.public_dependency} weak={i in file.weak_dependency}")
    body(scope, file.package, file.message_type, file.enum_type, file.extension)
    for service in file.service:
        for i, method in enumerate(service.method):
            print(f"rpc {scope}{service.name} {i} {method.name} {method.input_type} {method.client_streaming} {method.output_type} {method.server_streaming}")
    print("---")
