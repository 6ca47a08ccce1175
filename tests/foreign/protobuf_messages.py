"""Message classes that protoc makes of .proto files, and their messages as lines of JSON."""
import importlib
import pathlib
import subprocess
import sys
import tempfile

from google.protobuf import symbol_database
from google.protobuf.json_format import MessageToJson


def message_class(folder, full_name):
    """The class of a message; every .proto file of the folder is compiled, the root of the imports being the folder."""
    made = tempfile.mkdtemp(prefix="codesynth-protos-")
    files = [str(file.relative_to(folder)) for file in sorted(pathlib.Path(folder).rglob("*.proto"))]
    subprocess.run(["protoc", f"--proto_path={folder}", f"--python_out={made}", *files], check=True)
    sys.path.insert(0, made)
    for file in files:
        importlib.import_module(file[: -len(".proto")].replace("/", ".").replace("-", "_") + "_pb2")
    return symbol_database.Default().GetSymbol(full_name)


def line(message):
    """Every field, named as in the .proto file; numbers of 64 bits are text, bytes are Base64, as the JSON form of Protobuf has them."""
    return MessageToJson(message, including_default_value_fields=True, preserving_proto_field_name=True, indent=None, ensure_ascii=False)
