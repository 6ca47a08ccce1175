using CodeSynth.Modeling;

namespace CodeSynth.Sinks;

/// <summary>
/// Writes one file of messages per topic, <c>FOLDER/TOPIC.binpb</c>, the ending that Protobuf's own documentation recommends for its wire format; each
/// message stands behind its length as a varint, as <c>parseDelimitedFrom</c> expects it. See <see cref="FolderSink"/>.
/// </summary>
/// <param name="folder">The folder.</param>
public sealed class ProtobufFilesSink(string folder) : FolderSink(folder, WireFormat.Protobuf, ".binpb");
