using CodeSynth.Modeling;

namespace CodeSynth.Sinks;

/// <summary>
/// Writes one Avro object container file per topic, <c>FOLDER/TOPIC.avro</c> (Avro 1.12 specification, "Object Container Files"): the
/// schema in the header, the codec deflate, blocks of about 64 KiB before compression. A run gives the same bytes for any number of workers and at
/// any pace, so a block is written when it is full or the run ends, and a run that goes on takes back a block that was not; see <see cref="FolderSink"/>.
/// </summary>
/// <param name="folder">The folder.</param>
public sealed class AvroFilesSink(string folder) : FolderSink(folder, WireFormat.Avro, ".avro");
